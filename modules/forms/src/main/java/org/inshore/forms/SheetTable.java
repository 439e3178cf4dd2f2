package org.inshore.forms;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.row.TableView;
import org.jspecify.annotations.Nullable;

/** One list as a sheet, or as several where it is longer than a sheet can be. */
public final class SheetTable implements RowSink {
  private static final int LONGEST_TEXT = 32_767;

  /** Characters across a page of A3 that are still large enough. */
  private static final int WIDEST_PAGE = 360;

  /** In a header of a page: what follows is bold. */
  private static final String BOLD = "&B";

  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  private final SXSSFWorkbook workbook;
  private final Styles styles;
  private final String title;
  private final List<TableView.Column> columns;
  private final int mostRows;
  private final @Nullable String notice;
  private final List<Form.Group> groups;
  private SXSSFSheet sheet;
  private @Nullable SXSSFRow row;
  private int sheets;
  private int rows;
  private int cells;

  /**
   * Begins the first sheet of a list.
   *
   * @param mostRows how many rows a sheet can have
   * @param notice what stands on every sheet and every page of it; null for nothing
   * @param groups heads over the columns, on every page too; none where there are none
   */
  public SheetTable(
      SXSSFWorkbook workbook,
      Styles styles,
      TableView view,
      int mostRows,
      @Nullable String notice,
      List<Form.Group> groups) {
    this.workbook = workbook;
    this.styles = styles;
    this.title = view.title();
    this.columns = view.columns();
    this.mostRows = mostRows;
    this.notice = notice;
    this.groups = List.copyOf(groups);
    this.sheet = begin();
  }

  @Override
  public void text(@Nullable String text) {
    String visible = text == null ? "" : Visible.of(text);
    if (visible.length() > LONGEST_TEXT) {
      visible = visible.substring(0, LONGEST_TEXT - 1) + "…";
    }
    Cell cell = next();
    cell.setCellStyle(formula(visible) ? styles.quoted() : styles.text());
    cell.setCellValue(visible);
  }

  /** A cell that leads to another of the workbook. */
  void link(Object value, String address) {
    if (value instanceof Long number) {
      number(number);
    } else {
      text(value.toString());
    }
    Cell cell = Objects.requireNonNull(row).getCell(cells - 1);
    cell.setCellStyle(value instanceof Long ? styles.numberLink() : styles.link());
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address);
    cell.setHyperlink(link);
  }

  @Override
  public void number(long number) {
    Cell cell = next();
    cell.setCellStyle(styles.number());
    cell.setCellValue((double) number);
  }

  @Override
  public void decimal(double number) {
    Cell cell = next();
    cell.setCellStyle(styles.decimal());
    cell.setCellValue(number);
  }

  @Override
  public void time(@Nullable Instant instant) {
    Cell cell = next();
    cell.setCellStyle(styles.time());
    if (instant != null) {
      cell.setCellValue(instant.atOffset(MainlandTime.ZONE).toLocalDateTime());
    }
  }

  @Override
  public void end() {
    rows++;
    cells = 0;
    row = null;
  }

  /** Ends the last sheet. */
  public void finish() {
    bound();
  }

  private Cell next() {
    if (row == null) {
      if (rows == mostRows - 1 - head()) {
        bound();
        sheet = begin();
      }
      row = sheet.createRow(head() + rows + 1);
    }
    return row.createCell(cells++);
  }

  private SXSSFSheet begin() {
    sheets++;
    rows = 0;
    SXSSFSheet fresh = workbook.createSheet(sheets == 1 ? title : title + " (" + sheets + ")");
    if (notice != null) {
      Cell cell = fresh.createRow(0).createCell(0);
      cell.setCellStyle(styles.notice());
      cell.setCellValue(notice);
      fresh.getHeader().setCenter(BOLD + notice);
    }
    group(fresh);
    SXSSFRow header = fresh.createRow(head());
    for (int i = 0; i < columns.size(); i++) {
      fresh.setColumnWidth(i, columns.get(i).width() * 256);
      Cell cell = header.createCell(i);
      cell.setCellStyle(styles.header());
      cell.setCellValue(columns.get(i).header());
    }
    fresh.createFreezePane(0, head() + 1);
    SaidSheet.nameOnPaper(fresh);
    // On paper: across, as few pages wide as can be read, the header on every page.
    int width = columns.stream().mapToInt(TableView.Column::width).sum();
    fresh.getPrintSetup().setFitWidth((short) Math.ceilDiv(width, WIDEST_PAGE));
    fresh.setFitToPage(true);
    fresh.getPrintSetup().setLandscape(true);
    fresh.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    fresh.getPrintSetup().setFitHeight((short) 0);
    fresh.setRepeatingRows(new CellRangeAddress(top(), head(), -1, -1));
    if (width > WIDEST_PAGE) {
      // A second page across says of what its rows are.
      fresh.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    return fresh;
  }

  private void group(SXSSFSheet fresh) {
    if (groups.isEmpty()) {
      return;
    }
    SXSSFRow heads = fresh.createRow(top());
    int from = 0;
    for (Form.Group group : groups) {
      int to = from + group.columns() - 1;
      for (int column = from; column <= to; column++) {
        heads.createCell(column).setCellStyle(styles.group());
      }
      heads.getCell(from).setCellValue(group.head());
      if (to > from) {
        fresh.addMergedRegionUnsafe(new CellRangeAddress(top(), top(), from, to));
      }
      from = to + 1;
    }
  }

  /** The first row that is repeated on paper: below the notice, which is not. */
  private int top() {
    return notice == null ? 0 : 1;
  }

  /** The row of the headers. */
  private int head() {
    return top() + (groups.isEmpty() ? 0 : 1);
  }

  /** Filters and prints what there is, and no more. */
  private void bound() {
    int last = columns.size() - 1;
    sheet.setAutoFilter(new CellRangeAddress(head(), head() + rows, 0, last));
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, last, 0, head() + rows);
  }

  static boolean formula(String text) {
    String stripped = text.stripLeading();
    return !stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0;
  }
}
