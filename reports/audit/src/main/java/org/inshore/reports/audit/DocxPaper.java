package org.inshore.reports.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.inshore.spi.message.Visible;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** A document that can be edited. */
final class DocxPaper implements Paper, AutoCloseable {
  private static final String FONT = "SimSun";
  private static final int FACT_WIDTH = 24;

  /** Of the text on an A4 page, in twentieths of a point. */
  private static final long PAGE_WIDTH = 9000;

  private final XWPFDocument document = new XWPFDocument();

  @Override
  public void title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    write(paragraph, text, 18, true);
  }

  @Override
  public void heading(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(200);
    paragraph.setKeepNext(true);
    write(paragraph, text, 13, true);
  }

  @Override
  public void text(String text, Style style) {
    int size =
        switch (style) {
          case PLAIN -> 11;
          case VERDICT -> 14;
          case SMALL -> 9;
        };
    write(document.createParagraph(), text, size, style == Style.VERDICT);
  }

  @Override
  public void facts(List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), 2);
    shape(table, List.of(FACT_WIDTH, 100 - FACT_WIDTH));
    for (int i = 0; i < rows.size(); i++) {
      row(table.getRow(i), List.of(FACT_WIDTH, 100 - FACT_WIDTH), rows.get(i), false);
    }
  }

  @Override
  public void table(List<Integer> widths, List<String> head, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size() + 1, head.size());
    shape(table, widths);
    table.getRow(0).setRepeatHeader(true);
    row(table.getRow(0), widths, head, true);
    for (int i = 0; i < rows.size(); i++) {
      row(table.getRow(i + 1), widths, rows.get(i), false);
    }
  }

  /** Fixed widths: without a grid some programs make all columns alike. */
  private static void shape(XWPFTable table, List<Integer> widths) {
    table.setWidth("100%");
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width * PAGE_WIDTH / 100));
    }
  }

  private static void row(
      XWPFTableRow row, List<Integer> widths, List<String> cells, boolean bold) {
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidth(widths.get(i) + "%");
      write(cell.getParagraphs().getFirst(), cells.get(i), 9, bold);
    }
  }

  /** Names are hostile: what hides in them is shown. */
  private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(Visible.of(text));
  }

  void write(OutputStream out) throws IOException {
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
