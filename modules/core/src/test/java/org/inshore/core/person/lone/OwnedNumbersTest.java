package org.inshore.core.person.lone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.junit.jupiter.api.Test;

/** Whose telephones and cards are that stand alone in rows. */
class OwnedNumbersTest {
  private static final long FIRST = Identifier.of(1L << 40, Identifier.SHARED);
  private static final long SECOND = Identifier.of(2L << 40, Identifier.SHARED);
  private static final long NAME = 3L << 40;

  private final OwnedNumbers numbers = new OwnedNumbers();

  @Test
  void onesOfWhomAKeyNamesAreNobodyElses() {
    numbers.add(FIRST, false);
    numbers.add(SECOND, false);
    numbers.link(FIRST, Identifier.beside(NAME, true, 1));

    assertThat(people()).containsExactly(SECOND);
  }

  @Test
  void aNameThatIsKnownElsewhereTakesNoneAway() {
    numbers.add(FIRST, false);
    numbers.link(FIRST, Identifier.nameOf(NAME, true));

    assertThat(people()).containsExactly(FIRST);
  }

  @Test
  void aCardOfSomebodyWithADocumentIsNobodyElses() {
    long card = Identifier.of(4L << 40, Identifier.SHARED + 1);
    numbers.add(card, false);
    numbers.link(Identifier.of(5L << 40, 1), card);

    assertThat(people()).isEmpty();
  }

  @Test
  void aCardOfSomebodyNamedByAKeyIsNobodyElses() {
    long card = Identifier.of(4L << 40, Identifier.SHARED + 1);
    numbers.add(card, false);
    numbers.link(card, Identifier.beside(NAME, true, 1));

    assertThat(people()).isEmpty();
  }

  @Test
  void whoHasOneWithSensitiveInformationIsToldInItsPlace() {
    long card = Identifier.of(4L << 40, Identifier.SHARED + 1);
    long owner = Identifier.beside(NAME, true, 1);
    numbers.link(card, owner);
    numbers.add(card, true);

    assertThat(people()).containsExactly(owner);
  }

  private List<Long> people() {
    List<Long> people = new ArrayList<>();
    numbers.people(people::add, people::add);
    return people;
  }
}
