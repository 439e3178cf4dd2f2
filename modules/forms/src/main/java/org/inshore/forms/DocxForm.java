package org.inshore.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.forms.Form.Facts;
import org.inshore.forms.Form.Heading;
import org.inshore.forms.Form.Link;
import org.inshore.forms.Form.Note;
import org.inshore.forms.Form.Rows;
import org.inshore.forms.Form.Target;
import org.inshore.spi.inventory.ReportOutput;
import org.jspecify.annotations.Nullable;

/** Writes a form as a document, across the page; links lead to bookmarks. */
public final class DocxForm {
  private final Form form;
  private final Page page;
  private final Map<String, String> bookmarks = new HashMap<>();

  private DocxForm(Form form, Page page) {
    this.form = form;
    this.page = page;
  }

  /** Writes one. */
  public static void write(Form form, ReportOutput output, String file) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      new DocxForm(form, new Page(document)).write();
      try (OutputStream out = output.create(file)) {
        OfficeFile.write(document, out);
      }
    }
  }

  private void write() {
    name();
    page.landscape();
    page.title(form.title());
    String headed = "";
    for (Form.Part part : form.parts()) {
      switch (part) {
        case Heading heading -> page.heading(heading.text());
        case Note note -> page.text(note.text(), ParagraphAlignment.LEFT, note.strong());
        case Facts facts ->
            page.facts(
                facts.facts().stream()
                    .map(
                        fact ->
                            List.of(
                                Page.Cell.of(fact.label()),
                                new Page.Cell(
                                    fact.value() == null ? form.blank() : fact.value(),
                                    fact.to() == null ? null : bookmarks.get(fact.to()),
                                    null)))
                    .toList());
        case Rows rows -> rows(rows, headed);
      }
      headed = part instanceof Heading heading ? heading.text() : "";
    }
  }

  /** Names what can be led to before anything leads there. */
  private void name() {
    for (Form.Part part : form.parts()) {
      if (part instanceof Rows rows) {
        bookmarks.putIfAbsent(rows.name(), "table" + bookmarks.size());
        rows.rows().stream()
            .flatMap(List::stream)
            .forEach(
                cell -> {
                  if (cell instanceof Target target) {
                    bookmarks.putIfAbsent(target.key(), "place" + bookmarks.size());
                  }
                });
      }
    }
  }

  /** A table has its name above it, but where the heading just said it. */
  private void rows(Rows rows, String headed) {
    if (!headed.equals(rows.name())) {
      page.caption(rows.name());
    }
    page.table(
        rows.headers(),
        bookmarks.get(rows.name()),
        rows.rows().stream().map(row -> row.stream().map(this::cell).toList()).toList());
    if (rows.more() > 0) {
      page.text("… +" + rows.more(), ParagraphAlignment.LEFT, true);
    }
    page.text("", ParagraphAlignment.LEFT, false);
  }

  private Page.Cell cell(@Nullable Object cell) {
    return new Page.Cell(
        text(Form.shown(cell)),
        cell instanceof Link link ? bookmarks.get(link.to()) : null,
        cell instanceof Target target ? bookmarks.get(target.key()) : null);
  }

  private String text(@Nullable Object shown) {
    return shown instanceof Long number
        ? String.format(Locale.ROOT, "%,d", number)
        : shown == null ? form.blank() : shown.toString();
  }
}
