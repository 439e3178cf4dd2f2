package org.inshore.core.person.lone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Telephones in lines above tables of people. */
class NumbersAboveTest {
  private static final int DOCUMENT = 1;
  private static final Location TEXT = Location.of("s").append("path", "list.md");

  private final NumbersAbove above = new NumbersAbove();

  @Test
  void aNumberAboveEachTableIsOfWhoComesFirst() {
    telephone(2);
    member(6, 1);
    member(7, 1);
    telephone(10);
    member(14, 2);

    assertThat(owners()).containsExactly(6L, 14L);
  }

  @Test
  void aNumberAboveOneTableMayBeAnybodys() {
    telephone(2);
    member(6, 1);

    assertThat(owners()).isEmpty();
  }

  @Test
  void aNumberBesideANameIsOfThatName() {
    telephone(2);
    above.match(line(2, DOCUMENT));
    member(6, 1);
    telephone(10);
    above.match(line(10, DOCUMENT));
    member(14, 2);

    assertThat(owners()).isEmpty();
  }

  @Test
  void tablesWithTelephonesNeedNone() {
    for (int table = 1; table <= 2; table++) {
      telephone(10 * table);
      member(10 * table + 4, table);
      above.match(cell(10 * table + 4, table, Identifier.SHARED));
    }
    assertThat(owners()).isEmpty();
  }

  @Test
  void numbersFarAboveOrAboveFewOfTheTablesAreNot() {
    telephone(2);
    member(20, 1);
    telephone(30);
    member(34, 2);
    member(44, 3);
    member(54, 4);

    assertThat(owners()).isEmpty();
  }

  @Test
  void tablesThatAreNotPlacedByLinesHaveTheNumbersInTurn() {
    sheetMember(2, 1);
    sheetMember(2, 2);
    telephone(3);
    telephone(5);

    assertThat(owners()).containsExactly(21L, 22L);
  }

  private void sheetMember(long row, int number) {
    Location table = TEXT.append("table", String.valueOf(number));
    Place place = new Place(table.append("column", "a"), table, Content.Naming.CELL, 0);
    above.row(List.of(match(place, row, DOCUMENT)), 10 * row + number);
  }

  private void member(long line, int table) {
    Match match = cell(line, table, DOCUMENT);
    above.match(match);
    above.row(List.of(match), line);
  }

  private void telephone(long line) {
    above.match(line(line, Identifier.SHARED));
  }

  /** By number, whose it is. */
  private List<Long> owners() {
    TreeMap<Long, Long> owners = new TreeMap<>();
    above.people((person, number) -> owners.put(number, person));
    return List.copyOf(owners.values());
  }

  private static Match line(long line, int rank) {
    return match(Place.of(TEXT), line, rank);
  }

  private static Match cell(long line, int number, int rank) {
    Location table = TEXT.append("table", String.valueOf(number));
    return match(new Place(table.append("column", "a"), table, Content.Naming.LINE, 0), line, rank);
  }

  private static Match match(Place place, long record, int rank) {
    RuleInfo rule =
        new RuleInfo("r", "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(rule, place, record, 0, 1, 0.9, null, record << 8, rank);
  }
}
