package org.inshore.core.person.lone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** How many people there may be where nothing identifies one. */
class UnidentifiedRowsTest {
  private static final Place COLUMN = Place.of(Location.of("s").append("column", "address"));
  private static final Place OTHER = Place.of(Location.of("s").append("column", "opened"));

  private final Map<Subject, RuleInfo> rules = new EnumMap<>(Subject.class);
  private double standsFor;
  private final UnidentifiedRows rows = new UnidentifiedRows();

  @Test
  void eachRowOfAColumnOfItsOwnValuesMayBeOfAnother() {
    for (int row = 0; row < 40; row++) {
      add(COLUMN, row, row - row % 4 / 3, Subject.PERSONAL_FINANCIAL, 0);
      add(OTHER, row, row % 3, Subject.PERSONAL_FINANCIAL, 0);
    }

    assertThat(rows.likely().more()).isEqualTo(40);
  }

  @Test
  void whereValuesComeAgainAndAgainEachIsOfOne() {
    for (int row = 0; row < 40; row++) {
      add(COLUMN, row, row % 7, Subject.PERSONAL_FINANCIAL, 0);
    }

    assertThat(rows.likely().more()).isEqualTo(7);
  }

  @Test
  void organisationsAreNobodyAndWhoIsIdentifiedIsCounted() {
    add(COLUMN, 1, 1, Subject.ORGANISATION, 0);
    assertThat(rows.likely().more()).isZero();

    add(COLUMN, 2, 2, Subject.PERSONAL_FINANCIAL, 0);
    add(OTHER, 2, 3, Subject.PERSONAL_FINANCIAL, 3);
    add(COLUMN, 3, 4, Subject.PERSONAL_FINANCIAL, 0);
    assertThat(rows.likely().more()).isZero();
  }

  @Test
  void whereAValueStandsForAPersonAsManyAreLikely() {
    standsFor = 1;
    for (int row = 0; row < 40; row++) {
      add(COLUMN, row, row % 30, Subject.PERSONAL_FINANCIAL, 0);
    }

    assertThat(rows.likely().people()).hasSize(30);
    assertThat(rows.likely().more()).isEqualTo(10);
  }

  @Test
  void aFewOfThemMayBeAProgramsOwn() {
    standsFor = 1;
    for (int row = 0; row < 9; row++) {
      add(COLUMN, row, row, Subject.PERSONAL_FINANCIAL, 0);
    }

    assertThat(rows.likely().people()).isEmpty();
    assertThat(rows.likely().more()).isEqualTo(9);
  }

  @Test
  void rowsOfDigestsWithoutAHeaderMayBeOfPeople() {
    rows.add(new ColumnCount(COLUMN, null, List.of(), 50, 40, 0, 0, 40, 0));
    rows.add(new ColumnCount(COLUMN, null, List.of(), 50, 50, 0, 0, 49, 0));
    rows.add(new ColumnCount(OTHER, null, List.of(), 50, 50, 0, 0, 30, 0));

    assertThat(rows.likely().people()).isEmpty();
    assertThat(rows.likely().more()).isEqualTo(89);
  }

  private void add(Place place, long record, long hash, Subject subject, int rank) {
    rows.add(new Match(rule(subject), place, record, 0, 1, 0.9, null, hash << 4, rank));
  }

  private RuleInfo rule(Subject subject) {
    return rules.computeIfAbsent(
        subject,
        of -> new RuleInfo("r", "", Wording.same("r"), of, List.of(), List.of(), standsFor));
  }
}
