package org.inshore.scanners.documents.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public final class XlsxExtractorTest {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void readsSheetsWithRowNumbersAndHeaders() throws Exception {
    Recorded recorded =
        read(
            book -> {
              Sheet sheet = book.createSheet("客户");
              row(sheet, 0, "客户信息表");
              row(sheet, 2, "姓名", "证件号码", "电话", "电话", null, "x");
              row(sheet, 3, "甲", "190001011234567890", "1", "2");
              row(sheet, 6, "乙", "190001011234567891");
            });
    assertThat(recorded.columns(0)).containsExactly("姓名", "证件号码", "电话", "电话 (D)", "E", "x");
    Recorded.Rows rows = recorded.rows.getFirst();
    assertThat(rows.location()).hasToString("s/path:d/sheet:客户");
    assertThat(rows.naming()).isEqualTo(Content.Naming.CELL);
    assertThat(rows.rows()).extracting(Recorded.Row::number).containsExactly(1L, 3L, 4L, 7L);
    assertThat(rows.rows().get(2).cells()).containsExactly("甲", "190001011234567890", "1", "2");
  }

  @Test
  void namesColumnsOfATableWhoseHeaderIsHidden() throws Exception {
    Recorded recorded =
        read(
            book -> {
              XSSFSheet sheet = (XSSFSheet) book.createSheet();
              row(sheet, 3, null, "姓名", "余额");
              row(sheet, 4, null, "甲", "12.50");
              row(sheet, 5, null, "乙", "13.50");
              XSSFTable table =
                  sheet.createTable(new AreaReference("B4:C6", SpreadsheetVersion.EXCEL2007));
              table.getCTTable().setRef("B5:C6");
              table.getCTTable().setHeaderRowCount(0);
              sheet.removeRow(sheet.getRow(3));
            });
    assertThat(recorded.columns(0)).containsExactly("A", "姓名", "余额");
    assertThat(recorded.rows.getFirst().rows())
        .extracting(Recorded.Row::number)
        .containsExactly(4L, 5L, 6L);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void tablesBesideEachOtherAreRecordsOfTheirOwn(int second) throws Exception {
    Recorded recorded =
        read(
            book -> {
              Sheet sheet = book.createSheet();
              String[][] rows = {
                {"姓名", "电话", "姓名", "电话"}, {"甲", "1", "乙", "2"}, {"丙", "3", null, null}
              };
              for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < 4; j++) {
                  if (rows[i][j] != null) {
                    row.createCell(j < 2 ? j : second + j - 2).setCellValue(rows[i][j]);
                  }
                }
              }
            });
    assertThat(recorded.rows).hasSize(2);
    assertThat(recorded.rows.getFirst().rows())
        .extracting(row -> row.number() + ":" + row.cells())
        .containsExactly(
            "1:[姓名, 电话" + (second > 2 ? ", null" : "") + "]",
            "2:[甲, 1" + (second > 2 ? ", null" : "") + "]",
            "3:[丙, 3]");
    assertThat(recorded.rows.getLast().rows())
        .extracting(row -> row.number() + ":" + row.cells().subList(second, second + 2))
        .containsExactly("1:[姓名, 电话]", "2:[乙, 2]");
    assertThat(recorded.rows.getLast().rows().getLast().cells().subList(0, second))
        .containsOnlyNulls();
    assertThat(recorded.rows.getLast().columns().get(second).name()).startsWith("姓名");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          &C机密                            | 机密
          &L&"Arial,Bold"&12机密&R第&P页     | 机密,第&P页
          &C&KFF0000110101190001010028      | 110101190001010028
          &C&14110101190001010028           | &14110101190001010028
          A&&B                              | A&B
          """)
  void marginsAreTextWithoutTheirCodes(String margin, String lines) {
    assertThat(MarginText.plain(margin).lines()).containsExactly(lines.split(",", -1));
  }

  @Test
  void namesColumnsByLetterWithoutAHeader() throws Exception {
    Recorded recorded = read(book -> row(book.createSheet(), 0, "张三", null, "上海"));
    assertThat(recorded.columns(0)).containsExactly("A", "B", "C");
  }

  @Test
  void readsHiddenSheets() throws Exception {
    Recorded recorded =
        read(
            book -> {
              book.createSheet("a");
              row(book.createSheet("b"), 0, "hidden");
              book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            });
    assertThat(recorded.allText()).contains("hidden");
  }

  @Test
  void keepsTheDigitsOfNumbers() throws Exception {
    Recorded recorded =
        read(
            book -> {
              Sheet sheet = book.createSheet();
              Row row = sheet.createRow(0);
              row.createCell(0).setCellValue(6222020000000000000d);
              row.createCell(1).setCellValue(13800000000d);
              row.createCell(2).setCellValue(0.5);
              number(book, row, 3, 6222020000000000000d, "0.00E+00");
              number(book, row, 4, 1234.5, "#,##0.00");
              number(book, row, 5, 42, "000000");
              Cell date = row.createCell(6);
              date.setCellValue(LocalDate.of(1900, 3, 1));
              date.setCellStyle(style(book, "yyyy-mm-dd"));
              row.createCell(7).setCellValue(true);
            });
    assertThat(recorded.rows.getFirst().rows().getFirst().cells())
        .containsExactly(
            "6222020000000000000",
            "13800000000",
            "0.5",
            "6222020000000000000",
            "1,234.50",
            "000042",
            "1900-03-01",
            "TRUE");
    assertThat(recorded.notes).singleElement().asString().contains("16 digits");
  }

  @Test
  void readsCachedValuesOfFormulas() throws Exception {
    Recorded recorded =
        read(
            book -> {
              Row row = book.createSheet().createRow(0);
              row.createCell(0).setCellFormula("\"a\"&\"b\"");
              row.createCell(1).setCellFormula("1+1");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(recorded.rows.getFirst().rows().getFirst().cells()).containsExactly("ab", "2");
  }

  @Test
  void readsConstantsThatNobodyComputedYetAsCells() throws Exception {
    Recorded recorded =
        read(
            book -> {
              Row row = book.createSheet().createRow(0);
              row.createCell(0).setCellFormula("\"a \"\"b\"\" c\"");
              row.createCell(1).setCellFormula("19000000001");
              row.createCell(2).setCellFormula("\"a\"&\"bc\"");
            });
    assertThat(recorded.rows.getFirst().rows().getFirst().cells())
        .startsWith("a \"b\" c", "19000000001");
    assertThat(recorded.text("/part:attributes"))
        .contains("\"a\"&\"bc\"")
        .doesNotContain("19000000001");
  }

  @Test
  void readsWhatIsBesideTheCells() throws Exception {
    Recorded recorded =
        read(
            book -> {
              XSSFSheet sheet = (XSSFSheet) book.createSheet("s");
              Cell cell = sheet.createRow(0).createCell(0);
              cell.setCellValue("cell");
              Comment comment =
                  sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
              comment.setString(book.getCreationHelper().createRichTextString("a comment"));
              cell.setCellComment(comment);
              sheet
                  .createDrawingPatriarch()
                  .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 4, 4))
                  .setText("a text box");
              sheet.getHeader().setCenter("机密★10年");
              ((XSSFWorkbook) book).getProperties().getCoreProperties().setTitle("the title");
              book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
            });
    assertThat(recorded.text("/sheet:s/part:comments")).contains("a comment");
    assertThat(recorded.text("/sheet:s/part:drawing")).contains("a text box");
    assertThat(recorded.text("/sheet:s/part:header-footer").lines()).contains("机密★10年");
    assertThat(recorded.text("/part:properties")).contains("title: the title");
    assertThat(recorded.failure("/part:pictures").category())
        .isEqualTo(ScanException.Category.NO_READER);
  }

  @Test
  void streamsManyRows() throws Exception {
    Recorded recorded =
        read(
            book -> {
              Sheet sheet = book.createSheet();
              row(sheet, 0, "编号", "姓名");
              for (int i = 1; i <= 1500; i++) {
                row(sheet, i, "190001" + i, "a&b<" + i + ">");
              }
            });
    assertThat(recorded.rows).hasSize(4);
    Recorded.Row last = recorded.rows.getLast().rows().getLast();
    assertThat(last).isEqualTo(new Recorded.Row(1501, List.of("1900011500", "a&b<1500>")));
  }

  private interface Filling {
    void fill(Workbook book);
  }

  private static Recorded read(Filling filling) throws Exception {
    try (Workbook book = new XSSFWorkbook()) {
      filling.fill(book);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return Recorded.of(new XlsxExtractor(), TYPE, bytes.toByteArray());
    }
  }

  public static void row(Sheet sheet, int number, @Nullable String... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        row.createCell(i).setCellValue(values[i]);
      }
    }
  }

  public static void number(Workbook book, Row row, int column, double value, String format) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style(book, format));
  }

  public static CellStyle style(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
