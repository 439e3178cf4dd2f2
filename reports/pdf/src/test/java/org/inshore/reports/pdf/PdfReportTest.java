package org.inshore.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Visible;
import org.inshore.spi.scan.ScanException;
import org.inshore.testkit.report.ReportFormatContract;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class PdfReportTest extends ReportFormatContract {
  @Override
  protected ReportFormat format() {
    return new PdfReport();
  }

  /**
   * In the order in which it was written but for the foot of each page, with lines that the page
   * broke joined again; and once more without any space, since a name may be broken anywhere.
   */
  @Override
  protected String shownText(String fileName, byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      String text =
          new PDFTextStripper()
              .getText(document)
              .replaceAll("(?m)^(Inshore .* · .*|\\d+ / \\d+)$", "");
      String unspaced = "[\\p{IsHan}，。；：、（）《》_]";
      String joined =
          text.replaceAll("(?<=" + unspaced + ")\\R(?=" + unspaced + "|[.])", "")
              .replaceAll("\\s*\\R\\s*", " ");
      return joined + "\n" + joined.replaceAll("\\s", "");
    }
  }

  @Override
  protected String partialMark(Locale locale) {
    return locale.getLanguage().equals("zh") ? "本次扫描未完成" : "The scan was not finished";
  }

  @Override
  protected String shownName(String name) {
    StringBuilder shown = new StringBuilder();
    Visible.of(name)
        .codePoints()
        .forEach(
            c -> {
              if (c > 0xffff || c == 0x200d) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString().replaceAll("\\s", "");
  }

  /** In the annex, label and value side by side; spaces may be lost where a line breaks. */
  @Override
  protected String shownFigure(Figure figure, String label, String value) {
    return (label + value).replaceAll("\\s", "");
  }

  @Test
  void namesWhoActsOnEveryCategoryOfFailure() {
    for (ScanException.Category category : ScanException.Category.values()) {
      for (Locale locale : LOCALES) {
        assertThat(new Paper(locale).text("act." + category.name())).isNotEmpty();
      }
    }
  }

  @Test
  void embedsItsFontAndRefersToNothing() throws IOException {
    for (Locale locale : LOCALES) {
      try (PDDocument document = open(SampleInventory.full(), locale)) {
        assertThat(document.getNumberOfPages()).isGreaterThan(1);
        for (PDPage page : document.getPages()) {
          assertThat(page.getAnnotations()).isEmpty();
          for (var name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void extractsChineseAsItIsWritten() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE))
        .contains("个人金融信息存放地点检查报告", "一、结论", "四、签署", "检查人（签字）", "中国香港")
        .doesNotContainPattern("[\u2e80-\u2fdf]");
  }

  @Test
  void timesHaveTheirZone() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .containsPattern("Inspected: 24 November 2026, \\d\\d:\\d\\d \\(UTC\\+08:00\\) to 24");
  }

  /** Systems' own schemas and links are excluded, too. */
  @Test
  void whatIsExcludedIsNotLaidToTheOperator() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .contains("were excluded;")
        .doesNotContain("excluded by the operator");
    assertThat(text(SampleInventory.full(), Locale.CHINA)).doesNotContain("由操作者排除");
  }

  /** Whoever signs sees all of it at once. */
  @Test
  void tellsOnItsFirstSheetWhatIsSigned() throws IOException {
    for (SampleInventory inventory :
        List.of(SampleInventory.full(), SampleInventory.crowded(320))) {
      try (PDDocument document = open(inventory, Locale.ENGLISH)) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        assertThat(stripper.getText(document))
            .contains("1. Conclusion", "2. The groups that matter most")
            .contains("3. What was not looked at");
      }
    }
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .contains("limit 10,000", "limit 100,000", "about 99,200 people (97,900 to 100,500)");
  }

  /** Hundreds of small places do not make a book. */
  @Test
  void sumsSmallPlaces() throws IOException {
    for (Locale locale : LOCALES) {
      try (PDDocument document = open(SampleInventory.crowded(200), locale)) {
        assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(12);
      }
      try (PDDocument document = open(SampleInventory.crowded(20_000), locale)) {
        assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(20);
      }
    }
    assertThat(text(SampleInventory.crowded(200), Locale.ENGLISH))
        .contains("and 92 more with 1 to 5 people each (medium 92)")
        .contains("All 201, one by one with every ground, are in the list of the page");
  }

  /** One line for a place, whatever there is against it; a basis is stated once. */
  @Test
  void statesAPlaceAndABasisOnce() throws IOException {
    String text = text(SampleInventory.full(), Locale.ENGLISH);
    String joined = text.substring(0, text.indexOf('\n'));
    assertThat(joined.split("逾期客户_催收名单", -1)).hasSize(2);
    assertThat(joined.split("JR/T 0171-2020, 7.1.3 d\\)", -1)).hasSize(2);
    assertThat(joined).contains("Settled (3)", "until 2026-12-31");
  }

  /** Leaves papers to be looked at. */
  @Test
  void leavesPapersToLookAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "samples"));
    for (Locale locale : LOCALES) {
      String end = "-" + locale.getLanguage() + ".pdf";
      save(folder.resolve("full" + end), SampleInventory.full(), locale);
      save(folder.resolve("crowded" + end), SampleInventory.crowded(320), locale);
    }
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("full-zh.pdf"));
  }

  private void save(Path file, SampleInventory inventory, Locale locale) throws IOException {
    Files.write(file, write(inventory, locale).values().iterator().next());
  }

  @Test
  void leavesTheBankBlankWhereNobodyNamedIt() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH)).contains("Institution inspected: ＿");
  }

  private PDDocument open(SampleInventory inventory, Locale locale) throws IOException {
    Map<String, byte[]> files = write(inventory, locale);
    assertThat(files).hasSize(1);
    return Loader.loadPDF(files.values().iterator().next());
  }
}
