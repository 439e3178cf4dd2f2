package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Violations are kept with their due day and exemption, and can be judged by the law of a day. */
class JudgementTest {
  private static final String EXEMPTIONS =
      """
      exemptions:
        - policy: pfi-offshore
          place: crm/path:a
          granted-by: 合规部
          until: 2026-11-30
          reason: 迁移中
      """;

  @TempDir Path folder;

  @Test
  void keepsDueDaysAndExemptions() throws Exception {
    write(true);
    List<Violation> violations = violations(null);
    assertThat(violations).hasSize(2);
    assertThat(violations.getFirst().exemption())
        .isEqualTo(new Exemption("合规部", LocalDate.of(2026, 11, 30), "迁移中"));
    assertThat(violations.getLast().exemption()).isNull();
    assertThat(violations)
        .extracting(Violation::due)
        .containsOnly(LocalDate.of(2026, 11, 25).plusDays(90));
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.run().asOf()).isEqualTo(LocalDate.of(2026, 11, 25));
      assertThat(reader.totals().violations()).isEqualTo(2);
      assertThat(reader.totals().exempted()).isEqualTo(1);
    }
  }

  @Test
  void judgesAScanThatWasBrokenOffByWhatItKept() throws Exception {
    write(true);
    List<Violation> ended = violations(null);
    Path other = folder.resolve("other");
    write(other, false);
    try (InventoryReader reader = InventoryReader.open(other);
        Stream<Violation> all = reader.violations()) {
      assertThat(reader.run().state()).isEqualTo(RunInfo.State.RUNNING);
      assertThat(all.toList()).isEqualTo(ended);
    }
  }

  @Test
  void judgesAnInventoryAgainByTheLawOfAnotherDay() throws Exception {
    write(true);
    List<Violation> before = violations(null);
    assertThat(violations(LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(violations(LocalDate.of(2026, 12, 1)))
        .allSatisfy(violation -> assertThat(violation.exemption()).isNull())
        .anySatisfy(violation -> assertThat(violation.title().en()).contains("expired"))
        .extracting(Violation::due)
        .containsOnly(LocalDate.of(2026, 11, 25).plusDays(90));
    try (InventoryReader reader =
        InventoryReader.open(folder, LocalDate.of(2015, 6, 1), Map.of())) {
      assertThat(reader.run().asOf()).isEqualTo(LocalDate.of(2015, 6, 1));
      assertThat(reader.totals().violations()).isEqualTo(2);
    }
    assertThat(violations(null)).as("the file is not changed").isEqualTo(before);
  }

  private void write(boolean finish) throws Exception {
    write(folder, finish);
  }

  private static void write(Path folder, boolean finish) throws Exception {
    Policy policy = Fixture.policy().exempting(new PackFile("exemptions.yaml", EXEMPTIONS));
    try (InventoryWriter writer =
        InventoryWriter.create(folder, Fixture.run(), List.of(Fixture.ID), policy)) {
      writer.source(Fixture.source("crm"), Fixture.HONG_KONG);
      for (String name : List.of("a", "b")) {
        writer.asset(Fixture.scanned(Fixture.file("crm", name)));
        writer.finding(Fixture.ids(Fixture.file("crm", name), 1, 0.9));
      }
      if (finish) {
        writer.finish(RunInfo.State.DONE, Fixture.ENDED);
      }
    }
  }

  private List<Violation> violations(@Nullable LocalDate asOf) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder, asOf, Map.of());
        Stream<Violation> all = reader.violations()) {
      return all.toList();
    }
  }
}
