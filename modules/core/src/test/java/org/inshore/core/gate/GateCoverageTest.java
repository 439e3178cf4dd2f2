package org.inshore.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inshore.core.gate.Gate.Verdict;
import org.inshore.core.inventory.Fixture;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Standing.State;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not looked at, at the gate. */
class GateCoverageTest extends GateFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIGURATION",
        "ACCESS_DENIED",
        "UNREACHABLE",
        "UNREADABLE",
        "NO_READER",
        "LIMIT_EXCEEDED",
        "SAMPLED",
        "STOPPED"
      })
  void whateverWasNotReadIsIncomplete(String category) throws Exception {
    for (Outcome outcome :
        List.of(
            new Outcome.Failed(category, Wording.same("because")),
            new Outcome.Incomplete(1, category, Wording.same("because")))) {
      for (String kind : List.of("file", "entry", "part", "flows", "table")) {
        Gate.Result result =
            judge("incomplete", writer -> asset(writer, file("share", "x"), kind, outcome));
        assertThat(result.verdict()).as(kind).isEqualTo(Verdict.INCOMPLETE);
        assertThat(en(result)).contains("Not looked at, or not to the end: 1 (1 ", ": because");
      }
    }
  }

  @Test
  void aSampleSufficesWhereTheOperatorSaysSoAndNothingElseDoes() throws Exception {
    Outcome sampled = new Outcome.Incomplete(5, "SAMPLED", Wording.same("because"));
    Outcome cut = new Outcome.Incomplete(5, "LIMIT_EXCEEDED", Wording.same("because"));
    Gate.Result enough =
        judge(
            "incomplete,sample-suffices",
            writer -> asset(writer, file("share", "x"), "table", sampled));
    assertThat(enough.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(en(enough)).contains("since sample-suffices was given: 1");
    assertThat(
            judge(
                    "incomplete,sample-suffices",
                    writer -> {
                      asset(writer, file("share", "x"), "table", sampled);
                      asset(writer, file("share", "y"), "table", cut);
                    })
                .verdict())
        .isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void whatIsOutOfScopeIsNotIncomplete() throws Exception {
    Gate.Result result =
        judge(
            "incomplete",
            writer ->
                asset(writer, file("share", "x"), "file", new Outcome.Skipped(Wording.same("no"))));

    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(en(result)).contains("Everything in scope that was reached was looked at");
  }

  @Test
  void aSourceThatFailedIsIncompleteAndCountedOnce() throws Exception {
    Gate.Result result =
        judge(
            "incomplete",
            writer -> {
              writer.source(source("far"), HONG_KONG);
              writer.sourceFailed(
                  "far",
                  new ScanException(ScanException.Category.UNREACHABLE, Wording.same("down")));
            });

    assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(en(result)).contains("1 (1 not reachable)", "far: down");
  }

  @Test
  void aScanThatWasStoppedIsIncomplete() throws Exception {
    Path out = folder.resolve("stopped");
    try (InventoryWriter writer = writer(out)) {
      writer.source(source("share"), HONG_KONG);
      writer.asset(scanned(file("share", "a")));
      writer.finish(RunInfo.State.STOPPED, Fixture.ENDED);
    }
    assertThat(gate("incomplete").judge(read(out)).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(gate("violation").judge(read(out)).verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void whereNothingWasLookedAtTheScanHasFailed() throws Exception {
    Path out = folder.resolve("nothing");
    try (InventoryWriter writer = writer(out)) {
      writer.source(source("share"), HONG_KONG);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(gate("").judge(read(out)).verdict()).isEqualTo(Verdict.NOTHING_EXAMINED);
    violations.add(violation(Severity.LOW, null, null));
    assertThat(gate("violation").judge(read(out)).verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "severity", "severity=", "severity=worst", "", "violations"})
  void anUnknownWordNamesThoseThereAre(String word) {
    assertThatThrownBy(() -> Conditions.of(List.of(word)))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(ScanException.Category.CONFIGURATION);
              for (String text : List.of(e.wording().zh(), e.wording().en())) {
                assertThat(text)
                    .contains(word)
                    .contains("violation", "new", "severity=high", "incomplete");
              }
            });
  }

  /** All sets of conditions, in any order, against all sets of facts. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anySetOfConditionsHolds(boolean unread) throws Exception {
    List<String> words = List.of("violation", "new", "severity=high", "incomplete");
    Path out = folder.resolve("sets");
    try (InventoryWriter writer = writer(out)) {
      writer.source(source("share"), HONG_KONG);
      writer.asset(scanned(file("share", "a")));
      if (unread) {
        Outcome failed = new Outcome.Failed("UNREADABLE", Wording.same("because"));
        asset(writer, file("share", "b"), "file", failed);
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    Inventory inventory = read(out);
    for (int facts = 0; facts < 16; facts++) {
      violations.clear();
      for (int i = 0; i < 4; i++) {
        if ((facts & (1 << i)) != 0) {
          Severity severity = i < 2 ? Severity.HIGH : Severity.LOW;
          violations.add(standing(severity, i % 2 == 0 ? State.NEW : State.OPEN));
        }
      }
      for (int asked = 0; asked < 16; asked++) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          if ((asked & (1 << i)) != 0) {
            given.add(facts % 2 == 0 ? given.size() : 0, words.get(i));
          }
        }
        boolean onlyNew = given.contains("new");
        boolean onlyHigh = given.contains("severity=high");
        boolean violated =
            (onlyNew || onlyHigh || given.contains("violation"))
                && violations.stream()
                    .anyMatch(
                        each ->
                            (!onlyNew
                                    || Objects.requireNonNull(each.standing()).state() == State.NEW)
                                && (!onlyHigh || each.severity() == Severity.HIGH));
        Verdict expected =
            violated
                ? Verdict.VIOLATED
                : unread && given.contains("incomplete") ? Verdict.INCOMPLETE : Verdict.PASSED;
        assertThat(gate(String.join(",", given)).judge(inventory).verdict())
            .as("%s of %s", given, violations)
            .isEqualTo(expected);
      }
    }
  }
}
