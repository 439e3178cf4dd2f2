package org.inshore.forms;

import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.forms.Form.Fact;
import org.inshore.forms.Form.Facts;
import org.inshore.forms.Form.Heading;
import org.inshore.forms.Form.Note;
import org.inshore.forms.Form.Rows;
import org.inshore.spi.message.Visible;

/** The first sheet of a form: what is said in words, and links to the tables. */
final class SaidSheet {
  private static final int LABEL = 34;
  private static final int VALUE = 80;

  private final SXSSFWorkbook workbook;
  private final SXSSFSheet sheet;
  private final Styles styles;
  private final String blank;
  private final Map<String, String> addresses;
  private int rows;

  /**
   * Begins it.
   *
   * @param addresses of what facts lead to
   */
  SaidSheet(
      SXSSFWorkbook workbook,
      Styles styles,
      String name,
      String blank,
      Map<String, String> addresses) {
    this.addresses = addresses;
    this.workbook = workbook;
    this.styles = styles;
    this.blank = blank;
    this.sheet = workbook.createSheet(name);
    sheet.setColumnWidth(0, LABEL * 256);
    sheet.setColumnWidth(1, VALUE * 256);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setFitToPage(true);
    nameOnPaper(sheet);
  }

  /** Prints on each page of which sheet it is and which of how many: the tab stays behind. */
  static void nameOnPaper(SXSSFSheet sheet) {
    sheet.getHeader().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }

  void title(String text) {
    across(text, styles.header());
  }

  void add(Form.Part part) {
    switch (part) {
      case Heading heading -> {
        rows++;
        across(heading.text(), styles.header());
      }
      case Note note -> across(note.text(), note.strong() ? styles.strong() : styles.text());
      case Facts facts -> facts.facts().forEach(this::fact);
      case Rows _ -> {}
    }
  }

  /** A line that leads to the sheet of a table. */
  void link(String table, long count, String address) {
    SXSSFRow row = sheet.createRow(rows++);
    Cell cell = cell(row, 0, "→ " + table, styles.link());
    lead(cell, address);
    Cell number = row.createCell(1);
    number.setCellStyle(styles.count());
    number.setCellValue((double) count);
  }

  private void fact(Fact fact) {
    SXSSFRow row = sheet.createRow(rows++);
    cell(row, 0, fact.label(), styles.text());
    String address = fact.to() == null ? null : addresses.get(fact.to());
    Cell value =
        cell(
            row,
            1,
            fact.value() == null ? blank : fact.value(),
            address == null ? styles.text() : styles.link());
    if (address != null) {
      lead(value, address);
    }
  }

  private void lead(Cell cell, String address) {
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    cell.setHyperlink(link);
  }

  private void across(String text, CellStyle style) {
    SXSSFRow row = sheet.createRow(rows++);
    cell(row, 0, text, style);
    row.createCell(1).setCellStyle(style);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(rows - 1, rows - 1, 0, 1));
    // A merged cell does not grow with its text by itself.
    int lines = 1 + ColumnShares.width(text) / (LABEL + VALUE);
    row.setHeightInPoints(lines * sheet.getDefaultRowHeightInPoints());
  }

  private Cell cell(SXSSFRow row, int column, String text, CellStyle style) {
    String visible = Visible.of(text);
    Cell cell = row.createCell(column);
    cell.setCellStyle(SheetTable.formula(visible) ? styles.quoted() : style);
    cell.setCellValue(visible);
    return cell;
  }
}
