package org.inshore.scanners.documents.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.ArchiveExtractorTest;
import org.inshore.scanners.documents.office.PptxExtractor;
import org.inshore.scanners.documents.office.sheet.ExcelXmlExtractor;
import org.inshore.scanners.documents.office.sheet.GnumericExtractor;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.inshore.scanners.documents.ole.OleExtractor;
import org.inshore.scanners.documents.opendocument.OpenDocumentExtractor;
import org.inshore.scanners.documents.rtf.RtfExtractor;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.scan.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One table in each form that knows of merged cells: a heading over two columns; three customers,
 * each with two accounts, whose names are merged over both.
 */
class MergedTablesTest {
  private static final List<String> NAMES = List.of("王小明", "李四光", "张建国");
  private static final int CUSTOMERS = NAMES.size();

  private static final String MERGED = "\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\cellx4000";

  /** The same heading as one cell that is as wide as two, where a program rounds. */
  private static final String WIDE = "\\cellx1003\\cellx3000\\cellx4000";

  private interface Writer {
    byte[] write() throws Exception;
  }

  private static Arguments form(Extractor extractor, String mediaType, Writer writer) {
    return Arguments.of(extractor, mediaType, writer);
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form(new TextExtractor(), "text/html", () -> html().getBytes(UTF_8)),
        form(new XlsxExtractor(), "application/xlsx", () -> workbook(new XSSFWorkbook())),
        form(new OleExtractor(), "application/x-ole-storage", () -> workbook(new HSSFWorkbook())),
        form(new DocxExtractor(), "application/docx", MergedTablesTest::docx),
        form(new PptxExtractor(), "application/pptx", MergedTablesTest::pptx),
        form(new OpenDocumentExtractor(), "application/odf", () -> open("text")),
        form(new OpenDocumentExtractor(), "application/odf", () -> open("spreadsheet")),
        form(new ExcelXmlExtractor(), "text/xml", () -> excelXml().getBytes(UTF_8)),
        form(new GnumericExtractor(), "text/xml", () -> gnumeric().getBytes(UTF_8)),
        form(new RtfExtractor(), "application/rtf", () -> rtf(MERGED, "姓名|电话||卡号")),
        form(new RtfExtractor(), "application/rtf", () -> rtf(WIDE, "姓名|电话|卡号")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void rowsBelowAMergedNameAreOfItsRecord(Extractor extractor, String mediaType, Writer writer)
      throws Exception {
    Recorded recorded = Recorded.of(extractor, mediaType, writer.write());
    List<Recorded.Row> rows =
        recorded.rows.stream()
            .flatMap(batch -> batch.rows().stream())
            .filter(
                row -> row.cells().stream().anyMatch(cell -> String.valueOf(cell).startsWith("62")))
            .toList();
    assertThat(rows).as(() -> recorded.texts.toString()).hasSize(2 * CUSTOMERS);
    for (int row = 0; row < rows.size(); row += 2) {
      Recorded.Row first = rows.get(row);
      assertThat(first.cells().getFirst()).isEqualTo(NAMES.get(row / 2));
      assertThat(rows.get(row + 1).number()).isEqualTo(first.number());
      assertThat(rows.get(row + 1).lines()).containsOnly(first.number() + 1);
    }
    assertThat(rows.stream().map(Recorded.Row::number).distinct()).hasSize(CUSTOMERS);
    assertThat(recorded.columns(0).get(1)).isEqualTo("电话");
    assertThat(recorded.columns(0).get(2)).startsWith("电话 (");
  }

  private static String card(int customer, int card) {
    return "62189000000000" + customer + card;
  }

  /** The rows below the header, each by a form for the first and one for the second. */
  private static String rows(String first, String second) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < CUSTOMERS; i++) {
      rows.append(
          first
              .replace("@name", NAMES.get(i))
              .replace("@row", "" + (2 * i + 1))
              .replace("@card", card(i, 0)));
      rows.append(second.replace("@row", "" + (2 * i + 2)).replace("@card", card(i, 1)));
    }
    return rows.toString();
  }

  private static String html() {
    return "<html><table><tr><td>姓名<td colspan=2>电话<td>卡号"
        + rows(
            "<tr><td rowspan=2>@name<td>010-1234<td>021-1234<td>@card",
            "<tr><td>010-1235<td>021-1235<td>@card")
        + "</table></html>";
  }

  private static byte[] workbook(Workbook workbook) throws Exception {
    try (workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet();
      fill(sheet.createRow(0), "姓名", "电话", null, "卡号");
      sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C1"));
      for (int i = 0; i < CUSTOMERS; i++) {
        fill(sheet.createRow(2 * i + 1), NAMES.get(i), "010-1234", "021-1234", card(i, 0));
        fill(sheet.createRow(2 * i + 2), null, "010-1235", "021-1235", card(i, 1));
        sheet.addMergedRegion(new CellRangeAddress(2 * i + 1, 2 * i + 2, 0, 0));
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Row row, String... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        row.createCell(i).setCellValue(values[i]);
      }
    }
  }

  private static byte[] docx() throws Exception {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
    Function<String, String> plain = text -> cell.formatted("", text);
    String table =
        "<w:tbl><w:tr>"
            + plain.apply("姓名")
            + cell.formatted("<w:gridSpan w:val='2'/>", "电话")
            + plain.apply("卡号")
            + "</w:tr>"
            + rows(
                "<w:tr>"
                    + cell.formatted("<w:vMerge w:val='restart'/>", "@name")
                    + plain.apply("010-1234")
                    + plain.apply("021-1234")
                    + plain.apply("@card")
                    + "</w:tr>",
                "<w:tr>"
                    + cell.formatted("<w:vMerge/>", "")
                    + plain.apply("010-1235")
                    + plain.apply("021-1235")
                    + plain.apply("@card")
                    + "</w:tr>")
            + "</w:tbl>";
    return ArchiveExtractorTest.zip(
        UTF_8,
        "word/document.xml",
        "<w:document xmlns:w='w'><w:body>" + ascii(table) + "</w:body></w:document>");
  }

