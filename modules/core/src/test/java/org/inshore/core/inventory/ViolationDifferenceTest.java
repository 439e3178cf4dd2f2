package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.scanned;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Standing.State;
import org.inshore.spi.inventory.violation.Violation;
import org.junit.jupiter.api.Test;

/** Violations against those of the scan before. */
class ViolationDifferenceTest extends DifferenceFixture {
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
}
