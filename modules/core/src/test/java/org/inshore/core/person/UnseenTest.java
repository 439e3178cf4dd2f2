package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Cells of a column of documents in which nothing was recognised. */
class UnseenTest {
  private static final Location TABLE = Location.of("s").append("table", "customers");
  private static final Place PLACE =
      new Place(TABLE.append("column", "document"), TABLE, Content.Naming.COLUMN, 0);

  private final Unseen unseen = new Unseen();

  private void column(int found, int filled, int masked) {
    for (int row = 1; row <= found; row++) {
      unseen.add(CollectedPeople.match(PLACE, "document", row, 100 + row, 1));
    }
    Match match = CollectedPeople.match(PLACE, "document", 1, 1, 1);
    unseen.add(
        new ColumnCount(PLACE, null, List.of(match.rule()), filled, filled, 0, masked, 0, 0));
  }

  @Test
  void tellOfFurtherPeople() {
    column(30, 40, 0);
    assertThat(unseen.people()).isEqualTo(10);
  }

  @Test
  void ofAListAreAsManyAsItsElementsWithoutAName() {
    for (int row = 1; row <= 10; row++) {
      for (int element = 0; element < 3; element++) {
        Place place =
            new Place(PLACE.location(), TABLE, Content.Naming.COLUMN, element, 0, 0, PLACE.owner());
        unseen.add(CollectedPeople.match(place, "name", row, 10L * row + element, 15));
      }
    }
    Match match = CollectedPeople.match(PLACE, "name", 1, 1, 15);
    unseen.add(new ColumnCount(PLACE, null, List.of(match.rule()), 10, 32, 32, 0, 0, 0));
    assertThat(unseen.people()).isEqualTo(2);
  }

  @Test
  void thatNameOrganisationsTellOfNobody() {
    for (int row = 1; row <= 30; row++) {
      unseen.add(CollectedPeople.match(PLACE, "name", row, 100 + row, 15));
    }
    Match match = CollectedPeople.match(PLACE, "name", 1, 101, 15);
    unseen.add(
        new ColumnCount(
            PLACE, null, List.of(match.rule()), 50, 50, 0, 18, 0, 0, 0, 0, 0, MaskedValues.NONE));
    assertThat(unseen.people()).isEqualTo(2);
  }

  @Test
  void thatAreMaskedTellOfNobody() {
    column(30, 40, 8);
    assertThat(unseen.people()).isEqualTo(2);
  }
}
