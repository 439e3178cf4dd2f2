package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** A row of a payment: what the payer writes may tell the payer's document. */
class RemarkedDocumentsTest {
  private static final Location TABLE = Location.of("s");

  private final Match remarked = match("remark", 1, 4, 0);
  private final List<Match> payer =
      List.of(match("payer", Identifier.NAME, 0, 7), match("account", 9, 0, 7));
  private final List<Match> payee = List.of(match("payee", Identifier.NAME, 0, 8));

  @Test
  void itIsOfTheFirstWhoIsNamedByAPart() {
    List<List<Match>> groups = groups(List.of(remarked), payer, payee);

    assertThat(RemarkedDocuments.adopt(groups)).containsExactly(RecordMatches.identifier(remarked));
    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst()).contains(remarked);
  }

  @Test
  void aColumnOfDocumentsIsOfTheRowsOwnPerson() {
    assertThat(adopted(List.of(match("document", 1, 0, 0)), payer)).isFalse();
  }

  @Test
  void whoHasAnotherDocumentOrANameOfTheRowIsNoneOfThem() {
    Match name = match("customer", Identifier.NAME, 0, 0);
    assertThat(adopted(List.of(name, remarked), payer)).isFalse();
    assertThat(adopted(List.of(remarked), payer, List.of(match("id", 1, 0, 8)))).isFalse();
    assertThat(adopted(List.of(remarked), List.of(match("account", 9, 0, 7)))).isFalse();
    assertThat(adopted(List.of(remarked))).isFalse();
  }

  @SafeVarargs
  private static boolean adopted(List<Match>... groups) {
    return !RemarkedDocuments.adopt(groups(groups)).isEmpty();
  }

  @SafeVarargs
  private static List<List<Match>> groups(List<Match>... groups) {
    List<List<Match>> all = new ArrayList<>();
    for (List<Match> group : groups) {
      all.add(new ArrayList<>(group));
    }
    return all;
  }

  private static Match match(String column, int rank, long start, int person) {
    Place place =
        new Place(TABLE.append("column", column), TABLE, Content.Naming.LINE, column.length());
    RuleInfo info =
        new RuleInfo(
            column, "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(info, place, 1, start, start + 3, 0.9, null, column.hashCode(), rank)
        .ofPerson(person);
  }
}
