package org.inshore.core.person.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.person.PersonCollector;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** One line, or one cell, with more people in it than are looked at together. */
class LongLineTest {
  private static final int MANY = 2_700;
  private static final int NAME = 15;
  private static final int DOCUMENT = 1;
  private static final int TELEPHONE = 3;
  private static final long NAMES = 1_000_000;
  private static final long DOCUMENTS = 2_000_000;
  private static final long TELEPHONES = 3_000_000;
  private static final Location TABLE = Location.of("s");
  private static final Place TEXT = Place.of(TABLE);

  private final TreeSet<Long> people = new TreeSet<>();
  private final TreeSet<Long> linked = new TreeSet<>();
  private final TreeSet<Long> doubtful = new TreeSet<>();
  private final PersonCollector collector =
      new PersonCollector(
          batch -> {
            Arrays.stream(batch.persons()).map(each -> each >> 4).forEach(people::add);
            fill(linked, batch.links());
            fill(doubtful, batch.doubtful());
          });
  private int at;

  private static void fill(Set<Long> worse, long[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      worse.add(pairs[i + 1] >> 4);
    }
  }

  @Test
  void whoFollowsTheFirstThousandIsCounted() {
    for (int i = 0; i < MANY; i++) {
      add(TEXT, "document", DOCUMENTS + i, DOCUMENT);
    }
    collector.close();
    assertThat(people).hasSize(MANY);
  }

  @Test
  void noPersonIsCutInTwo() {
    for (int i = 0; i < MANY; i++) {
      add(TEXT, "name", NAMES + i, NAME);
      add(TEXT, "document", DOCUMENTS + i, DOCUMENT);
      add(TEXT, "telephone", TELEPHONES + i, TELEPHONE);
    }
    collector.close();
    assertThat(people).hasSize(MANY).allMatch(each -> each >= DOCUMENTS && each < TELEPHONES);
    assertThat(linked).hasSize(2 * MANY);
  }

  @Test
  void thoseWithoutANameAreCountedOrDoubted() {
    for (int i = 0; i < MANY; i++) {
      add(TEXT, "telephone", TELEPHONES + i, TELEPHONE);
      if (i % 5 > 0) {
        add(TEXT, "name", NAMES + i, NAME);
      }
    }
    collector.close();
    assertThat(people.size() + doubtful.size()).isGreaterThanOrEqualTo(MANY);
  }

  @Test
  void aCellOfWordsIsALineAsWell() {
    Place customer = column("customer", 0);
    Place remark = column("remark", 1);
    add(customer, "document", DOCUMENTS + MANY, DOCUMENT);
    for (int i = 0; i < MANY; i++) {
      add(remark, "document", DOCUMENTS + i, DOCUMENT);
      add(remark, "name", NAMES + i, NAME);
    }
    collector.close();
    assertThat(people).hasSize(MANY + 1);
    assertThat(doubtful).isEmpty();
  }

  @Test
  void whatARowHoldsBeyondAThousandColumnsIsDoubted() {
    for (int i = 0; i < MANY; i++) {
      add(column("c" + i, i), "telephone", TELEPHONES + i, TELEPHONE);
    }
    collector.close();
    assertThat(doubtful).contains(TELEPHONES + MANY - 1);
  }

  private static Place column(String name, int index) {
    return new Place(
        TABLE.append("column", name), TABLE, Content.Naming.COLUMN, index, 0, 0, Place.Owner.SAID);
  }

  private void add(Place place, String rule, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    at += 30;
    collector.add(new Match(info, place, 1, at, at + 18, 0.95, null, hash << 4, rank));
  }
}
