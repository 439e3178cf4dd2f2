package org.inshore.core.person.lone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** A list of numbers of staff, which another place may know by the key of its rows. */
class LonePeopleTest {
  private static final Location TABLE = Location.of("s").append("path", "list.csv");
  private static final Place COLUMN = Place.of(TABLE.append("column", "staff_no"));
  private static final int ROWS = 30;

  private final KeyedPeople keyed = new KeyedPeople();
  private final LonePeople lone = new LonePeople(keyed);

  @Test
  void areThoseOfTheKeysWhereThereAreAsMany() {
    match();
    keys(ROWS);

    assertThat(people()).hasSize(ROWS).allMatch(Identifier::isCustomer);
  }

  @Test
  void areThoseOfTheValuesWhereThereAreMoreOrFewerKeys() {
    match();
    keys(ROWS - 1);

    assertThat(people()).hasSize(ROWS).noneMatch(Identifier::isCustomer);
  }

  @Test
  void areNoMoreThanMaskedValuesTellOf() {
    match();
    LongStream.range(0, ROWS - 1).forEach(lone.masked(each -> {})::accept);
    List<Long> people = new ArrayList<>();

    assertThat(lone.people(people::add, people::add, each -> {})).isEqualTo(ROWS - 1);
    assertThat(people).hasSize(1);
  }

  @Test
  void mayBeInRowsWithKeysOfPeopleThough() {
    keys(ROWS);
    List<Long> doubtful = new ArrayList<>();

    assertThat(lone.people(each -> {}, each -> {}, doubtful::add)).isZero();
    assertThat(doubtful).hasSize(ROWS);
  }

  @Test
  void mayBeInRowsWithSmallKeysOfPeopleThough() {
    long[] rows = LongStream.range(0, ROWS).toArray();
    keyed.add(new RowKeys(TABLE, 1, rows, rows, true, true, true));

    assertThat(lone.people(each -> {}, each -> {}, each -> {})).isEqualTo(ROWS);
  }

  private void match() {
    RuleInfo rule =
        new RuleInfo(
            "r", "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of(), 1);
    for (int row = 0; row < ROWS; row++) {
      lone.any(new Match(rule, COLUMN, row, 0, 6, 0.9, null, (long) (row + 1) << 8, 0));
    }
  }

  private void keys(int count) {
    long[] rows = LongStream.range(0, count).toArray();
    long[] numbers = LongStream.range(0, count).map(i -> Identifier.numbered(i << 30, 1)).toArray();
    keyed.add(new RowKeys(TABLE, 1, rows, numbers, true, true, false));
  }

  private List<Long> people() {
    List<Long> people = new ArrayList<>();
    assertThat(lone.people(people::add, people::add, each -> {})).isZero();
    return people;
  }
}
