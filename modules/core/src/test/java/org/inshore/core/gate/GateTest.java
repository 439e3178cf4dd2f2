package org.inshore.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.inshore.core.gate.Gate.Verdict;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing.Extent;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.inshore.spi.inventory.violation.Standing.State;
import org.inshore.spi.inventory.violation.Standing.Status;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.junit.jupiter.api.Test;

/** The gate over inventories as a scan writes them, with violations and limits put in. */
class GateTest extends GateFixture {
  @Test
  void nothingCountsUnlessAskedFor() throws Exception {
    violations.add(violation(Severity.CRITICAL, null, null));

    assertThat(judge("").verdict()).isEqualTo(Verdict.PASSED);
    assertThat(judge("").lines()).isEmpty();
    assertThat(judge("violation").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(judge("incomplete").verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void whatIsToBeClarifiedDoesNotCount() throws Exception {
    violations.add(of(Nature.TO_CLARIFY, Severity.CRITICAL, new PersonCount(9, true), null, null));
    limits.add(limit(Nature.TO_CLARIFY));

    assertThat(judge("violation").verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void passesOverWhatWasDecidedAndSaysSo() throws Exception {
    violations.add(violation(Severity.HIGH, mark(Status.FALSE_ALARM, null), null));
    violations.add(violation(Severity.LOW, mark(Status.FALSE_ALARM, null), null));
    violations.add(
        violation(Severity.LOW, mark(Status.ACCEPTED, LocalDate.of(2026, 12, 31)), null));
    violations.add(violation(Severity.LOW, null, new Exemption("li", TODAY, "moving")));

    Gate.Result result = judge("violation");

    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(en(result))
        .contains(
            "4 violations passed over: 2 false alarms, 1 accepted until 2026-12-31,"
                + " 1 exempt until 2026-11-26");
    assertThat(zh(result)).contains("不计入违规 4 项：误报 2 项、暂时接受至 2026-12-31 1 项");
  }

  @Test
  void severalDaysAreToldByTheFirstToEnd() throws Exception {
    violations.add(violation(Severity.LOW, mark(Status.ACCEPTED, TODAY.plusDays(9)), null));
    violations.add(violation(Severity.LOW, mark(Status.ACCEPTED, TODAY.plusDays(2)), null));

    assertThat(en(judge("violation"))).contains("2 accepted, the first to end on 2026-11-28");
  }

  @Test
  void whatHasEndedCountsAgain() throws Exception {
    violations.add(violation(Severity.LOW, mark(Status.ACCEPTED, TODAY.minusDays(1)), null));
    violations.add(
        violation(Severity.LOW, null, new Exemption("li", TODAY.minusDays(9), "moving")));

    Gate.Result result = judge("violation");

    assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(en(result))
        .contains("2 acceptances or exemptions have ended", "the last day was 2026-11-25")
        .doesNotContain("passed over");
  }

  @Test
  void anAcceptanceHoldsOnItsLastDay() throws Exception {
    violations.add(violation(Severity.LOW, mark(Status.ACCEPTED, TODAY), null));

    assertThat(judge("violation").verdict()).isEqualTo(Verdict.PASSED);
  }

  /** It was accepted until a day, and not for what it is. */
  @Test
  void anAcceptanceHoldsHoweverMuchMoreStandsThere() throws Exception {
    Extent then = new Extent(1, 1);
    Mark accepted =
        new Mark(Status.ACCEPTED, null, null, TODAY, "reason", "li", Instant.EPOCH, then);
    violations.add(violation(Severity.LOW, accepted, null));

    assertThat(judge("violation").verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void aFalseAlarmIsAskedAgainOnceTwiceAsMuchStandsThere() throws Exception {
    Extent then = new Extent(50, 60);
    violations.add(judged(then, new PersonCount(99, true)));
    assertThat(judge("violation").verdict()).isEqualTo(Verdict.PASSED);

    violations.add(judged(then, new PersonCount(100, true)));
    Gate.Result result = judge("violation");

    assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(en(result))
        .contains("1 false alarm counts again", "1 violation passed over: 1 false alarm");
  }

  @Test
  void whereNobodyCanBeCountedMatchesTell() throws Exception {
    violations.add(judged(new Extent(0, 6), new PersonCount(0, true)));
    assertThat(judge("violation").verdict()).isEqualTo(Verdict.PASSED);

    violations.add(judged(new Extent(0, 5), new PersonCount(0, true)));
    assertThat(judge("violation").verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void onlyWhatTheScanBeforeDidNotHaveIsNew() throws Exception {
    violations.add(standing(Severity.CRITICAL, State.OPEN));
    assertThat(judge("new").verdict()).isEqualTo(Verdict.PASSED);
    assertThat(en(judge("new"))).contains("1 more violation is not asked for");
    assertThat(judge("violation").verdict()).isEqualTo(Verdict.VIOLATED);

    violations.add(standing(Severity.LOW, State.NEW));
    assertThat(judge("new").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(judge("new,severity=high").verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void withoutAScanBeforeEverythingIsNewAndThatIsSaid() throws Exception {
    violations.add(violation(Severity.LOW, null, null));

    assertThat(en(judge("new"))).contains("There was no scan before to compare with");
  }

  @Test
  void severityIsThisOrWorse() throws Exception {
    violations.add(violation(Severity.MEDIUM, null, null));

    assertThat(judge("severity=critical").verdict()).isEqualTo(Verdict.PASSED);
    assertThat(judge("severity=high").verdict()).isEqualTo(Verdict.PASSED);
    assertThat(judge("severity=medium").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(judge("severity=low").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(judge("severity=critical,severity=medium").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(en(judge("severity=high")))
        .contains("Violations that count (severity high or worse): 0");
    assertThat(zh(judge("severity=high"))).contains("计入的违规（严重程度为高及以上）：0 项");
  }

  @Test
  void aLegalLimitThatIsReachedCounts() throws Exception {
    limits.add(limit(Nature.VIOLATION));

    assertThat(judge("violation").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(judge("new,severity=critical").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(en(judge("violation"))).contains("- more than the limit");
    assertThat(judge("incomplete").verdict()).isEqualTo(Verdict.PASSED);
  }
}
