package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.core.Classes;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class SensitivePeopleTest extends CollectedPeople {
  @Test
  void tellsWhoseRecordsHoldSensitiveInformation() {
    Place place = Place.of(Location.of("s"));
    add(100, 10, 1);
    sensitive(place, 200, "Y");
    add(200, 20, 3);
    add(200, 11, 1);
    add(300, 12, 1);
    sensitive(place, 300, "C");
    sensitive(place, 400, "Y");
    add(500, 13, 1);
    add(500, 14, 1);
    sensitive(place, 500, "Y");
    add(600, 11, 1);
    collector.close();

    assertThat(people).containsExactly(10L, 11L, 12L, 13L, 14L);
    assertThat(sensitive).containsExactly(11L, 13L, 14L);
  }

  @Test
  void whatIsSensitiveInAFormIsOfItsPerson() {
    sensitive(Place.of(Location.of("s")), 1, "Y");
    add(3, 10, 1);
    add(5, 20, 3);
    collector.close();

    assertThat(sensitive).containsExactly(10L);
  }

  @Test
  void tellsSensitiveOnesInEachBatch() {
    Place place = Place.of(Location.of("s"));
    for (int i = 0; i < 120_000; i++) {
      add(i, i + 1, 1);
      if (i % 3 == 0) {
        sensitive(place, i, "Y");
      }
    }
    collector.close();

    assertThat(sensitive).hasSize(40_000).allMatch(person -> person % 3 == 1);
  }

  private void sensitive(Place place, long record, String code) {
    RuleInfo info =
        new RuleInfo(
            "health",
            "",
            Wording.same("health"),
            Subject.PERSONAL_FINANCIAL,
            List.of(Classes.sensitive(code)),
            List.of());
    collector.add(new Match(info, place, record, 0, 1, 0.9, null, 99, 0));
  }
}
