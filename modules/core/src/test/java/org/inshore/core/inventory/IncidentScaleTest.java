package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.inventory.evaluate.FolderTree;
import org.inshore.core.person.PersonBatch;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand incidents in a thousand folders beside one large dump; with {@code inshore.effort}
 * of three, a hundred thousand in ten thousand.
 */
class IncidentScaleTest {
  private static final int INCIDENTS =
      Integer.getInteger("inshore.effort", 1) >= 3 ? 100_000 : 10_000;
  private static final int DUMP = 20_000;

  @TempDir private Path folder;

  @Test
  void groupsAndStreamsManyIncidents() throws Exception {
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(Fixture.source("s"), Fixture.HONG_KONG);
      hold(writer, Fixture.file("s", "z/dump.csv"), LongStream.range(0, DUMP));
      for (int i = 1; i < INCIDENTS; i++) {
        Location asset =
            Fixture.file("s", "u" + i % 100 + "/d" + i % (INCIDENTS / 10) + "/" + i + ".txt");
        hold(writer, asset, LongStream.of(DUMP + i % 1_000));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    try (InventoryReader reader = InventoryReader.open(folder)) {
      List<IncidentGroup> groups = reader.groups(By.FOLDER);
      assertThat(groups).hasSizeLessThanOrEqualTo(FolderTree.MOST);
      assertThat(groups.getFirst().name()).isEqualTo("s › z");
      assertThat(groups.stream().mapToLong(IncidentGroup::incidents).sum()).isEqualTo(INCIDENTS);
      assertThat(reader.shareOfFirst(By.FOLDER, groups.size())).isEqualTo(1);
      assertThat(reader.groups(By.SOURCE).getFirst().persons().persons()).isEqualTo(DUMP + 1_000);
      try (Stream<Incident> incidents = reader.incidents()) {
        Iterator<Incident> each = incidents.iterator();
        assertThat(each.next().place()).isEqualTo(Fixture.file("s", "z/dump.csv"));
        Set<Location> seen = new HashSet<>();
        while (each.hasNext()) {
          seen.add(each.next().place());
        }
        assertThat(seen).hasSize(INCIDENTS - 1);
      }
    }
  }

  private static void hold(InventoryWriter writer, Location asset, LongStream people) {
    writer.asset(Fixture.scanned(asset));
    writer.finding(Fixture.ids(asset, 1, 0.95));
    long[] hashes = people.map(person -> person << 4 | 1).toArray();
    writer.persons(asset, new PersonBatch(hashes, new long[0]));
  }
}
