package org.inshore.core.person.masked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Rows of drawn people whose values are masked: the true number lies between the bounds. */
class MaskedPeopleTest {
  private static final Location TABLE = Location.of("s").append("table", "t");
  private static final int ID = 1;
  private static final int PHONE = 3;
  private static final int CARD = 4;
  private static final int NAME = 15;

  private final SplittableRandom random = new SplittableRandom(Long.getLong("inshore.seed", 7L));

  /** The row of test data. */
  private long test = -1;

  private final MaskedPeople masked = new MaskedPeople(1);
  private final Set<Long> told = new HashSet<>();

  private static Place place(int rank, int person) {
    Location column = TABLE.append("column", rank + "." + person);
    return new Place(column, TABLE, Content.Naming.COLUMN, rank, person, 0, Place.Owner.SAID);
  }

  private void column(int rank, int person, int digits, long... values) {
    long[] rows = new long[values.length];
    Arrays.setAll(rows, i -> i + 1);
    masked.add(
        new ColumnCount(
            place(rank, person),
            null,
            List.of(),
            values.length,
            values.length,
            0,
            values.length,
            0,
            0,
            0,
            0,
            0,
            new MaskedValues(rank, digits, rows, values)),
        row -> row == test);
  }

  private long[] drawn(int rows, int different) {
    return random.longs(rows, 0, different).toArray();
  }

