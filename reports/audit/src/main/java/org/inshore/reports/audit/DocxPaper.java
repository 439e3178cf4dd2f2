package org.inshore.reports.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.forms.OfficeFile;
import org.inshore.forms.Page;

/** A document that can be edited. */
final class DocxPaper implements Paper, AutoCloseable {
  /** Blanks as wide as a signature, since columns are as wide as what stands in them. */
  private static final String ROOM = "\u3000".repeat(12);

  private final XWPFDocument document = new XWPFDocument();
  private final Page page = new Page(document);

  @Override
  public void title(String text) {
    page.title(text);
  }

  @Override
  public void heading(String text) {
    page.heading(text);
  }

  @Override
  public void text(String text, Style style) {
    switch (style) {
      case PLAIN -> page.text(text, ParagraphAlignment.LEFT, false);
      case VERDICT -> page.text(text, ParagraphAlignment.CENTER, true);
      case SMALL -> page.small(text);
    }
  }

  @Override
  public void facts(List<List<String>> rows) {
    page.facts(rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new));
  }

  @Override
  public void table(List<Integer> widths, List<String> head, List<List<String>> rows) {
    page.table(head, rows);
  }

  @Override
  public void signatures(List<String> head, List<String> roles) {
    page.table(head, roles.stream().map(role -> List.of(role + "\n", ROOM, ROOM)).toList());
  }

  void write(OutputStream out) throws IOException {
    OfficeFile.write(document, out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
