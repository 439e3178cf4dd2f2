package org.inshore.core.inventory;

import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.ids;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inshore.core.inventory.compare.Difference;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Small scans that follow one another. */
abstract class DifferenceFixture {
  static final Location STAFF = Location.of("db").append("table", "staff");

  static final Location OLD = Location.of("db").append("table", "old");

  @TempDir Path folder;

  @BeforeEach
  void scans() throws Exception {
    scan(
        "1",
        null,
        writer -> {
          sources(writer, "share", "db", "far");
          found(writer, file("share", "a/moved.csv"), 20, 3);
          found(writer, file("share", "alike-1.csv"), 30, 2);
          found(writer, file("share", "alike-2.csv"), 30, 2);
          found(writer, file("share", "same.csv"), 21, 4);
          found(writer, file("share", "more.csv"), 22, 5);
          found(writer, file("share", "locked/inside.csv"), 23, 6);
          found(writer, file("far", "x.csv"), 24, 7);
          column(writer, STAFF, 8, 0);
          found(writer, OLD, 25, 9);
        });
    scan(
        "2",
        "1",
        writer -> {
          sources(writer, "share", "db", "far");
          found(writer, file("share", "b/moved.csv"), 20, 3);
          found(writer, file("share", "b/alike-2.csv"), 30, 2);
          found(writer, file("share", "same.csv"), 21, 4);
          found(writer, file("share", "more.csv"), 26, 50);
          found(writer, file("share", "new.csv"), 27, 1);
          failed(writer, file("share", "locked"), "folder");
          writer.sourceFailed(
              "far", new ScanException(ScanException.Category.UNREACHABLE, Wording.same("down")));
          column(writer, STAFF, 0, 8);
        });
    scan(
        "3",
        "2",
        writer -> {
          sources(writer, "share", "db", "far");
          found(writer, file("share", "b/moved.csv"), 20, 3);
          found(writer, file("share", "b/alike-2.csv"), 30, 2);
          found(writer, file("share", "same.csv"), 21, 4);
          found(writer, file("share", "more.csv"), 26, 49);
          found(writer, file("share", "locked/inside.csv"), 23, 6);
          writer.asset(scanned(file("far", "x.csv")));
          writer.asset(scanned(file("share", "new.csv")));
          column(writer, STAFF, 0, 8);
        });
  }

  List<String> reasons(String earlier, String later) throws Exception {
    List<String> reasons = new ArrayList<>();
    Difference.between(
        folder.resolve(earlier),
        folder.resolve(later),
        change -> {
          Wording why = change.why();
          if (why != null) {
            reasons.add(change.place() + ": " + why.en());
          }
        });
    return reasons;
  }

  List<String> changes(String earlier, String later) throws Exception {
    List<String> changes = new ArrayList<>();
    Difference.between(
        folder.resolve(earlier),
        folder.resolve(later),
        change ->
            changes.add(
                change.kind()
                    + " "
                    + change.place()
                    + " "
                    + change.before()
                    + " "
                    + change.after()
                    + Optional.ofNullable(change.to()).map(to -> " " + to).orElse("")));
    return changes;
  }

  /** State, the number of the scan that saw it first, and the place. */
  List<String> standing(String scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder.resolve(scan));
        Stream<Violation> now = reader.violations();
        Stream<Violation> former = reader.formerViolations()) {
      return Stream.concat(now, former)
          .filter(each -> each.standing() != null)
          .map(
              each -> {
                Standing standing = java.util.Objects.requireNonNull(each.standing());
                String seen = standing.firstSeen().toString().substring(9, 10);
                return standing.state() + " " + seen + " " + each.place();
              })
          .toList();
    }
  }

  void scan(String number, @Nullable String previous, Consumer<InventoryWriter> content)
      throws Exception {
    RunInfo run = run(number, previous, 0.5);
    try (InventoryWriter writer = create(number, previous, run, List.of(Fixture.ID))) {
      content.accept(writer);
      writer.finish(RunInfo.State.DONE, start(number));
    }
  }

  InventoryWriter create(
      String number, @Nullable String previous, RunInfo run, List<RuleInfo> rules)
      throws Exception {
    return InventoryWriter.create(
        folder.resolve(number),
        run,
        rules,
        Fixture.policy(),
        WriteOptions.STANDARD
            .with(previous == null ? null : folder.resolve(previous))
            .with(Fixture.key("key").sealer()));
  }

  static RunInfo run(String number, @Nullable String previous, double minConfidence) {
    return new RunInfo(
        number,
        "0.1.0",
        "auditor",
        start(number),
        null,
        RunInfo.State.RUNNING,
        List.of(),
        "c0",
        "5e",
        minConfidence,
        null,
        previous,
        null,
        null);
  }

  static Instant start(String number) {
    return Instant.parse("2026-11-0" + number + "T00:00:00Z");
  }

  static void sources(InventoryWriter writer, String... ids) {
    for (String id : ids) {
      writer.source(source(id), HONG_KONG);
    }
  }

  static void found(InventoryWriter writer, Location asset, long size, long matches) {
    writer.asset(
        new AssetEntry(
            asset, "file", size, null, "text/plain", new Outcome.Scanned(size, List.of()), null));
    writer.finding(ids(asset, matches, 0.95));
  }

  static void failed(InventoryWriter writer, Location place, String kind) {
    writer.asset(
        new AssetEntry(
            place,
            kind,
            -1,
            null,
            null,
            new Outcome.Failed("ACCESS_DENIED", Wording.same("no right")),
            null));
  }

  static void column(InventoryWriter writer, Location table, long found, long masked) {
    Location column = table.append("column", "id");
    writer.asset(scanned(table));
    writer.column(
        new ColumnEntry(
            column, table, "varchar", List.of(Fixture.ID.id()), 8, 8, masked, 0, 0, found));
    if (found > 0) {
      writer.finding(ids(column, table, found, 0.95));
    }
  }
}
