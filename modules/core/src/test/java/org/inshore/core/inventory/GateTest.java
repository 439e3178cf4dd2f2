package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.gate.Conditions;
import org.inshore.core.gate.Gate;
import org.inshore.core.gate.Gate.Verdict;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Standing.Extent;
import org.inshore.spi.inventory.Standing.Mark;
import org.inshore.spi.inventory.Standing.State;
import org.inshore.spi.inventory.Standing.Status;
import org.inshore.spi.inventory.Threshold;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate over inventories as a scan writes them, with violations and limits put in. */
class GateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir Path folder;

  private final List<Violation> violations = new ArrayList<>();
  private final List<Threshold> limits = new ArrayList<>();
  private final List<InventoryReader> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(InventoryReader::close);
  }

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
    assertThat(en(judge("new"))).contains("1 more violations are not asked for");
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
        .contains("Violations that count of severity high or worse: 0");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIGURATION",
        "ACCESS_DENIED",
        "UNREACHABLE",
        "UNREADABLE",
        "NO_READER",
        "LIMIT_EXCEEDED",
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
  void whatIsOutOfScopeIsNotIncomplete() throws Exception {
    Gate.Result result =
        judge(
            "incomplete",
            writer ->
                asset(writer, file("share", "x"), "file", new Outcome.Skipped(Wording.same("no"))));

    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(en(result)).contains("Everything in scope that was come to was looked at");
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

  private Gate.Result judge(String words) throws Exception {
    return judge(words, writer -> {});
  }

  private int number;

  private Gate.Result judge(String words, Consumer<InventoryWriter> more) throws Exception {
    Path out = folder.resolve("scan-" + number++);
    try (InventoryWriter writer = writer(out)) {
      writer.source(source("share"), HONG_KONG);
      writer.asset(scanned(file("share", "a")));
      more.accept(writer);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    return gate(words).judge(read(out));
  }

  private static Gate gate(String words) throws Exception {
    return new Gate(Conditions.of(words.isEmpty() ? List.of() : List.of(words.split(","))), TODAY);
  }

  private InventoryWriter writer(Path out) throws Exception {
    RunInfo run =
        new RunInfo(
            "run",
            "0.1.0",
            "auditor",
            Fixture.STARTED,
            null,
            RunInfo.State.RUNNING,
            List.of(),
            "c0",
            "5e",
            0.5);
    return InventoryWriter.create(
        out,
        run,
        List.of(Fixture.ID),
        Fixture.policy(),
        WriteOptions.STANDARD.with(Fixture.key("key").sealer()));
  }

  private Inventory read(Path out) throws InventoryException {
    InventoryReader reader = InventoryReader.open(out);
    opened.add(reader);
    return new With(reader, violations, limits);
  }

  private static void asset(InventoryWriter writer, Location place, String kind, Outcome outcome) {
    writer.asset(new AssetEntry(place, kind, -1, null, null, outcome, null));
  }

  private Violation violation(
      Severity severity, @Nullable Mark mark, @Nullable Exemption exemption) {
    Standing standing = mark == null ? null : new Standing(State.NEW, Fixture.STARTED, mark);
    return of(Nature.VIOLATION, severity, new PersonCount(9, true), exemption, standing);
  }

  private Violation standing(Severity severity, State state) {
    return of(
        Nature.VIOLATION,
        severity,
        new PersonCount(9, true),
        null,
        new Standing(state, Fixture.STARTED, null));
  }

  private Violation judged(Extent then, PersonCount now) {
    Mark mark = new Mark(Status.FALSE_ALARM, null, null, null, "test", "li", Instant.EPOCH, then);
    return of(
        Nature.VIOLATION,
        Severity.HIGH,
        now,
        null,
        new Standing(State.OPEN, Fixture.STARTED, mark));
  }

  private static Mark mark(Status status, @Nullable LocalDate until) {
    return new Mark(status, null, null, until, "reason", "li", Instant.EPOCH);
  }

  private Violation of(
      Nature nature,
      Severity severity,
      PersonCount persons,
      @Nullable Exemption exemption,
      @Nullable Standing standing) {
    Wording text = Wording.same("offshore");
    return new Violation(
        "id-" + violations.size(),
        "policy",
        nature,
        severity,
        file("share", "a"),
        HONG_KONG,
        text,
        List.of(),
        text,
        List.of(),
        10,
        persons,
        null,
        exemption,
        standing);
  }

  private static Threshold limit(Nature nature) {
    PersonCount persons = new PersonCount(100_000, true);
    Wording title = Wording.same("more than the limit");
    return new Threshold(
        "limit",
        null,
        null,
        LocalDate.of(2026, 1, 1),
        List.of("run"),
        persons,
        persons,
        100_000,
        false,
        nature == Nature.VIOLATION,
        nature,
        Severity.HIGH,
        title,
        List.of(),
        title);
  }

  private static String en(Gate.Result result) {
    return text(result, Locale.ENGLISH);
  }

  private static String zh(Gate.Result result) {
    return text(result, Locale.SIMPLIFIED_CHINESE);
  }

  private static String text(Gate.Result result, Locale locale) {
    return result.lines().stream().map(line -> line.in(locale)).collect(Collectors.joining("\n"));
  }

  /** An inventory with other violations and limits. */
  private record With(InventoryReader all, List<Violation> chosen, List<Threshold> limits)
      implements Inventory {
    @Override
    public RunInfo run() {
      return all.run();
    }

    @Override
    public Totals totals() {
      return all.totals();
    }

    @Override
    public List<SourceEntry> sources() {
      return all.sources();
    }

    @Override
    public List<RuleInfo> rules() {
      return all.rules();
    }

    @Override
    public Stream<Violation> violations() {
      return List.copyOf(chosen).stream();
    }

    @Override
    public List<Threshold> thresholds() {
      return List.copyOf(limits);
    }

    @Override
    public Stream<Finding> findings() {
      return all.findings();
    }

    @Override
    public Stream<AssetEntry> assets() {
      return all.assets();
    }

    @Override
    public void close() {
      all.close();
    }
  }
}
