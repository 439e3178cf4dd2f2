package org.inshore.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.forms.Form.Facts;
import org.inshore.forms.Form.Heading;
import org.inshore.forms.Form.Note;
import org.inshore.forms.Form.Rows;
import org.inshore.spi.inventory.ReportOutput;
import org.jspecify.annotations.Nullable;

/** Writes a form as a document, across the page. */
public final class DocxForm {
  private DocxForm() {}

  /** Writes one. */
  public static void write(Form form, ReportOutput output, String file) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      Page page = new Page(document);
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
                              new String[] {
                                fact.label(), fact.value() == null ? form.blank() : fact.value()
                              })
                      .toArray(String[][]::new));
          case Rows rows -> rows(page, rows, form.blank(), headed);
        }
        headed = part instanceof Heading heading ? heading.text() : "";
      }
      try (OutputStream out = output.create(file)) {
        document.write(out);
      }
    }
  }

  /** A table has its name above it, but where the heading just said it. */
  private static void rows(Page page, Rows rows, String blank, String headed) {
    if (!headed.equals(rows.name())) {
      page.caption(rows.name());
    }
    page.table(
        rows.headers(),
        rows.rows().stream()
            .map(row -> row.stream().map(cell -> text(cell, blank)).toList())
            .toList());
    if (rows.more() > 0) {
      page.text("… +" + rows.more(), ParagraphAlignment.LEFT, true);
    }
    page.text("", ParagraphAlignment.LEFT, false);
  }

  private static String text(@Nullable Object cell, String blank) {
    return cell instanceof Long number
        ? String.format(Locale.ROOT, "%,d", number)
        : cell == null ? blank : cell.toString();
  }
}