  private static String ascii(String xml) {
    StringBuilder ascii = new StringBuilder();
    xml.chars().forEach(c -> ascii.append(c < 128 ? "" + (char) c : "&#" + c + ";"));
    return ascii.toString();
  }

  private static byte[] pptx() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSLFTable table = show.createSlide().createTable(2 * CUSTOMERS + 1, 4);
      fill(table, 0, "姓名", "电话", "", "卡号");
      table.mergeCells(0, 0, 1, 2);
      for (int i = 0; i < CUSTOMERS; i++) {
        fill(table, 2 * i + 1, NAMES.get(i), "010-1234", "021-1234", card(i, 0));
        fill(table, 2 * i + 2, "", "010-1235", "021-1235", card(i, 1));
        table.mergeCells(2 * i + 1, 2 * i + 2, 0, 0);
      }
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(XSLFTable table, int row, String... values) {
    for (int i = 0; i < values.length; i++) {
      table.getCell(row, i).setText(values[i]);
    }
  }

  private static byte[] open(String kind) throws Exception {
    String cell = "<t:table-cell%s><x:p>%s</x:p></t:table-cell>";
    Function<String, String> plain = text -> cell.formatted("", text);
    String content =
        "<o:document xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:"
            + kind
            + "><t:table t:name='a'><t:table-row>"
            + plain.apply("姓名")
            + cell.formatted(" t:number-columns-spanned='2'", "电话")
            + "<t:covered-table-cell/>"
            + plain.apply("卡号")
            + "</t:table-row>"
            + rows(
                "<t:table-row>"
                    + cell.formatted(" t:number-rows-spanned='2'", "@name")
                    + plain.apply("010-1234")
                    + plain.apply("021-1234")
                    + plain.apply("@card")
                    + "</t:table-row>",
                "<t:table-row><t:covered-table-cell/>"
                    + plain.apply("010-1235")
                    + plain.apply("021-1235")
                    + plain.apply("@card")
                    + "</t:table-row>")
            + "</t:table></o:"
            + kind
            + "></o:body></o:document>";
    return ArchiveExtractorTest.zip(UTF_8, "content.xml", ascii(content));
  }

  private static String excelXml() {
    String cell = "<Cell%s><Data ss:Type='String'>%s</Data></Cell>";
    Function<String, String> plain = text -> cell.formatted("", text);
    return "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='s'>"
        + "<Worksheet ss:Name='a'><Table><Row>"
        + plain.apply("姓名")
        + cell.formatted(" ss:MergeAcross='1'", "电话")
        + cell.formatted(" ss:Index='4'", "卡号")
        + "</Row>"
        + rows(
            "<Row>"
                + cell.formatted(" ss:MergeDown='1'", "@name")
                + plain.apply("010-1234")
                + plain.apply("021-1234")
                + plain.apply("@card")
                + "</Row>",
            "<Row>"
                + cell.formatted(" ss:Index='2'", "010-1235")
                + plain.apply("021-1235")
                + plain.apply("@card")
                + "</Row>")
        + "</Table></Worksheet></Workbook>";
  }

  private static String gnumeric() {
    String cell = "<g:Cell Row='%s' Col='%d' ValueType='60'>%s</g:Cell>";
    String merged = "<g:Merge>B1:C1</g:Merge>";
    for (int row = 2; row < 2 * CUSTOMERS + 2; row += 2) {
      merged += "<g:Merge>A" + row + ":A" + (row + 1) + "</g:Merge>";
    }
    String accounts =
        cell.formatted("@row", 1, "010-1234")
            + cell.formatted("@row", 2, "021-1234")
            + cell.formatted("@row", 3, "@card");
    return "<g:Workbook xmlns:g='http://www.gnumeric.org/v10.dtd'><g:Sheets><g:Sheet>"
        + "<g:Name>a</g:Name><g:Cells>"
        + cell.formatted("0", 0, "姓名")
        + cell.formatted("0", 1, "电话")
        + cell.formatted("0", 3, "卡号")
        + rows(cell.formatted("@row", 0, "@name") + accounts, accounts)
        + "</g:Cells><g:MergedRegions>"
        + merged
        + "</g:MergedRegions></g:Sheet></g:Sheets></g:Workbook>";
  }

  private static byte[] rtf(String definition, String headings) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
    rtf.append("\\trowd").append(definition).append("\\intbl ");
    rtf.append(headings.replace("|", "\\cell ")).append("\\cell\\row ");
    String row =
        "\\trowd%s\\cellx1000\\cellx2000\\cellx3000\\cellx4000\\intbl"
            + " %s\\cell %s\\cell %s\\cell %s\\cell\\row ";
    rtf.append(
        rows(
            row.formatted("\\clvmgf", "@name", "010-1234", "021-1234", "@card"),
            row.formatted("\\clvmrg", "", "010-1235", "021-1235", "@card")));
    StringBuilder ascii = new StringBuilder();
    rtf.append('}')
        .chars()
        .forEach(c -> ascii.append(c < 128 ? "" + (char) c : "\\u" + (short) c + "?"));
    return ascii.toString().getBytes(UTF_8);
  }
}
