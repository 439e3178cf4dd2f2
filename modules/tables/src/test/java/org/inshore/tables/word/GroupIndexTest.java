package org.inshore.tables.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.source.Location;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class GroupIndexTest {

  /** Each incident is in the group that counts it, whatever they are grouped by. */
  @Test
  void findsTheGroupThatCountsAnIncident() {
    for (SampleInventory inventory :
        new SampleInventory[] {SampleInventory.full(), SampleInventory.crowded(200)}) {
      for (By by : By.values()) {
        GroupIndex index = new GroupIndex(inventory, by);
        Map<Integer, Long> counts = new HashMap<>();
        try (Stream<Incident> incidents = inventory.incidents()) {
          incidents.forEach(each -> counts.merge(index.of(each.place()), 1L, Long::sum));
        }
        assertThat(counts).doesNotContainKey(-1).hasSize(index.groups().size());
        counts.forEach(
            (group, count) -> {
              IncidentGroup expected = index.groups().get(group);
              assertThat(count).as(expected.name()).isEqualTo(expected.incidents());
            });
      }
    }
  }

  @Test
  void knowsNoGroupOfAPlaceElsewhere() {
    GroupIndex index = new GroupIndex(SampleInventory.full(), By.FOLDER);
    assertThat(index.of(Location.of("elsewhere").append("path", "a/b.csv"))).isNegative();
  }
}
