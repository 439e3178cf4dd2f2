package org.inshore.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Visible;
import org.inshore.testkit.report.ReportFormatContract;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvReportTest extends ReportFormatContract {
  @Override
  protected ReportFormat format() {
    return new CsvReport();
  }

  @Override
  protected String shownText(String fileName, byte[] content) {
    return CsvReader.rows(content).stream()
        .map(row -> String.join(" ", row))
        .collect(Collectors.joining("\n"));
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
  void beginsWithAByteOrderMarkAndEndsLinesByTheBook() throws IOException {
    for (byte[] content : write(SampleInventory.full(), Locale.ENGLISH).values()) {
      String text = new String(content, StandardCharsets.UTF_8);
      assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
      assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }
  }

  @Test
  void rowsHaveAsManyCellsAsTheHeader() throws IOException {
    for (Locale locale : LOCALES) {
      for (Map.Entry<String, byte[]> file : write(SampleInventory.full(), locale).entrySet()) {
        List<List<String>> rows = CsvReader.rows(file.getValue());
        assertThat(rows)
            .as(file.getKey())
            .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
      }
    }
  }

  @Test
  void writesAllThereIs() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    Map<String, byte[]> files = write(inventory, Locale.CHINA);
    assertThat(rows(files, "coverage-zh.csv")).isEqualTo(inventory.assets().count());
    assertThat(rows(files, "inventory-zh.csv")).isEqualTo(inventory.findings().count());
    assertThat(rows(files, "sources-zh.csv")).isEqualTo(inventory.sources().size());
    assertThat(rows(files, "incidents-zh.csv")).isEqualTo(inventory.incidents().count());
    assertThat(rows(files, "grounds-zh.csv"))
        .isEqualTo(
            inventory.totals().count(Figure.GROUNDS_VIOLATION)
                + inventory.totals().count(Figure.GROUNDS_TO_CLARIFY));
  }

  @Test
  void saysOnceWhyFilesHaveNoSamples() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.CHINA)).containsOnlyOnce("此处文件没有样例，不说明任何问题");
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .containsOnlyOnce("that a file has none here tells nothing");
  }

  @Test
  void noCellIsAFormula() throws IOException {
    for (byte[] content : write(SampleInventory.full(), Locale.ENGLISH).values()) {
      for (List<String> row : CsvReader.rows(content)) {
        assertThat(row).noneMatch(cell -> cell.matches("(?s)\\s*[=+@-].*"));
      }
    }
  }

  @Test
  void putsAnApostropheBeforeWhatWouldBeAFormula() throws IOException {
    assertThat(cell("=1+1")).isEqualTo("'=1+1");
    assertThat(cell(" +1")).isEqualTo("' +1");
    assertThat(cell("-1")).isEqualTo("'-1");
    assertThat(cell("＠SUM(A1)")).isEqualTo("'＠SUM(A1)");
    assertThat(cell("\t=1")).isEqualTo("[U+0009]=1");
    assertThat(cell("a=1")).isEqualTo("a=1");
    assertThat(cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T23:02:03Z, 2026-11-26T07:02:03+08:00",
    "2026-11-25T15:59:59.999999999Z, 2026-11-25T23:59:59+08:00",
    "2026-11-25T16:00:00.000000001Z, 2026-11-26T00:00:00+08:00",
    "2026-01-01T00:30:00Z, 2026-01-01T08:30:00+08:00",
    "1969-12-31T23:59:59.5Z, 1970-01-01T07:59:59+08:00",
    "+12026-11-25T23:02:00Z, +12026-11-26T07:02:00+08:00"
  })
  void timesHaveTheOffsetOfTheMainland(Instant time, String written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(out)) {
      table.time(time);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).substring(1)).isEqualTo(written);
  }

  private static String cell(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(out)) {
      table.text(text);
    }
    return out.toString(StandardCharsets.UTF_8).substring(1);
  }

  private static int rows(Map<String, byte[]> files, String name) {
    return CsvReader.rows(Objects.requireNonNull(files.get(name))).size() - 1;
  }
}
