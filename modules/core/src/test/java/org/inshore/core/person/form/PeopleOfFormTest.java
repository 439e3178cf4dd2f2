package org.inshore.core.person.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.core.person.CollectedPeople;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** A form whose fields are a table's, signed below it. */
class PeopleOfFormTest {
  private static final Location FORM = Location.of("s");
  private static final Location TABLE = FORM.append("table", "1");
  private static final Match NAME = match(field(0), "name", 7, Identifier.NAME);
  private static final Match DOCUMENT = match(field(1), "document", 8, 1);
  private static final Match SIGNATURE = match(Place.of(FORM), "name", 7, Identifier.NAME);

  @Test
  void whoSignsIsWhomTheFieldsTellOf() {
    PeopleOfForm form = form(SIGNATURE);

    assertThat(form.people()).hasSize(1);
    assertThat(form.told()).contains(NAME, DOCUMENT, SIGNATURE);
  }

  @Test
  void aClerkOfTheNameMayBeAnother() {
    assertThat(form(SIGNATURE.ofPerson(5)).told()).doesNotContain(NAME, DOCUMENT);
  }

  @Test
  void whoeverElseSignsIsAnother() {
    Match other = match(Place.of(FORM), "name", 9, Identifier.NAME);

    assertThat(form(other).told()).contains(other).doesNotContain(NAME, DOCUMENT);
  }

  private static PeopleOfForm form(Match signature) {
    return PeopleOfForm.of(
        List.of(List.of(NAME, DOCUMENT), List.of(signature)), each -> each.place().isText(), true);
  }

  private static Match match(Place place, String rule, long hash, int rank) {
    return CollectedPeople.match(place, rule, 1, hash, rank);
  }

  private static Place field(int column) {
    return new Place(TABLE.append("column", "" + column), TABLE, Content.Naming.CELL, column);
  }
}