  /** A first call names whom later ones of the same trace show masked; a thread is no trace. */
  @Test
  void whomAnotherRowOfTheEventTellsIsCountedByThat() {
    int named = 20;
    long[] rows = new long[3 * named];
    long[] traces = new long[rows.length];
    long[] threads = new long[rows.length];
    Arrays.setAll(rows, i -> i + 1);
    Arrays.setAll(traces, i -> 1_000 + i % named);
    for (int i = 0; i < rows.length; i++) {
      threads[i] = i >= 2 * named ? i : 7;
    }
    masked.events(RowKeys.ofLines(TABLE, 1, rows, traces));
    masked.events(RowKeys.ofLines(TABLE, 2, rows, threads));
    RuleInfo rule =
        new RuleInfo(
            "phone", "", Wording.same("phone"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    for (long row = 1; row <= named; row++) {
      masked.add(new Match(rule, place(PHONE, 0), row, 0, 1, 0.9, null, row << 4, PHONE));
    }
    column(NAME, 0, 0, random.longs(rows.length).toArray());
    assertThat(masked.people(told::add)).isGreaterThanOrEqualTo(2 * named);
    assertThat(told).isEmpty();
  }

  @Test
  void ofDocumentsAndTelephonesEachRowIsAPerson() {
    long[] people = random.longs(200).toArray();
    column(NAME, 0, 0, drawn(200, 90));
    column(PHONE, 0, 4, drawn(200, 10_000));
    column(ID, 0, 4, people);
    assertThat(masked.people(told::add)).isPositive();
    assertThat(told).hasSize(200).allMatch(Identifier::isMaskedOnce);
  }

  @Test
  void whoShowsTheSameInSeveralRowsIsOne() {
    long[] names = {1, 2, 1, 2, 1};
    long[] phones = {11, 12, 11, 12, 11};
    column(NAME, 0, 0, names);
    column(PHONE, 0, 4, phones);
    assertThat(masked.people(told::add)).isEqualTo(1);
    assertThat(told).hasSize(2);
  }

  @Test
  void severalCardsMayBeOneMans() {
    column(NAME, 0, 0, 1, 1);
    column(CARD, 0, 4, 21, 22);
    masked.people(told::add);
    assertThat(told).hasSize(2).noneMatch(Identifier::isMaskedOnce).allMatch(Identifier::isMasked);
  }

  @Test
  void ofNamesAloneEachRowMayBeAnother() {
    column(NAME, 0, 0, 1, 2, 1, 1);
    assertThat(masked.people(told::add)).isEqualTo(2);
    assertThat(told).hasSize(2);
  }

  @Test
  void boundsHoldWhoShowsTheSameDigits() {
    for (int drawing = 0; drawing < 200; drawing++) {
      MaskedPeople place = new MaskedPeople(drawing);
      int people = 50 + random.nextInt(400);
      long[] shown = drawn(people, 10_000);
      long[] rows = new long[people];
      Arrays.setAll(rows, i -> i);
      place.add(
          new ColumnCount(
              place(CARD, 0),
              null,
              List.of(),
              people,
              people,
              0,
              people,
              0,
              0,
              0,
              0,
              0,
              new MaskedValues(CARD, 4, rows, shown)),
          row -> row == test);
      Set<Long> found = new HashSet<>();
      long more = place.people(found::add);
      assertThat(found.size() + more).isGreaterThanOrEqualTo(people);
      assertThat(found.size() + more).isLessThan(2L * people);
    }
  }

  @Test
  void whoIsClearIsCountedByThatAndSomebodyElseOfTheRowIsNot() {
    RuleInfo rule =
        new RuleInfo(
            "phone", "", Wording.same("phone"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    masked.add(new Match(rule, place(PHONE, 0), 1, 0, 1, 0.9, null, 77 << 4, PHONE));
    column(NAME, 0, 0, 1, 2);
    column(NAME, 9, 0, 5, 6);
    masked.people(told::add);
    assertThat(told).hasSize(3);
  }

  @Test
  void linesOfATextThatShowMaskedValuesAreOfSomebodyEach() {
    Place text = Place.of(TABLE);
    long[] lines = {1, 2, 3};
    MaskedValues phones = new MaskedValues(PHONE, 4, lines, new long[] {11, 12, 11});
    masked.add(text, List.of(new MaskedValues(NAME, 0, lines, new long[] {1, 2, 1}), phones));
    assertThat(masked.people(told::add)).isPositive();
    assertThat(told).hasSize(2);
  }

  @Test
  void aRowOfTestDataIsOfNobody() {
    test = 2;
    column(ID, 0, 10, 11, 12, 13);
    column(PHONE, 0, 7, 21, 22, 23);
    assertThat(masked.people(told::add)).isPositive();
    assertThat(told).hasSize(2);
  }

  @Test
  void aLineThatNamesSeveralIsOfAsMany() {
    Place text = Place.of(TABLE);
    long[] lines = {1, 1, 1, 2};
    MaskedValues phones = new MaskedValues(PHONE, 4, new long[] {1, 1, 2}, new long[] {11, 12, 13});
    masked.add(text, List.of(phones, new MaskedValues(NAME, 0, lines, new long[] {1, 2, 1, 2})));
    assertThat(masked.people(told::add)).isPositive();
    assertThat(told).hasSize(3);
  }

  /** An answer may speak of whom the request names; a line with both is of whom it names. */
  @Test
  void besideLinesThatNameSomebodyOnlyMoreAreCounted() {
    RuleInfo rule =
        new RuleInfo(
            "phone", "", Wording.same("phone"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Place text = Place.of(TABLE);
    for (int line : new int[] {1, 3}) {
      masked.add(new Match(rule, text, line, 0, 1, 0.9, null, line << 4, PHONE));
    }
    long[] lines = {2, 3, 4, 6};
    masked.add(text, List.of(new MaskedValues(PHONE, 4, lines, new long[] {11, 12, 13, 14})));
    assertThat(masked.people(told::add)).isGreaterThanOrEqualTo(2);
    assertThat(told).hasSize(1);
  }

  private void clear(Place place, int rows) {
    RuleInfo rule =
        new RuleInfo(
            "phone", "", Wording.same("phone"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    for (int row = 1; row <= rows; row++) {
      masked.add(new Match(rule, place, row, 0, 1, 0.9, null, (long) row << 4, PHONE));
    }
    masked.end();
  }

  private static Place of(String table) {
    Location other = Location.of("s").append("table", table);
    Location column = other.append("column", "p");
    return new Place(column, other, Content.Naming.COLUMN, PHONE, 0, 0, Place.Owner.SAID);
  }

  /** What a page shows masked, its data name. */
  @Test
  void besideAnotherTableOfAsManyWhoAreClearNobodyIsMore() {
    clear(of("data"), 50);
    column(PHONE, 0, 4, random.longs(49).toArray());
    assertThat(masked.people(told::add)).isGreaterThanOrEqualTo(49);
    assertThat(told).isEmpty();
  }

  @Test
  void besideAnotherTableOfFewerTheyAreOthers() {
    clear(of("data"), 50);
    column(PHONE, 0, 4, random.longs(80).toArray());
    masked.people(told::add);
    assertThat(told).hasSize(80);
  }

  @Test
  void besideRowsOfClearValuesOnlyMoreLinesAreCounted() {
    clear(of("data"), 3);
    long[] lines = {2, 3, 4, 6};
    masked.add(
        Place.of(TABLE), List.of(new MaskedValues(PHONE, 4, lines, new long[] {11, 12, 13, 14})));
    assertThat(masked.people(told::add)).isGreaterThanOrEqualTo(3);
    assertThat(told).hasSize(1);
  }

  @Test
  void inAnotherPlaceOnlyManyDigitsAreTheSamePersons() {
    for (int asset = 1; asset <= 2; asset++) {
      MaskedPeople place = new MaskedPeople(asset);
      place.add(
          new ColumnCount(
              place(ID, 0),
              null,
              List.of(),
              1,
              1,
              0,
              1,
              0,
              0,
              0,
              0,
              0,
              new MaskedValues(ID, 8, new long[] {1}, new long[] {31})),
          row -> row == test);
      place.people(told::add);
    }
    assertThat(told).hasSize(1);
    column(NAME, 0, 0, 1);
    masked.people(told::add);
    MaskedPeople other = new MaskedPeople(2);
    other.add(
        new ColumnCount(
            place(NAME, 0),
            null,
            List.of(),
            1,
            1,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            new MaskedValues(NAME, 0, new long[] {1}, new long[] {1})),
        row -> row == test);
    other.people(told::add);
    assertThat(told).hasSize(3);
  }
}
