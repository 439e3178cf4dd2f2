package org.inshore.reports.statesecret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.testkit.report.MemoryOutput;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

class StateSecretReportTest {
  @Test
  void isWrittenOnlyWhenAskedFor() {
    assertThat(new StateSecretReport().restricted()).isTrue();
  }

  @Test
  void tellsPlaceLevelTermExpiryHashAndClock() throws IOException {
    String text = text(SampleInventory.full(), Locale.ENGLISH);
    assertThat(text)
        .contains(
            "Expires (computed): 2029-07-01",
            "Level: ",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "To be reported by (24 hours)",
            "Reporting unit");
    assertThat(text(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE))
        .contains("疑似涉密信息发现情况报告表", "密级：", "推算到期日：2029-07-01", "24 小时报告时限");
  }

  @Test
  void tellsNothingOfOtherFindings() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .doesNotContain("Resident ID", "Mobile", "*");
  }

  @Test
  void saysThatNothingWasFound() throws IOException {
    assertThat(text(SampleInventory.clean(), Locale.ENGLISH)).contains("Files\t0");
  }

  private static String text(SampleInventory inventory, Locale locale) throws IOException {
    MemoryOutput output = new MemoryOutput();
    new StateSecretReport().write(inventory, locale, output);
    assertThat(inventory.openStreams()).isZero();
    Map<String, byte[]> files = output.files();
    assertThat(files).hasSize(1);
    try (XWPFDocument document =
            new XWPFDocument(new ByteArrayInputStream(files.values().iterator().next()));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
