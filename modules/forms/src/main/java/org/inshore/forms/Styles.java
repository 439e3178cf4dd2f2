package org.inshore.forms;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The looks of cells, made once for a workbook.
 *
 * @param notice above all else, in one line however wide the column
 * @param group over the headers of some columns, in their middle
 * @param header of a column
 * @param numberHeader over numbers, which stand at the right of their column
 * @param text wrapped, never taken for a number
 * @param quoted a text that stays one also when somebody edits the cell
 * @param number grouped
 * @param decimal a confidence or a share
 * @param time to the second
 * @param strong a text that must not be overlooked
 * @param link to another sheet
 * @param numberLink a number that leads to another cell
 * @param count a number beside its label
 */
public record Styles(
    CellStyle notice,
    CellStyle group,
    CellStyle header,
    CellStyle numberHeader,
    CellStyle text,
    CellStyle quoted,
    CellStyle number,
    CellStyle decimal,
    CellStyle time,
    CellStyle strong,
    CellStyle link,
    CellStyle numberLink,
    CellStyle count) {

  /** The looks of a workbook. */
  public static Styles in(Workbook workbook) {
    CellStyle quoted = text(workbook);
    quoted.setQuotePrefixed(true);
    CellStyle group = header(workbook);
    group.setAlignment(HorizontalAlignment.CENTER);
    group.setBorderLeft(BorderStyle.THIN);
    group.setBorderRight(BorderStyle.THIN);
    CellStyle numberHeader = header(workbook);
    numberHeader.setAlignment(HorizontalAlignment.RIGHT);
    return new Styles(
        notice(workbook),
        group,
        header(workbook),
        numberHeader,
        text(workbook),
        quoted,
        format(workbook, "#,##0"),
        format(workbook, "0.00#"),
        format(workbook, "yyyy-mm-dd hh:mm:ss"),
        strong(workbook),
        link(workbook, "@"),
        link(workbook, "#,##0"),
        count(workbook));
  }

  private static CellStyle strong(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = text(workbook);
    style.setFont(bold);
    return style;
  }

  private static CellStyle link(Workbook workbook, String format) {
    Font blue = workbook.createFont();
    blue.setUnderline(Font.U_SINGLE);
    blue.setColor(IndexedColors.BLUE.getIndex());
    CellStyle style = format(workbook, format);
    style.setWrapText(true);
    style.setFont(blue);
    return style;
  }

  private static CellStyle count(Workbook workbook) {
    CellStyle style = format(workbook, "#,##0");
    style.setAlignment(HorizontalAlignment.LEFT);
    return style;
  }

  private static CellStyle notice(Workbook workbook) {
    Font red = workbook.createFont();
    red.setBold(true);
    red.setColor(IndexedColors.DARK_RED.getIndex());
    CellStyle style = format(workbook, "@");
    style.setFont(red);
    return style;
  }

  private static CellStyle header(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = text(workbook);
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static CellStyle text(Workbook workbook) {
    CellStyle style = format(workbook, "@");
    style.setWrapText(true);
    return style;
  }

  private static CellStyle format(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
