package org.inshore.reports.statesecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
  void tellsEveryPlaceWithBasisAndRemedyAndHowToFindItsName() throws IOException {
    String text = text(SampleInventory.full(), Locale.ENGLISH);
    assertThat(text)
        .contains(
            "Places\t2 places",
            "1. collection-share › 收文/关于开展***检查的通知.docx #9d0e5b2a41",
            "2. branch-nfs › 转存/扫描件.pdf",
            "Position of the marking: page 1",
            "Law on Guarding State Secrets, article 31",
            "report to the secrecy office within 24 hours")
        .doesNotContain("[U+202F]")
        .containsOnlyOnce("inshore where HASH --in DIR");
    assertThat(text(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE))
        .contains("标志位置：第 1 页")
        .containsOnlyOnce("inshore where 哈希 --in 文件夹");
    assertThat(text(SampleInventory.withOneSecret(), Locale.ENGLISH))
        .contains(
            "Places\t1 place (", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        .doesNotContain("2. ");
  }

  @Test
  void cannotBeWrittenWithoutTheKey() {
    assertThatThrownBy(() -> text(SampleInventory.sealed(), Locale.ENGLISH))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void tellsNothingOfOtherFindings() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .doesNotContain("Resident ID", "Mobile", "110101", "催收");
  }

  @Test
  void saysThatNothingWasFound() throws IOException {
    assertThat(text(SampleInventory.clean(), Locale.ENGLISH)).contains("Places\t0 places");
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
