package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what was not looked at is told once for each reason, whatever place it names. */
class OutcomeCountsTest {
  @TempDir private Path folder;

  @Test
  void reasonsThatDifferByTheirPlaceAloneAreOne() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(Fixture.source("core"), Fixture.SHANGHAI);
      for (int i = 0; i < 20; i++) {
        String table = "loan" + i;
        add(
            writer,
            Location.of("core").append("schema", "crm").append("table", table),
            new Outcome.Failed("ACCESS_DENIED", wording("crm › " + table, "无权读取", "no right")));
        add(
            writer,
            Location.of("core").append("path", "D:/in/" + table + ".csv"),
            new Outcome.Incomplete(i, "UNREADABLE", wording(table + ".csv", "损坏", "damaged")));
      }
      add(
          writer,
          Location.of("core").append("path", "alone.txt"),
          new Outcome.Failed("UNREADABLE", wording("alone.txt", "读不出", "cannot be read")));
      add(
          writer,
          Location.of("core").append("path", "other.txt"),
          new Outcome.Failed("UNREADABLE", new Wording("磁盘：故障", "disk: broken")));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.notLookedThrough())
          .containsExactlyInAnyOrder(
              new OutcomeCount(
                  new Outcome.Failed("ACCESS_DENIED", new Wording("无权读取", "no right")), 20),
              new OutcomeCount(
                  new Outcome.Failed("UNREADABLE", wording("alone.txt", "读不出", "cannot be read")),
                  1),
              new OutcomeCount(
                  new Outcome.Failed("UNREADABLE", new Wording("磁盘：故障", "disk: broken")), 1),
              new OutcomeCount(
                  new Outcome.Incomplete(0, "UNREADABLE", new Wording("损坏", "damaged")), 20));
      assertThat(reader.notLookedThrough().getFirst().count()).isEqualTo(20);
      assertThat(reader.notLookedThrough().getLast().outcome())
          .isInstanceOf(Outcome.Incomplete.class);
    }
  }

  private static Wording wording(String place, String zh, String en) {
    return new Wording(place + "：" + zh, place + ": " + en);
  }

  private static void add(InventoryWriter writer, Location place, Outcome outcome) {
    writer.asset(new AssetEntry(place, "table", 1, null, null, outcome, null));
  }
}
