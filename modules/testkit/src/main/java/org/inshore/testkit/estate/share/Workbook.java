package org.inshore.testkit.estate.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Mixed;
import org.jspecify.annotations.Nullable;

/** An Excel workbook with a header in each sheet's first row. */
public final class Workbook implements AutoCloseable {
  private final XSSFWorkbook book = new XSSFWorkbook();

  /** Makes an empty one. */
  public Workbook() {}

  /** Adds a sheet; numbers are written as numbers, all else as text. */
  public void sheet(String name, List<Column> columns, Stream<@Nullable Object[]> rows) {
    Sheet sheet = book.createSheet(name);
    Row header = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      header.createCell(i).setCellValue(columns.get(i).name());
    }
    rows.forEachOrdered(cells -> row(sheet, cells));
  }

  private static void row(Sheet sheet, @Nullable Object[] cells) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.length; i++) {
      Object written = Mixed.written(cells[i]);
      if (written != null) {
        Cell cell = row.createCell(i);
        switch (written) {
          case Integer number -> cell.setCellValue(number);
          case BigDecimal number -> cell.setCellValue(number.doubleValue());
          default -> cell.setCellValue(written.toString());
        }
      }
    }
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
