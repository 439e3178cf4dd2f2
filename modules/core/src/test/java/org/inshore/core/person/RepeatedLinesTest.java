package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Place;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** A list of people in a letter that the answers quote. */
class RepeatedLinesTest {
  private static final Place TEXT = Place.of(Location.of("s"));

  private final List<Long> doubts = new ArrayList<>();
  private final PersonCollector collector =
      new PersonCollector(
          batch -> {
            for (long each : batch.doubtful()) {
              doubts.add(each);
            }
          });

  private void list(long first, int shift) {
    for (int i = 0; i < 4; i++) {
      long line = first + i;
      collector.add(CollectedPeople.match(TEXT, "name", line, 300 + i, 15));
      collector.add(CollectedPeople.match(TEXT, "document", line, 100 + i, 1));
      collector.add(CollectedPeople.match(TEXT, "telephone", line, 200 + (i + shift) % 4, 3));
    }
  }

  @Test
  void sayNothingThatIsInDoubt() {
    list(3, 0);
    list(20, 0);
    list(30, 0);
    collector.close();
    assertThat(doubts).isEmpty();
  }

  @Test
  void areOthersWithOtherNumbers() {
    List<Held> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.add(
          new Held(
              new ArrayList<>(
                  List.of(
                      CollectedPeople.match(TEXT, "name", i, 1, 15),
                      CollectedPeople.match(TEXT, "document", i, 2 + i / 2, 1))),
              false));
    }
    RepeatedLines.remove(lines);
    assertThat(lines).hasSize(2);
  }
}
