package org.inshore.location.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is declared of a site stands in its evidence. */
class SiteEvidenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @Test
  void addressAndOperatorAreTold() {
    Evidence evidence = evidence("1 Data Street", "Example Hosting Ltd", TODAY.plusYears(1));
    assertThat(evidence.text().en())
        .endsWith("(at 1 Data Street, run by Example Hosting Ltd)")
        .contains("Singapore");
    assertThat(evidence.text().zh()).endsWith("（地址：1 Data Street，运营单位：Example Hosting Ltd）");
    assertThat(evidence(null, null, TODAY.plusYears(1)).text().en()).doesNotContain("(");
    assertThat(evidence(null, "Example Hosting Ltd", TODAY.minusDays(1)).text().en())
        .contains("(run by Example Hosting Ltd); but this declaration expired");
  }

  private static Evidence evidence(
      @Nullable String address, @Nullable String operator, LocalDate until) {
    Site site =
        new Site(
            "sg1",
            "sg1",
            address,
            new Jurisdiction("SG"),
            operator,
            "Li Ming",
            LocalDate.of(2025, 1, 1),
            until,
            null,
            List.of(),
            List.of());
    return SiteEvidence.of(
        site, SiteEvidence.Reason.NAMED, "", true, SiteRegister.EMPTY, TODAY, Instant.EPOCH);
  }
}
