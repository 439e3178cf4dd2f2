package org.inshore.scanners.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.inshore.spi.scan.DocumentOptions;
import org.junit.jupiter.api.Test;

/** Large parts of a document that somebody waits for are read by several threads. */
class AwaitedPartsTest {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int ROWS = 6_000;

  private static byte[] workbook() throws Exception {
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("名单");
      for (int number = 0; number < ROWS; number++) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue("张三" + number % 97);
        row.createCell(1).setCellValue(number);
        row.createCell(2).setCellValue("4401031902032" + (10_000 + number));
      }
      sheet.getHeader().setCenter("页眉");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The same workbook with a sheet that ends in the middle. */
  private static byte[] brokenOff(byte[] workbook) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        byte[] bytes = parts.readAllBytes();
        boolean sheet = part.getName().endsWith("sheet1.xml");
        if (sheet) {
          assertThat(new String(bytes, StandardCharsets.UTF_8)).hasSizeGreaterThan(600_000);
        }
        copy.putNextEntry(new ZipEntry(part.getName()));
        copy.write(sheet ? Arrays.copyOf(bytes, bytes.length - 20_000) : bytes);
      }
    }
    return out.toByteArray();
  }

  private static Recorded read(byte[] workbook, DocumentOptions options) throws Exception {
    Recorded[] read = new Recorded[1];
    options.during(() -> read[0] = Recorded.of(new XlsxExtractor(), TYPE, workbook));
    return read[0];
  }

  /** Reads a workbook both ways, and tells which parts failed. */
  private static Set<?> failedOfBoth(byte[] workbook) throws Exception {
    Recorded alone = read(workbook, DocumentOptions.NONE);
    Recorded awaited = read(workbook, DocumentOptions.NONE.asAwaited());

    assertThat(awaited.allText()).isEqualTo(alone.allText()).contains("张三96");
    assertThat(awaited.failed.keySet()).isEqualTo(alone.failed.keySet());
    return awaited.failed.keySet();
  }

  @Test
  void giveTheSameCells() throws Exception {
    assertThat(failedOfBoth(workbook())).isEmpty();
  }

  @Test
  void giveTheSameCellsWhereTheyBreakOff() throws Exception {
    assertThat(failedOfBoth(brokenOff(workbook()))).isNotEmpty();
  }
}
