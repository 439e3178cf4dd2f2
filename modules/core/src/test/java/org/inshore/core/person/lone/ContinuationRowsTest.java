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

/** Telephones below the row that tells whose they are. */
class ContinuationRowsTest {
  private static final int DOCUMENT = 1;

  private final ContinuationRows rows = new ContinuationRows();

  @Test
  void numbersBelowARowAreOfItsPerson() {
    person(3, "document");
    telephone(7, "telephone");
    telephone(8, "telephone");
    person(13, "document");
    telephone(15, "telephone");

    assertThat(owners()).containsExactly(3L, 3L, 13L);
  }

  @Test
  void numbersOfAColumnThatOthersHaveBesideTheirNamesAreNot() {
    person(3, "document");
    telephone(4, "telephone");
    rows.add(List.of(match(5, "document", DOCUMENT), match(5, "telephone", Identifier.SHARED)), 5);

    assertThat(owners()).isEmpty();
  }

  @Test
  void aListOfTheirOwnIsNot() {
    person(3, "document");
    for (int row = 4; row < 8; row++) {
      telephone(row, "telephone");
    }
    assertThat(owners()).isEmpty();
  }

  @Test
  void numbersFarBelowAreNot() {
    person(3, "document");
    telephone(12, "telephone");

    assertThat(owners()).isEmpty();
  }

  private void person(long row, String column) {
    rows.add(List.of(match(row, column, DOCUMENT)), row);
  }

  private void telephone(long row, String column) {
    Match match = match(row, column, Identifier.SHARED);
    rows.add(List.of(match), Identifier.of(match.valueHash(), match.personKey()));
  }

  /** By number, whose it is. */
  private List<Long> owners() {
    TreeMap<Long, Long> owners = new TreeMap<>();
    rows.people((person, number) -> owners.put(number, person));
    return List.copyOf(owners.values());
  }

  private static Match match(long row, String column, int rank) {
    RuleInfo rule =
        new RuleInfo(
            column, "", Wording.same(column), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Location table = Location.of("s").append("sheet", "list");
    Place place = new Place(table.append("column", column), table, Content.Naming.CELL, 0);
    return new Match(rule, place, row, 0, 1, 0.9, null, row << 8, rank);
  }
}
