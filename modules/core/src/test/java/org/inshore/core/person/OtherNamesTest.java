package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** A table of people with documents, whose remarks name others in one row of three. */
class OtherNamesTest {
  private static final Location TABLE = Location.of("s").append("table", "t");
  private static final int ROWS = 60;
  private static final int NAMED = 20;
  private static final int NAME = 15;
  private static final int DOCUMENT = 1;

  private final Set<Long> people = new HashSet<>();
  private long more;

  @Test
  void whomWordsNameArePeopleAndSomeMayNotBeRecognised() {
    collect(3);
    assertThat(people).hasSize(ROWS + NAMED);
    assertThat(more).isEqualTo(NAMED / 4);
  }

  @Test
  void aCellThatIsANameInAColumnOfOtherThingsMayBeSomebody() {
    collect(0);
    assertThat(people).hasSize(ROWS);
    assertThat(more).isEqualTo(NAMED);
  }

  /** A payer is nobody of the row's own: the remark names the only one. */
  @Test
  void someMayNotBeRecognisedWhereWordsAloneTellOfTheRowsPerson() {
    PersonCollector collector = collector();
    for (int row = 0; row < ROWS; row++) {
      collector.add(match(place(0), row, 5, 100 + row, NAME));
    }
    collector.contentDone(false);
    collector.close();
    assertThat(people).hasSize(ROWS);
    assertThat(more).isEqualTo(ROWS / 4);
  }

  /** Who is on duty and who stands by: the same few in both columns. */
  @Test
  void aNameThatTheAssetTellsAloneElsewhereIsLikelyNoFurtherPerson() {
    PersonCollector collector = collector();
    for (int row = 0; row < ROWS; row++) {
      collector.add(match(place(0), row, 0, 100 + row, NAME));
      collector.add(match(place(2), row, 0, 101 + row, NAME));
    }
    collector.column(new ColumnCount(place(2), null, List.of(), ROWS, ROWS, 0, 0, 0, 0));
    collector.contentDone(false);
    collector.close();
    assertThat(people).hasSize(ROWS + 1);
    assertThat(more).isGreaterThanOrEqualTo(ROWS - 1);
  }

  private PersonCollector collector() {
    return new PersonCollector(
        batch -> {
          for (long person : batch.persons()) {
            people.add(person);
          }
          more += batch.more();
        });
  }

  private void collect(int start) {
    PersonCollector collector = collector();
    for (int row = 0; row < ROWS; row++) {
      collector.add(match(place(0), row, 0, 100 + row, NAME));
      collector.add(match(place(1), row, 0, 1_000 + row, DOCUMENT));
      if (row < NAMED) {
        collector.add(match(place(2), row, start, 500 + row, NAME));
      }
    }
    for (int column = 0; column < 3; column++) {
      collector.column(new ColumnCount(place(column), null, List.of(), ROWS, ROWS, 0, 0, 0, 0));
    }
    collector.contentDone(false);
    collector.close();
  }

  private static Match match(Place place, long row, int start, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            "r" + rank, "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(info, place, row, start, start + 2, 0.9, null, hash << 8, rank);
  }

  private static Place place(int column) {
    return new Place(TABLE.append("column", "c" + column), TABLE, Content.Naming.COLUMN, column);
  }
}
