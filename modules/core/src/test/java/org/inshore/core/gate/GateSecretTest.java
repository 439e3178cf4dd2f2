package org.inshore.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inshore.core.gate.Gate.Verdict;
import org.inshore.core.inventory.Fixture;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.junit.jupiter.api.Test;

/** The gate over an inventory with a suspected state secret. */
class GateSecretTest extends GateFixture {
  private static final Location MARKED = Fixture.file("s", "plan.docx");

  @Test
  void aSecretOffshoreCountsUnderEachConditionOnViolations() throws Exception {
    for (String words : List.of("violation", "new", "severity=critical", "incomplete,violation")) {
      assertThat(result(words, Fixture.HONG_KONG).verdict()).as(words).isEqualTo(Verdict.VIOLATED);
    }
    assertThat(result("incomplete", Fixture.HONG_KONG).verdict()).isEqualTo(Verdict.PASSED);
  }

  /** That there is one is said, and nothing else of it. */
  @Test
  void nothingIsSaidOfItButThatThereIsOne() throws Exception {
    String lines = en(result("violation", Fixture.HONG_KONG));

    assertThat(lines).contains("secret").doesNotContain("plan.docx", Fixture.MARKING.id());
  }

  /** It may not lie in a place that nobody can name either. */
  @Test
  void aSecretCountsWhereNobodyKnowsThePlace() throws Exception {
    assertThat(result("violation", Residency.unknown(List.of())).verdict())
        .isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aSecretOfWhichNothingIsSettledButThatItIsToBeClarifiedDoesNotCount() throws Exception {
    Path out = folder.resolve("clarify");
    try (InventoryWriter writer = Fixture.writer(out)) {
      writer.source(Fixture.source("s"), Fixture.HONG_KONG);
      writer.asset(Fixture.scanned(MARKED));
      writer.secret(Fixture.marked(MARKED, null));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    Inventory inventory = read(out);
    secrets.add(secret(Nature.TO_CLARIFY));
    assertThat(gate("violation").judge(inventory).verdict()).isEqualTo(Verdict.PASSED);

    secrets.add(secret(Nature.VIOLATION));
    assertThat(gate("violation").judge(inventory).verdict()).isEqualTo(Verdict.VIOLATED);
  }

  private SecretEntry secret(Nature nature) {
    Violation violation = of(nature, Severity.CRITICAL, new PersonCount(0, true), null, null);
    return new SecretEntry(Fixture.scanned(MARKED), List.of(), List.of(violation));
  }

  private Gate.Result result(String words, Residency place) throws Exception {
    Path out = folder.resolve("secret-" + number++);
    try (InventoryWriter writer = Fixture.writer(out)) {
      writer.source(Fixture.source("s"), place);
      writer.asset(Fixture.scanned(MARKED));
      writer.secret(Fixture.marked(MARKED, null));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader =
        InventoryReader.open(out, ReadOptions.STANDARD.with(Fixture.key("key").sealer()))) {
      return gate(words).judge(reader);
    }
  }
}
