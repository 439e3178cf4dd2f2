package org.inshore.scanners.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is damaged in one part of a document costs what follows in that part, and is told. */
class DamagedPartTest {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String XLSX = OOXML + "spreadsheetml.sheet";
  private static final String DOCX = OOXML + "wordprocessingml.document";
  private static final int SHEETS = 3;
  private static final int ROWS = 40;

  /** Changes the bytes of the part of a name. */
  private interface Change extends BiFunction<String, byte[], byte[]> {}

  private static byte[] changed(byte[] document, Change change) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(change.apply(entry.getName(), in.readAllBytes()));
      }
    }
    return out.toByteArray();
  }

  private static Change cut(String part) {
    return (name, bytes) ->
        name.endsWith(part) ? Arrays.copyOf(bytes, bytes.length * 2 / 3) : bytes;
  }

  private static Change replaced(String part, String old, String fresh) {
    return (name, bytes) ->
        name.endsWith(part)
            ? new String(bytes, StandardCharsets.UTF_8)
                .replace(old, fresh)
                .getBytes(StandardCharsets.UTF_8)
            : bytes;
  }

  private static String value(int sheet, int row) {
    return "value-" + sheet + "-" + row + ".";
  }

  private static byte[] workbook() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      for (int sheet = 0; sheet < SHEETS; sheet++) {
        Sheet page = book.createSheet("page" + sheet);
        for (int i = 0; i < ROWS; i++) {
          Row row = page.createRow(i);
          row.createCell(0).setCellValue(value(sheet, i));
          row.createCell(1).setCellValue(1_000_000 + 100 * sheet + i);
        }
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static Recorded read(byte[] document, String type) throws Exception {
    Extractor extractor = type.equals(XLSX) ? new XlsxExtractor() : new DocxExtractor();
    return Recorded.of(extractor, type, document);
  }

  private static void tells(Recorded recorded, String part) {
    assertThat(recorded.failed).hasSize(1);
    assertThat(recorded.failed.keySet().iterator().next()).endsWith(part);
    assertThat(recorded.failed.values().iterator().next().category())
        .isEqualTo(Category.UNREADABLE);
  }

  @Test
  void aSheetThatBreaksOffCostsItsOwnRows() throws Exception {
    Recorded read = read(changed(workbook(), cut("sheet2.xml")), XLSX);
    tells(read, "sheet2.xml");
    String all = read.allText();
    assertThat(all).contains(value(0, ROWS - 1), value(1, 0), value(1, 20), value(2, ROWS - 1));
    assertThat(all).contains("1000239").doesNotContain("1000139");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"styles.xml", "workbook.xml", "workbook.xml.rels", "core.xml", "theme1.xml"})
  void whatIsBesideTheSheetsCostsNoRow(String part) throws Exception {
    Recorded read = read(changed(workbook(), cut(part)), XLSX);
    String all = read.allText();
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      for (int i = 0; i < ROWS; i++) {
        assertThat(all).contains(value(sheet, i), String.valueOf(1_000_000 + 100 * sheet + i));
      }
    }
  }

  @Test
  void stringsThatBreakOffCostWhatFollowsAmongThem() throws Exception {
    Recorded read = read(changed(workbook(), cut("sharedStrings.xml")), XLSX);
    tells(read, "sharedStrings.xml");
    assertThat(read.allText()).contains(value(0, 0), value(1, 0), "1000239");
  }

  @Test
  void anEntityIsNotReplacedAndCostsWhatFollows() throws Exception {
    Change bomb =
        (name, bytes) ->
            replaced("sharedStrings.xml", value(2, 0), "&boom;")
                .apply(
                    name,
                    replaced("sharedStrings.xml", "<sst ", "<!DOCTYPE s [<!ENTITY boom 'x'>]><sst ")
                        .apply(name, bytes));
    Recorded read = read(changed(workbook(), bomb), XLSX);
    tells(read, "sharedStrings.xml");
    assertThat(read.allText()).contains(value(1, ROWS - 1), "1000239");
  }

  @Test
  void charactersThatXmlForbidsCostThemselves() throws Exception {
    Change odd = replaced("sharedStrings.xml", value(1, 5), "odd\u0002&#x1;one\uffff");
    Recorded read = read(changed(workbook(), odd), XLSX);
    assertThat(read.failed).isEmpty();
    assertThat(read.allText()).contains("odd", "one", value(1, 6), value(2, ROWS - 1));
  }

  @Test
  void aBodyThatBreaksOffIsReadUpToThere() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (int i = 0; i < ROWS; i++) {
        document.createParagraph().createRun().setText(value(7, i));
      }
      document.write(out);
    }
    Recorded read = read(changed(out.toByteArray(), cut("word/document.xml")), DOCX);
    tells(read, "document.xml");
    assertThat(read.allText())
        .contains(value(7, 0), value(7, ROWS / 2))
        .doesNotContain(value(7, ROWS - 1));
  }

  @Test
  void tagsThatDoNotMatchCostNothing() throws Exception {
    // As AbiWord ends paragraphs of tables, as a mark that is closed twice, and one never.
    String[] wrong = {
      "<w:t>value-7-1.</w:r>",
      "<w:t>value-7-1.</w:h></w:r>",
      "<w:t>value-7-1.</w:t></w:rr></w:r>",
      "<w:t>value-7-1.</w:t></b></w:r>"
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (int i = 0; i < ROWS; i++) {
        document.createParagraph().createRun().setText(value(7, i));
      }
      document.write(out);
    }
    for (String each : wrong) {
      Change change = replaced("word/document.xml", "<w:t>value-7-1.</w:t></w:r>", each);
      Recorded read = read(changed(out.toByteArray(), change), DOCX);
      assertThat(read.failed).as(each).isEmpty();
      for (int i = 0; i < ROWS; i++) {
        assertThat(read.allText()).as(each).containsOnlyOnce(value(7, i));
      }
      Change both =
          (name, bytes) -> cut("word/document.xml").apply(name, change.apply(name, bytes));
      tells(read(changed(out.toByteArray(), both), DOCX), "document.xml");
    }
  }

  @Test
  void aFirstStringThatIsEmptyCostsNothing() throws Exception {
    Recorded read = read(changed(workbook(), replaced("sharedStrings.xml", value(0, 0), "")), XLSX);
    assertThat(read.failed).isEmpty();
    assertThat(read.allText()).contains(value(0, 1), value(2, ROWS - 1));
  }
}
