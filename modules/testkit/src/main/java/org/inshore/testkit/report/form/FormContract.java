package org.inshore.testkit.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.testkit.report.MemoryOutput;
import org.inshore.testkit.report.SampleInventory;
import org.inshore.testkit.report.SampleNames;
import org.junit.jupiter.api.Test;

/** Contract of forms that are filed; a form's test extends it and names the form. */
public abstract class FormContract {
  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** A place for an argument, or an argument that was nothing. */
  private static final Pattern LEFT_OPEN =
      Pattern.compile("\\{\\d(?:,[a-z].{0,40})?}|“”|（）|(?<![\\w\":])null(?![\\w\"])");

  /** What a form says where a person is to fill in something. */
  private static final Map<Locale, String> BLANK =
      Map.of(Locale.SIMPLIFIED_CHINESE, "（请填写）", Locale.ENGLISH, "(to be filled in)");

  private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

  /** The form under test. */
  protected abstract ReportFormat form();

  @Test
  final void isFoundByItsNameAndWrittenWhenAsked() {
    assertThat(form().onRequest()).isTrue();
    assertThat(ServiceLoader.load(ReportFormat.class).stream().map(each -> each.get().name()))
        .contains(form().name());
  }

  @Test
  final void hasTheSameShapeInBothLanguages() throws IOException {
    List<List<String>> shapes = new ArrayList<>();
    for (Locale locale : LOCALES) {
      List<String> shape = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : write(SampleInventory.full(), locale).entrySet()) {
        assertThat(file.getKey()).startsWith(form().name()).contains("-" + locale.getLanguage());
        String text = text(file.getKey(), file.getValue());
        String blank = BLANK.get(locale);
        assertThat(text).as(file.getKey()).contains(blank);
        shape.add("blanks " + text.split(Pattern.quote(blank), -1).length);
        shape.add("links " + FormLinks.of(file.getKey(), file.getValue()).size());
        shape.add("lines " + text.lines().count());
      }
      shapes.add(shape);
    }
    assertThat(shapes.getLast()).isEqualTo(shapes.getFirst());
  }

  @Test
  final void figuresLeadToWhatTheyAreCountedFrom() throws IOException {
    for (Map.Entry<String, byte[]> file :
        write(SampleInventory.full(), Locale.ENGLISH).entrySet()) {
      assertThat(FormLinks.of(file.getKey(), file.getValue())).as(file.getKey()).isNotEmpty();
    }
  }

  @Test
  final void leavesNoPlaceOfAMessageEmpty() throws IOException {
    for (SampleInventory inventory :
        List.of(SampleInventory.full(), SampleInventory.partial(), SampleInventory.empty())) {
      for (Locale locale : LOCALES) {
        String text = text(inventory, locale).replace(SampleFiling.SCENE, "");
        for (String name : SampleNames.HOSTILE) {
          text = text.replace(name, "");
        }
        assertThat(LEFT_OPEN.matcher(text).results().map(each -> each.group())).isEmpty();
      }
    }
  }

  /** A name that is a formula or markup is text, whoever opens the form. */
  @Test
  final void showsHostileNamesHarmless() throws Exception {
    for (Map.Entry<String, byte[]> file :
        write(SampleInventory.full(), Locale.ENGLISH).entrySet()) {
      assertThat(file.getValue()).isNotEmpty();
      if (file.getKey().endsWith(".xlsx")) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.getValue()))) {
          for (Sheet sheet : workbook) {
            for (Row row : sheet) {
              for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              }
            }
          }
        }
      }
      try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file.getValue()))) {
        assertThat(parts.getParts())
            .as("nothing is loaded from elsewhere")
            .noneMatch(each -> each.getPartName().getName().matches(".*(externalLink|vba).*"));
      }
    }
  }

  /** Where columns are grouped, each has a head, and no head stands over nothing. */
  @Test
  final void headsOfGroupsStandOverAllColumns() throws IOException {
    for (Map.Entry<String, byte[]> file :
        write(SampleInventory.full(), Locale.ENGLISH).entrySet()) {
      if (file.getKey().endsWith(".xlsx")) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.getValue()))) {
          for (Sheet sheet : workbook) {
            if (sheet.getPaneInformation() != null
                && sheet.getPaneInformation().getHorizontalSplitPosition() == 2) {
              assertThat(sheet.getRow(0).getLastCellNum())
                  .isEqualTo(sheet.getRow(1).getLastCellNum());
              assertThat(sheet.getMergedRegions())
                  .isNotEmpty()
                  .allSatisfy(
                      each ->
                          assertThat(
                                  sheet
                                      .getRow(each.getFirstRow())
                                      .getCell(each.getFirstColumn())
                                      .getStringCellValue())
                              .isNotBlank());
            }
          }
        }
      }
    }
  }

  @Test
  final void tellsThatAScanDidNotEnd() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(text(SampleInventory.partial(), locale))
          .contains(locale.equals(Locale.ENGLISH) ? "did not end" : "未完成");
      assertThat(text(SampleInventory.full(), locale))
          .doesNotContain(locale.equals(Locale.ENGLISH) ? "did not end" : "扫描未完成");
    }
  }

  /** Nothing of what the restricted report is told, and no need to open it. */
  @Test
  final void tellsNothingOfAnyStateSecret() throws IOException {
    for (Locale locale : LOCALES) {
      String text = text(SampleInventory.full(), locale);
      try (Stream<SecretEntry> secrets = SampleInventory.full().secrets()) {
        assertThat(secrets.flatMap(each -> each.findings().stream()))
            .isNotEmpty()
            .allSatisfy(finding -> assertThat(text).doesNotContain(finding.rule()));
      }
      assertThat(text(SampleInventory.sealed(), locale)).isEqualTo(text);
    }
  }

  private Map<String, byte[]> write(SampleInventory inventory, Locale locale) throws IOException {
    MemoryOutput output = new MemoryOutput();
    form().write(SampleFiling.of(inventory), locale, output);
    assertThat(inventory.openStreams()).as("inventory streams left open").isZero();
    assertThat(output.openFiles()).as("files left open").isEmpty();
    assertThat(output.files()).isNotEmpty();
    return output.files();
  }

  /** What a reader sees of the form of the whole sample. */
  protected final String text(Locale locale) throws IOException {
    return text(SampleInventory.full(), locale);
  }

  private String text(SampleInventory inventory, Locale locale) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, byte[]> file : write(inventory, locale).entrySet()) {
      text.append(text(file.getKey(), file.getValue())).append('\n');
    }
    return text.toString();
  }

  /** What a reader sees, a line for each paragraph or cell. */
  private static String text(String name, byte[] content) throws IOException {
    if (name.endsWith(".docx")) {
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
          XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
        return extractor.getText();
      }
    }
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            text.append(MARKUP.matcher(cell.toString()).replaceAll("")).append('\n');
          }
        }
      }
    }
    return text.toString();
  }
}
