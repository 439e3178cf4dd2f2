package org.inshore.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.message.Visible;
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
        .contains("个人金融信息存放地点检查报告", "一、结论", "八、签署", "检查人（签字）", "中国香港")
        .doesNotContainPattern("[\u2e80-\u2fdf]");
  }

  @Test
  void saysHowViolationsStandAgainstTheScanBefore() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .contains("Against the scan before: 1 new, 2 still open, 1 rectified");
  }

  @Test
  void timesAreReadable() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .containsPattern("Inspected: November 24, 2026, \\d+:\\d\\d:\\d\\d [AP]M")
        .doesNotContain("[U+202F]");
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
