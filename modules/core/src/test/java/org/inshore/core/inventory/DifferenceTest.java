package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.ids;
import static org.inshore.core.inventory.Fixture.scanned;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inshore.core.inventory.compare.Change;
import org.inshore.core.inventory.compare.ChangeGroup;
import org.inshore.core.inventory.compare.ChangeGroups;
import org.inshore.core.inventory.compare.Difference;
import org.inshore.core.inventory.evaluate.FolderTree;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Standing.State;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three scans of one estate, in which one thing of every kind happens. */
class DifferenceTest {
  private static final Location STAFF = Location.of("db").append("table", "staff");
  private static final Location OLD = Location.of("db").append("table", "old");

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

  @Test
  void tellsEveryDifferenceAndNoOther() throws Exception {
    assertThat(changes("1", "2"))
        .containsExactlyInAnyOrder(
            "NOT_LOOKED_AT far/path:x.csv/line:1 7 0",
            "GONE db/table:old/line:1 9 0",
            "MASKED db/table:staff/column:id 8 0",
            "GONE share/path:alike-1.csv/line:1 2 0",
            "MOVED share/path:alike-2.csv/line:1 2 2 share/path:b%2falike-2.csv/line:1",
            "MOVED share/path:a%2fmoved.csv/line:1 3 3 share/path:b%2fmoved.csv/line:1",
            "NOT_LOOKED_AT share/path:locked%2finside.csv/line:1 6 0",
            "GROWN share/path:more.csv/line:1 5 50",
            "NEW share/path:new.csv/line:1 0 1");
    assertThat(changes("2", "3"))
        .containsExactlyInAnyOrder(
            "NEW share/path:locked%2finside.csv/line:1 0 6",
            "SHRUNK share/path:more.csv/line:1 50 49", "GONE share/path:new.csv/line:1 1 0");
    assertThat(changes("1", "1")).isEmpty();
  }

  @Test
  void saysWhyAPlaceWasNotLookedAt() throws Exception {
    assertThat(reasons("1", "2"))
        .containsExactlyInAnyOrder(
            "far/path:x.csv/line:1: down", "share/path:locked%2finside.csv/line:1: no right");
  }

  @Test
  void fewerInWhatWasNotReadToItsEndIsNotFewer() throws Exception {
    scan(
        "4",
        "3",
        writer -> {
          sources(writer, "share", "db", "far");
          Location same = file("share", "same.csv");
          writer.asset(
              new AssetEntry(
                  same,
                  "file",
                  21,
                  null,
                  "text/plain",
                  new Outcome.Incomplete(5, "LIMIT_EXCEEDED", Wording.same("half")),
                  null));
          writer.finding(ids(same, 1, 0.95));
        });
    assertThat(changes("3", "4")).contains("NOT_LOOKED_AT share/path:same.csv/line:1 4 1");
    assertThat(reasons("3", "4")).contains("share/path:same.csv/line:1: half");
  }

  @Test
  void aPartThatWasNotLookedAtAgainIsNotPutRight() throws Exception {
    Location archive = file("share", "a.zip");
    Location entry = archive.append("entry", "list.csv");
    scan(
        "4",
        null,
        writer -> {
          sources(writer, "share");
          writer.asset(scanned(archive));
          writer.finding(ids(entry.append("line", "1"), archive, 7, 0.95));
        });
    scan(
        "5",
        "4",
        writer -> {
          sources(writer, "share");
          failed(writer, entry, "entry");
          writer.asset(scanned(archive));
        });
    assertThat(standing("5")).isNotEmpty().allMatch(each -> each.startsWith("NOT_LOOKED_AT"));
    assertThat(reasons("4", "5")).containsExactly(entry.append("line", "1") + ": no right");
  }

  @Test
  void groupsByFolderTheMostHarmfulFirst() throws Exception {
    List<ChangeGroup> groups =
        ChangeGroups.between(folder.resolve("1"), folder.resolve("2"), List.of(), 100);

    assertThat(groups)
        .extracting(group -> group.place().toString() + " " + group.sums().keySet())
        .containsExactly(
            "share [NEW, GROWN, GONE]",
            "far [NOT_LOOKED_AT]",
            "share/path:locked [NOT_LOOKED_AT]",
            "db [MASKED, GONE]",
            "share/path:b [MOVED]");
    assertThat(groups.getFirst().sums().get(Change.Kind.GROWN))
        .isEqualTo(new ChangeGroup.Sum(1, 5, 50));
    assertThat(groups.getFirst().changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.GROWN, Change.Kind.NEW, Change.Kind.GONE);
    assertThat(ChangeGroups.between(folder.resolve("1"), folder.resolve("2"), List.of(), 3))
        .hasSize(5)
        .allSatisfy(group -> assertThat(group.changes()).isEmpty());
  }

  @Test
  void aSchemaAndAFolderAreGroups() {
    Location schema = Location.of("db").append("database", "d").append("schema", "s");
    assertThat(FolderTree.around(schema.append("table", "t"))).isEqualTo(schema);
    assertThat(FolderTree.around(file("share", "a/b/c.zip").append("entry", "x/y.txt")))
        .isEqualTo(file("share", "a/b"));
    assertThat(FolderTree.around(file("share", "c.txt"))).isEqualTo(Location.of("share"));
    assertThat(FolderTree.around(Location.of("share"))).isEqualTo(Location.of("share"));
  }

