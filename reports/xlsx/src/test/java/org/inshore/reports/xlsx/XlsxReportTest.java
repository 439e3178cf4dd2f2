package org.inshore.reports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Visible;
import org.inshore.testkit.report.MemoryOutput;
import org.inshore.testkit.report.ReportFormatContract;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsxReportTest extends ReportFormatContract {
  @Override
  protected ReportFormat format() {
    return new XlsxReport();
  }

  @Override
  protected String shownText(String fileName, byte[] content) throws IOException {
    StringBuilder text = new StringBuilder();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (XSSFWorkbook workbook = open(content)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            text.append(formatter.formatCellValue(cell)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  @Override
  protected String partialMark(Locale locale) {
    return locale.getLanguage().equals("zh") ? "结果不完整" : "the result is partial";
  }

  @Override
  protected String shownName(String name) {
    return Visible.of(name);
  }

  @Test
  void writesAllThereIs() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    try (XSSFWorkbook workbook = open(content(SampleInventory.full(), Locale.CHINA))) {
      assertThat(rows(workbook, "覆盖情况")).isEqualTo(inventory.assets().count());
      assertThat(rows(workbook, "资产清单")).isEqualTo(inventory.findings().count());
      assertThat(rows(workbook, "数据源")).isEqualTo(inventory.sources().size());
      assertThat(rows(workbook, "所用规则")).isEqualTo(inventory.rules().size());
      assertThat(rows(workbook, "逐项事由"))
          .isEqualTo(
              inventory.totals().count(Figure.GROUNDS_VIOLATION)
                  + inventory.totals().count(Figure.GROUNDS_TO_CLARIFY));
      assertThat(workbook.getSheetName(0)).isEqualTo("先处理什么");
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        assertThat(workbook.getPrintArea(i)).isNotNull();
        assertThat(workbook.getSheetAt(i).getPaneInformation().isFreezePane()).isTrue();
        assertThat(workbook.getSheetAt(i).getCTWorksheet().isSetAutoFilter()).isTrue();
      }
    }
  }

  @Test
  void cellsHaveTheirTypes() throws IOException {
    try (XSSFWorkbook workbook = open(content(SampleInventory.full(), Locale.ENGLISH))) {
      Row finding = workbook.getSheet("Inventory").getRow(1);
      Row asset = workbook.getSheet("Coverage").getRow(1);
      assertThat(cell(finding, "Matches").getNumericCellValue()).isEqualTo(28_640);
      assertThat(cell(finding, "JR/T 0197 level").getStringCellValue()).isEqualTo("3");
      Cell modified = cell(asset, "Modified (UTC+08:00)");
      assertThat(DateUtil.isCellDateFormatted(modified)).isTrue();
      assertThat(modified.getLocalDateTimeCellValue().getYear()).isEqualTo(2026);
    }
  }

  @Test
  void noCellIsAFormulaOrBecomesOne() throws IOException {
    int quoted = 0;
    try (XSSFWorkbook workbook = open(content(SampleInventory.full(), Locale.ENGLISH))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("(?s)\\s*[=+@-].*")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
              quoted++;
            }
          }
        }
      }
      assertThat(quoted).isPositive();
      assertThat(workbook.getAllNames())
          .allMatch(
              name ->
                  name.getNameName().matches("_xlnm[.](_FilterDatabase|Print_Titles|Print_Area)"));
    }
  }

  @Test
  void everySheetHasAFrozenHeaderAndAFilter() throws IOException {
    try (XSSFWorkbook workbook = open(content(SampleInventory.full(), Locale.ENGLISH))) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()).isTrue();
        assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef())
            .startsWith("A1:")
            .endsWith(String.valueOf(sheet.getLastRowNum() + 1));
      }
    }
  }

  @Test
  void goesOnInAnotherSheetWhereOneIsFull() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    MemoryOutput output = new MemoryOutput();
    new XlsxReport(21).write(inventory, Locale.ENGLISH, output);
    long assets = inventory.assets().count();
    try (XSSFWorkbook workbook =
        open(Objects.requireNonNull(output.files().get("inventory-en.xlsx")))) {
      long found = 0;
      int sheets = 0;
      for (Sheet sheet : workbook) {
        assertThat(sheet.getLastRowNum()).isLessThan(21);
        if (sheet.getSheetName().startsWith("Coverage")) {
          sheets++;
          found += sheet.getLastRowNum();
          assertThat(cell(sheet.getRow(0), 0).getStringCellValue()).isEqualTo("Outcome");
        }
      }
      assertThat(found).isEqualTo(assets);
      assertThat(sheets).isEqualTo((int) ((assets + 19) / 20));
    }
  }

  @Test
  void aWorkListSaysSoOnEverySheetAndPage() throws IOException {
    for (Locale locale : LOCALES) {
      MemoryOutput output = new MemoryOutput();
      new XlsxReport(21).write(SampleInventory.workList(), locale, output);
      assertThat(output.files()).containsOnlyKeys("worklist.xlsx");
      try (XSSFWorkbook workbook =
          open(Objects.requireNonNull(output.files().get("worklist.xlsx")))) {
        long rows = 0;
        for (Sheet sheet : workbook) {
          assertThat(cell(sheet.getRow(0), 0).getStringCellValue())
              .contains("内部工作清单", "not to be handed on");
          assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 1);
          assertThat(sheet.getHeader().getCenter()).contains("内部工作清单", "not to be handed on");
          assertThat(sheet.getHeader().getLeft()).isEqualTo("&A");
          assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
          assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
          assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef())
              .startsWith("A2:")
              .endsWith(String.valueOf(sheet.getLastRowNum() + 1));
          assertThat(sheet.getLastRowNum()).isLessThan(21);
          if (sheet.getSheetName().matches("Coverage.*|覆盖情况.*")) {
            rows += sheet.getLastRowNum() - 1;
          }
        }
        assertThat(rows).isEqualTo(SampleInventory.workList().assets().count());
      }
    }
  }

  /** Leaves workbooks to be looked at. */
  @Test
  void leavesWorkbooksToLookAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "samples"));
    for (Locale locale : LOCALES) {
      String language = locale.getLanguage();
      Files.write(
          folder.resolve("full-" + language + ".xlsx"), content(SampleInventory.full(), locale));
      Files.write(
          folder.resolve("worklist-" + language + ".xlsx"),
          content(SampleInventory.workList(), locale));
    }
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("worklist-zh.xlsx"));
  }

  /** Not even where POI writes what no report has a folder for; other processes have another. */
  @Test
  void leavesNoTemporaryFile(@TempDir Path own) throws IOException {
    TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(own.toFile()));
    try {
      write(SampleInventory.large(2_000), Locale.ENGLISH);
      assertThat(own).isEmptyDirectory();
    } finally {
      TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
    }
  }

  private byte[] content(SampleInventory inventory, Locale locale) throws IOException {
    return write(inventory, locale).values().iterator().next();
  }

  private static XSSFWorkbook open(byte[] content) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(content));
  }

  private static int rows(XSSFWorkbook workbook, String sheet) {
    return workbook.getSheet(sheet).getLastRowNum();
  }

  private static Cell cell(Row row, int column) {
    return Objects.requireNonNull(row.getCell(column));
  }

  private static Cell cell(Row row, String header) {
    for (Cell cell : row.getSheet().getRow(0)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell(row, cell.getColumnIndex());
      }
    }
    throw new AssertionError("no column " + header);
  }
}
