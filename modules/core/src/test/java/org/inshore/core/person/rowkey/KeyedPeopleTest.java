package org.inshore.core.person.rowkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class KeyedPeopleTest {
  private static final Location MEMBERS = Location.of("s").append("table", "members");
  private static final Location VISITS = Location.of("s").append("table", "visits");
  private static final int ROWS = 40;
  private static final int DOCUMENT = 1;
  private static final int CARD = 4;

  private final KeyedPeople people = new KeyedPeople();
  private final List<Long> linked = new ArrayList<>();
  private final List<Long> doubted = new ArrayList<>();

  @Test
  void joinsRowsOfOneKey() {
    keys(MEMBERS, true, LongStream.rangeClosed(1, ROWS).toArray());
    keys(VISITS, true, LongStream.rangeClosed(1, ROWS).map(row -> 1 + row / 2).toArray());
    rows(MEMBERS, 100, DOCUMENT);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).hasSize(ROWS).contains(510L).doesNotContain(110L);
    assertThat(doubted).isEmpty();
  }

  @Test
  void doubtsKeysOfOtherThingsThanPeople() {
    keys(MEMBERS, false, LongStream.rangeClosed(1, ROWS).toArray());
    keys(VISITS, false, LongStream.rangeClosed(1, ROWS).toArray());
    rows(MEMBERS, 100, DOCUMENT);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).isEmpty();
    assertThat(doubted).hasSize(ROWS);
  }

  @Test
  void joinsNobodyWithAnotherDocument() {
    keys(MEMBERS, true, LongStream.rangeClosed(1, ROWS).toArray());
    keys(VISITS, true, LongStream.rangeClosed(1, ROWS).toArray());
    rows(MEMBERS, 100, DOCUMENT);
    rows(VISITS, 500, DOCUMENT);

    join();

    assertThat(linked).isEmpty();
  }

  @Test
  void joinsNobodyWhereManyStandUnderEachKey() {
    keys(MEMBERS, true, LongStream.rangeClosed(1, ROWS).toArray());
    keys(VISITS, true, LongStream.rangeClosed(1, ROWS).map(row -> 1 + row % 4).toArray());
    rows(MEMBERS, 100, DOCUMENT);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).isEmpty();
  }

  @Test
  void joinsNobodyWhereNoTableHasEachKeyOnce() {
    keys(MEMBERS, true, LongStream.rangeClosed(1, ROWS).map(row -> 1 + row / 2).toArray());
    keys(VISITS, true, LongStream.rangeClosed(1, ROWS).map(row -> 1 + row / 2).toArray());
    rows(MEMBERS, 100, DOCUMENT);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).isEmpty();
  }

  @Test
  void whomAFileKnowsBySmallNumbersAndATelephoneMayBeSomebodyElse() {
    shared(VISITS, true);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).isEmpty();
    assertThat(doubted).hasSize(ROWS);
  }

  @Test
  void filesOfAFolderAreJoinedByDocumentsAndByKeysThatAreNoSmallNumbers() {
    shared(MEMBERS, true);
    rows(MEMBERS, 100, DOCUMENT);
    join();
    assertThat(linked).hasSize(ROWS);

    shared(VISITS, false);
    rows(VISITS, 500, CARD);
    linked.clear();
    join();

    assertThat(linked).contains(510L);
    assertThat(doubted).isEmpty();
  }

  @Test
  void namesOfOneTableMayBeOfWhomAnotherOneWithTheSameRowNumbersTells() {
    numbered(MEMBERS, ROWS);
    numbered(VISITS, ROWS);
    named(MEMBERS);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).isEmpty();
    assertThat(doubted).hasSize(ROWS);
  }

  @Test
  void numbersOfRowsJoinNobodyInTablesOfOtherLengthsOrWithNamesInBothOrBesideAThird() {
    numbered(MEMBERS, ROWS);
    numbered(VISITS, ROWS - 1);
    named(MEMBERS);
    rows(VISITS, 500, CARD);
    join();

    Location others = Location.of("s").append("table", "others");
    numbered(others, ROWS);
    named(others);
    join();

    for (String third : new String[] {"one", "two"}) {
      numbered(Location.of("s").append("table", third), ROWS);
      rows(Location.of("s").append("table", third), 700, CARD);
    }
    join();

    assertThat(linked).isEmpty();
    assertThat(doubted).isEmpty();
  }

  @Test
  void handsOnKeysOfPeopleInWhoseRowsNobodyIs() {
    List<Long> alone = new ArrayList<>();
    shared(MEMBERS, true);
    assertThat(people.alone(alone::add)).isFalse();

    shared(VISITS, false);
    assertThat(people.alone(alone::add)).isTrue();
    assertThat(alone).hasSize(ROWS).allMatch(Identifier::isCustomer);

    rows(VISITS, 100, CARD);
    assertThat(people.alone(alone::add)).isFalse();
  }

  @Test
  void valuesThatStandForOneAreTheirRowsPersons() {
    values(row -> row);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).hasSize(ROWS).contains(10L);
    assertThat(doubted).isEmpty();
  }

  @Test
  void valuesBesideManyAreOfNobody() {
    values(row -> row % 4);
    rows(VISITS, 500, CARD);

    join();

    assertThat(linked).isEmpty();
  }

  @Test
  void moreValuesThanPeopleAreOfAHouseholdUnlessManyHaveSeveral() {
    values(row -> row);
    for (long row = 1; row <= ROWS; row++) {
      people.own(VISITS, row, Identifier.of((row <= 4 ? 1 : row) << 8, CARD), 0);
    }
    assertThat(people.beyond()).isEqualTo(3);
  }

  @Test
  void severalValuesOfManyAreFurtherOnesOfTheSamePeople() {
    values(row -> row);
    for (long row = 1; row <= ROWS; row++) {
      people.own(VISITS, row, Identifier.of((1 + row / 2) << 8, CARD), 0);
    }
    assertThat(people.beyond()).isZero();
  }

  private void values(LongUnaryOperator value) {
    RuleInfo rule =
        new RuleInfo(
            "device",
            "",
            Wording.same("device"),
            Subject.PERSONAL_FINANCIAL,
            List.of(),
            List.of(),
            1);
    Place place = new Place(VISITS.append("column", "device"), VISITS, Content.Naming.CELL, 0);
    for (long row = 1; row <= ROWS; row++) {
      long hash = value.applyAsLong(row) << 4;
      people.value(new Match(rule, place, row, 0, 1, 0.9, null, hash, 0));
    }
  }

  private void numbered(Location table, int count) {
    long[] rows = LongStream.rangeClosed(1, count).toArray();
    people.add(new RowKeys(table, RowKeys.RUNNING, rows, rows, false, false, false));
  }

  private void named(Location table) {
    for (long row = 1; row <= ROWS; row++) {
      long name = Identifier.nameOf(row << 40, true);
      people.own(table, row, Identifier.beside(row << 40, true, 1), name);
    }
  }

  private void shared(Location table, boolean small) {
    long[] rows = LongStream.rangeClosed(1, ROWS).toArray();
    people.add(new RowKeys(table, 7, rows, rows, true, true, small));
  }

  private void keys(Location table, boolean ofPeople, long... keys) {
    long[] rows = LongStream.rangeClosed(1, keys.length).toArray();
    people.add(new RowKeys(table, 7, rows, keys, ofPeople, false, false));
  }

  private void rows(Location table, long from, int rank) {
    for (long row = 1; row <= ROWS; row++) {
      people.own(table, row, Identifier.of((from + row) << 4, rank), 0);
    }
  }

  private void join() {
    people.links(
        new KeyedPeople.Links() {
          @Override
          public void link(long better, long worse) {
            linked.add(worse >> 4);
          }

          @Override
          public void doubt(long better, long worse) {
            doubted.add(worse >> 4);
          }
        });
  }
}