  @Test
  void tellsHowViolationsStand() throws Exception {
    assertThat(standing("1")).isEmpty();
    assertThat(standing("2"))
        .containsExactlyInAnyOrder(
            "OPEN 1 share/path:same.csv",
            "OPEN 1 share/path:more.csv",
            "OPEN 1 share/path:b%2fmoved.csv",
            "NEW 2 share/path:new.csv",
            "OPEN 1 share/path:b%2falike-2.csv",
            "RECTIFIED 1 share/path:alike-1.csv",
            "RECTIFIED 1 db/table:staff",
            "RECTIFIED 1 db/table:old",
            "NOT_LOOKED_AT 1 share/path:locked%2finside.csv",
            "NOT_LOOKED_AT 1 far/path:x.csv");
    // What nobody looked at stays known until somebody does.
    assertThat(standing("3"))
        .containsExactlyInAnyOrder(
            "OPEN 1 share/path:same.csv",
            "OPEN 1 share/path:more.csv",
            "OPEN 1 share/path:b%2fmoved.csv",
            "OPEN 1 share/path:b%2falike-2.csv",
            "OPEN 1 share/path:locked%2finside.csv",
            "RECTIFIED 2 share/path:new.csv",
            "RECTIFIED 1 far/path:x.csv");
  }

  @Test
  void aKeenerOrNarrowerScanRectifiesNothing() throws Exception {
    RunInfo run = run("4", "3", 0.9);
    try (InventoryWriter writer = create("4", "3", run, List.of(Fixture.ID))) {
      sources(writer, "share");
      for (String name :
          List.of("same.csv", "more.csv", "b/moved.csv", "b/alike-2.csv", "locked/inside.csv")) {
        writer.asset(scanned(file("share", name)));
      }
      writer.finish(RunInfo.State.DONE, start("4"));
    }
    assertThat(standing("4")).isNotEmpty().allMatch(each -> each.startsWith("NOT_LOOKED_AT"));
    assertThat(changes("3", "4")).isNotEmpty().allMatch(each -> each.startsWith("NOT_LOOKED_AT"));
  }

  @Test
  void aScanWithoutTheRuleRectifiesNothing() throws Exception {
    try (InventoryWriter writer = create("5", "3", run("5", "3", 0.5), List.of(Fixture.MARKING))) {
      sources(writer, "share", "db", "far");
      writer.asset(scanned(file("share", "same.csv")));
      writer.finish(RunInfo.State.DONE, start("5"));
    }
    assertThat(standing("5"))
        .contains("NOT_LOOKED_AT 1 share/path:same.csv")
        .noneMatch(each -> each.startsWith("RECTIFIED"));
  }

  @Test
  void aScanThatWasStoppedSaysNothingOfWhatItDidNotComeTo() throws Exception {
    try (InventoryWriter writer = create("6", "3", run("6", "3", 0.5), List.of(Fixture.ID))) {
      sources(writer, "share", "db", "far");
      writer.asset(scanned(file("share", "same.csv")));
      writer.finish(RunInfo.State.STOPPED, start("6"));
    }
    assertThat(standing("6"))
        .contains("RECTIFIED 1 share/path:same.csv", "NOT_LOOKED_AT 1 share/path:more.csv");
  }

  @Test
  void refusesToCompareWithAScanThatDidNotEnd() throws Exception {
    try (InventoryWriter writer = create("7", null, run("7", null, 0.5), List.of())) {
      sources(writer, "share");
    }
    assertThatThrownBy(() -> InventoryWriter.idOf(folder.resolve("7")))
        .isInstanceOf(InventoryException.class)
        .hasMessageContaining("did not end");
  }

  @Test
  void showsNotesBesideWhatTheyAreOf() throws Exception {
    String id;
    try (InventoryReader reader = InventoryReader.open(folder.resolve("1"));
        Stream<Violation> violations = reader.violations()) {
      id = violations.findFirst().orElseThrow().id();
    }
    Standing.Mark mark =
        new Standing.Mark(
            Standing.Status.FALSE_ALARM, null, null, null, "test data", "li", start("9"));
    try (InventoryReader reader =
            InventoryReader.open(folder.resolve("1"), ReadOptions.STANDARD.with(Map.of(id, mark)));
        Stream<Violation> violations = reader.violations()) {
      assertThat(violations.filter(each -> each.id().equals(id)).findFirst())
          .map(Violation::standing)
          .contains(new Standing(State.NEW, start("1"), mark));
    }
  }

  private List<String> reasons(String earlier, String later) throws Exception {
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

  private List<String> changes(String earlier, String later) throws Exception {
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
  private List<String> standing(String scan) throws Exception {
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

  private void scan(String number, @Nullable String previous, Consumer<InventoryWriter> content)
      throws Exception {
    RunInfo run = run(number, previous, 0.5);
    try (InventoryWriter writer = create(number, previous, run, List.of(Fixture.ID))) {
      content.accept(writer);
      writer.finish(RunInfo.State.DONE, start(number));
    }
  }

  private InventoryWriter create(
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

  private static RunInfo run(String number, @Nullable String previous, double minConfidence) {
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

  private static Instant start(String number) {
    return Instant.parse("2026-11-0" + number + "T00:00:00Z");
  }

  private static void sources(InventoryWriter writer, String... ids) {
    for (String id : ids) {
      writer.source(source(id), HONG_KONG);
    }
  }

  private static void found(InventoryWriter writer, Location asset, long size, long matches) {
    writer.asset(
        new AssetEntry(
            asset, "file", size, null, "text/plain", new Outcome.Scanned(size, List.of()), null));
    writer.finding(ids(asset, matches, 0.95));
  }

  private static void failed(InventoryWriter writer, Location place, String kind) {
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

  private static void column(InventoryWriter writer, Location table, long found, long masked) {
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
