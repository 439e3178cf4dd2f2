package org.inshore.core.person.lone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Users of a platform, of whom some gave a telephone. */
class LoneValuesTest {
  private static final Place USER = place("user", 0);
  private static final Place PHONE = place("phone", 1);
  private static final RuleInfo VALUE = rule(1);
  private static final RuleInfo TELEPHONE = rule(0);

  private final LoneValues values = new LoneValues();
  private final List<Long> people = new ArrayList<>();

  @Test
  void whoGaveNoneIsOneMoreWhereMostDid() {
    users(60, 40);

    assertThat(values.people(people::add)).isZero();
    assertThat(people).hasSize(20).allMatch(Identifier::isAddress);
  }

  @Test
  void whereFewDidTheOthersMayBe() {
    users(60, 10);

    assertThat(values.people(people::add)).isEqualTo(50);
    assertThat(people).isEmpty();
  }

  @Test
  void whoseTelephoneAnotherRowHasIsNobodyElse() {
    users(40, 40);
    for (int user = 0; user < 40; user++) {
      add(USER, VALUE, 100 + user, user, 0);
    }

    assertThat(values.people(people::add)).isZero();
    assertThat(people).isEmpty();
  }

  @Test
  void asManyAsPeopleStandBesideThem() {
    users(60, 40);

    assertThat(values.areBeside(40)).isTrue();
    assertThat(values.areBeside(43)).isTrue();
    assertThat(values.areBeside(60)).isFalse();
    assertThat(values.areBeside(0)).isFalse();
  }

  private void users(int all, int called) {
    for (int user = 0; user < all; user++) {
      add(USER, VALUE, user, user, 0);
      if (user < called) {
        add(PHONE, TELEPHONE, user, 1_000 + user, Identifier.SHARED);
      }
    }
  }

  private void add(Place place, RuleInfo rule, long record, long hash, int rank) {
    values.add(new Match(rule, place, record, 0, 1, 0.9, null, (hash + 1) << 4, rank));
  }

  private static Place place(String column, int index) {
    Location table = Location.of("s");
    return new Place(table.append("column", column), table, Content.Naming.COLUMN, index);
  }

  private static RuleInfo rule(double standsFor) {
    return new RuleInfo(
        "r", "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of(), standsFor);
  }
}
