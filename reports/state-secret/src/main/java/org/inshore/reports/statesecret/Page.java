package org.inshore.reports.statesecret;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.inshore.spi.message.Visible;

/** A document written from the top down. */
final class Page {
  private static final String FONT = "SimSun";
  private static final int TEXT = 11;
  private static final int HEADING = 13;
  private static final int TITLE = 18;

  private final XWPFDocument document;

  Page(XWPFDocument document) {
    this.document = document;
  }

  void title(String text) {
    write(paragraph(ParagraphAlignment.CENTER), text, TITLE, true);
  }

  void heading(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
    paragraph.setSpacingBefore(200);
    paragraph.setKeepNext(true);
    write(paragraph, text, HEADING, true);
  }

  void text(String text, ParagraphAlignment alignment, boolean bold) {
    write(paragraph(alignment), text, TEXT, bold);
  }

  /** A table of labels and what they say. */
  void facts(String[]... facts) {
    XWPFTable table = document.createTable(facts.length, 2);
    table.setWidth("100%");
    for (int i = 0; i < facts.length; i++) {
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      cell(row.getCell(0), "28%", facts[i][0]);
      cell(row.getCell(1), "72%", facts[i][1]);
    }
  }

  private static void cell(XWPFTableCell cell, String width, String text) {
    cell.setWidth(width);
    write(cell.getParagraphs().getFirst(), text, TEXT, false);
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    return paragraph;
  }

  /**
   * Names are hostile: what hides in them is shown, and what a document cannot hold is replaced.
   */
  private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setBold(bold);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(Visible.of(lines[i]), i);
    }
  }
}
