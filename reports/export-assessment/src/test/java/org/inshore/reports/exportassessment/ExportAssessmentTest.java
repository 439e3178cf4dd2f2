package org.inshore.reports.exportassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.testkit.report.form.FormContract;
import org.junit.jupiter.api.Test;

final class ExportAssessmentTest extends FormContract {
  @Override
  protected ReportFormat form() {
    return new ExportAssessment();
  }

  /** Only a security assessment can be extended, and has a last day to ask for that. */
  @Test
  void whatAnEndAsksForIsOfThePath() throws IOException {
    String text = text(Locale.ENGLISH);
    String contract =
        text.substring(text.indexOf("standard contract"), text.indexOf("exempt scene"));
    String assessment = text.substring(text.indexOf("security assessment"));

    assertThat(contract)
        .contains("when the lawful path ends", "supplement the contract", "fewer than 60")
        .doesNotContain("extension");
    assertThat(assessment).contains("no extension, apply anew", "the last day to ask");
  }

  /** A blank is for what a person knows; what nothing can be compared with is none. */
  @Test
  void nothingIsComparedWithWhatWasNotApproved() throws IOException {
    assertThat(text(Locale.ENGLISH))
        .contains("Against the people approved")
        .doesNotContain("Against the sensitive approved");
  }

  @Test
  void aGradeIsToldFromSensitiveInformation() throws IOException {
    assertThat(text(Locale.ENGLISH))
        .contains("\"Sensitive data\" is a grade", "sensitive data (general)");
    assertThat(text(Locale.CHINESE)).contains("“敏感数据”是数据分级", "敏感数据（一般数据）");
  }
}
