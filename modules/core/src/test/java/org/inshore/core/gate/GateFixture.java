package org.inshore.core.gate;

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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.inventory.Fixture;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Standing.Extent;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.inshore.spi.inventory.violation.Standing.State;
import org.inshore.spi.inventory.violation.Standing.Status;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Judges inventories as a scan writes them, with violations and limits put in. */
public abstract class GateFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir Path folder;

  final List<Violation> violations = new ArrayList<>();

  final List<Threshold> limits = new ArrayList<>();

  final List<SecretEntry> secrets = new ArrayList<>();

  final List<InventoryReader> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(InventoryReader::close);
  }

  Gate.Result judge(String words) throws Exception {
    return judge(words, writer -> {});
  }

  int number;

  Gate.Result judge(String words, Consumer<InventoryWriter> more) throws Exception {
    Path out = folder.resolve("scan-" + number++);
    try (InventoryWriter writer = writer(out)) {
      writer.source(source("share"), HONG_KONG);
      writer.asset(scanned(file("share", "a")));
      more.accept(writer);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    return gate(words).judge(read(out));
  }

  static Gate gate(String words) throws Exception {
    return new Gate(Conditions.of(words.isEmpty() ? List.of() : List.of(words.split(","))), TODAY);
  }

  InventoryWriter writer(Path out) throws Exception {
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

  Inventory read(Path out) throws InventoryException {
    InventoryReader reader = InventoryReader.open(out);
    opened.add(reader);
    return new With(reader, violations, limits, secrets);
  }

  static void asset(InventoryWriter writer, Location place, String kind, Outcome outcome) {
    writer.asset(new AssetEntry(place, kind, -1, null, null, outcome, null));
  }

  Violation violation(Severity severity, @Nullable Mark mark, @Nullable Exemption exemption) {
    Standing standing = mark == null ? null : new Standing(State.NEW, Fixture.STARTED, mark);
    return of(Nature.VIOLATION, severity, new PersonCount(9, true), exemption, standing);
  }

  Violation standing(Severity severity, State state) {
    return of(
        Nature.VIOLATION,
        severity,
        new PersonCount(9, true),
        null,
        new Standing(state, Fixture.STARTED, null));
  }

  Violation judged(Extent then, PersonCount now) {
    Mark mark = new Mark(Status.FALSE_ALARM, null, null, null, "test", "li", Instant.EPOCH, then);
    return of(
        Nature.VIOLATION,
        Severity.HIGH,
        now,
        null,
        new Standing(State.OPEN, Fixture.STARTED, mark));
  }

  static Mark mark(Status status, @Nullable LocalDate until) {
    return new Mark(status, null, null, until, "reason", "li", Instant.EPOCH);
  }

  Violation of(
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

  static Threshold limit(Nature nature) {
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

  static String en(Gate.Result result) {
    return text(result, Locale.ENGLISH);
  }

  static String zh(Gate.Result result) {
    return text(result, Locale.SIMPLIFIED_CHINESE);
  }

  static String text(Gate.Result result, Locale locale) {
    return result.lines().stream().map(line -> line.in(locale)).collect(Collectors.joining("\n"));
  }

  /** An inventory with other violations, limits and state secrets. */
  record With(
      InventoryReader all,
      List<Violation> chosen,
      List<Threshold> limits,
      List<SecretEntry> suspected)
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
    public Stream<SecretEntry> secrets() {
      return List.copyOf(suspected).stream();
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
