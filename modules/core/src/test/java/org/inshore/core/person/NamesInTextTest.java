package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Where names are all that a text tells, how many people it names is not exactly known. */
class NamesInTextTest {
  private static final double SURE = 0.95;
  private static final double UNSURE = 0.6;
  private static final double GUESSED = 0.58;
  private static final int NAME = 15;
  private static final int DOCUMENT = 1;
  private static final int LINES_OF_NO_FORM = 200;

  private final Set<Long> people = new HashSet<>();
  private long more;

  private final PersonCollector collector =
      new PersonCollector(
          batch -> {
            for (long person : batch.persons()) {
              people.add(person);
            }
            more += batch.more() + batch.doubtful().length / 2;
          });

  @Test
  void someOfManyNamesMayNotBeRecognised() {
    for (int i = 0; i < LINES_OF_NO_FORM; i++) {
      add(i, 100 + i, NAME, SURE);
    }
    collector.close();
    assertThat(people).hasSize(LINES_OF_NO_FORM);
    assertThat(more).isEqualTo(LINES_OF_NO_FORM / 4);
  }

  @Test
  void whoHasADocumentIsKnown() {
    for (int i = 0; i < LINES_OF_NO_FORM; i++) {
      add(i, 100 + i, NAME, SURE);
      add(i, 1000 + i, DOCUMENT, SURE);
    }
    collector.close();
    assertThat(people).hasSize(LINES_OF_NO_FORM);
    assertThat(more).isZero();
  }

  @Test
  void whatMayBeNoNameMayBeOfSomebody() {
    for (int i = 0; i < LINES_OF_NO_FORM; i++) {
      add(i, 100 + i, NAME, i < 2 ? SURE : UNSURE);
    }
    collector.close();
    assertThat(people).hasSize(2);
    assertThat(more).isEqualTo(LINES_OF_NO_FORM - 2 + 1); // and one who is not recognised
  }

  @Test
  void aNameAloneBesideDocumentsLeavesRoomForOneMore() {
    for (int i = 0; i < LINES_OF_NO_FORM; i++) {
      add(i, 1000 + i, DOCUMENT, SURE);
    }
    add(LINES_OF_NO_FORM, 100, NAME, SURE);
    collector.close();
    assertThat(people).hasSize(LINES_OF_NO_FORM + 1);
    assertThat(more).isEqualTo(1);
  }

  @Test
  void besideANumberANameThatIsAGuessIsCountedAsDoubtful() {
    for (int i = 0; i < LINES_OF_NO_FORM; i++) {
      add(i, 100 + i, NAME, SURE);
      add(i, 1000 + i, DOCUMENT, SURE);
      add(i, 2000 + i, NAME, i == 0 ? GUESSED : SURE);
    }
    collector.close();
    assertThat(people).hasSize(2 * LINES_OF_NO_FORM - 1);
    assertThat(more).isPositive();
  }

  private void add(long record, long hash, int rank, double confidence) {
    String rule = rank == NAME ? "name" : "document";
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Place place = Place.of(Location.of("s"));
    collector.add(new Match(info, place, record, 0, 3, confidence, null, hash << 4, rank));
  }
}
