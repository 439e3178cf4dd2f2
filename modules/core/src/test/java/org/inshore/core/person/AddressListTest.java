package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Lists of mail addresses in texts. */
class AddressListTest extends CollectedPeople {
  private static final int NAME = Identifier.NAME;

  @Test
  void addressesOnLinesOfTheirOwnAreOfPeople() {
    for (int i = 1; i <= 130; i++) {
      add(i, 0, i, Identifier.ADDRESS);
    }
    collector.close();

    assertThat(people).hasSize(130);
  }

  @Test
  void addressesOneBehindTheOtherAreOfPeople() {
    for (int i = 0; i < 12; i++) {
      add(2 + i / 4, 24L * (i % 4), i + 1, Identifier.ADDRESS);
    }
    collector.close();

    assertThat(people).hasSize(12);
  }

  @Test
  void addressesAmongWordsAreOfNobody() {
    for (int i = 1; i <= 30; i++) {
      add(i, 18, i, Identifier.ADDRESS);
      add(i + 50, 0, i + 50, Identifier.ADDRESS);
      add(i + 50, 40, i + 90, Identifier.ADDRESS);
    }
    collector.close();

    assertThat(people).isEmpty();
  }

  /** The sender stands in a line of its own: From, and To below it. */
  @Test
  void whoSendsToManyIsNotOneOfThem() {
    add(1, 6, 99, Identifier.ADDRESS);
    add(2, 5, 1, Identifier.ADDRESS);
    for (int i = 2; i <= 12; i++) {
      add(i + 1, 2, i, Identifier.ADDRESS);
    }
    collector.close();

    assertThat(people).hasSize(12);
  }

  @Test
  void fewAddressesAreCopiesToSomebody() {
    for (int i = 1; i <= 9; i++) {
      add(1, 24L * i, i, Identifier.ADDRESS);
    }
    collector.close();

    assertThat(people).isEmpty();
  }

  @Test
  void anAddressBelowANameEndsTheList() {
    for (int i = 1; i <= 30; i++) {
      add(i, 0, 100 + i, NAME);
      add(i, 8, i, Identifier.ADDRESS);
    }
    collector.close();

    assertThat(people.stream().filter(person -> person > 0 && person < 100)).isEmpty();
  }

  private void add(long line, long start, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            "rule" + rank,
            "",
            Wording.same("rule"),
            Subject.PERSONAL_FINANCIAL,
            List.of(),
            List.of());
    Place place = Place.of(Location.of("s"));
    collector.add(new Match(info, place, line, start, start + 20, 0.9, null, hash << 4, rank));
  }
}
