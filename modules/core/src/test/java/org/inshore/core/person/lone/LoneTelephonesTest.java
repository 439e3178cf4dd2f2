package org.inshore.core.person.lone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.junit.jupiter.api.Test;

/** Whose telephones are that stand alone in rows. */
class LoneTelephonesTest {
  private static final long FIRST = Identifier.of(1L << 40, Identifier.SHARED);
  private static final long SECOND = Identifier.of(2L << 40, Identifier.SHARED);
  private static final long NAME = 3L << 40;

  private final LoneTelephones telephones = new LoneTelephones();

  @Test
  void onesOfWhomAKeyNamesAreNobodyElses() {
    telephones.add(FIRST, false);
    telephones.add(SECOND, false);
    telephones.link(FIRST, Identifier.beside(NAME, true, 1));

    assertThat(people()).containsExactly(SECOND);
  }

  @Test
  void aNameThatIsKnownElsewhereTakesNoneAway() {
    telephones.add(FIRST, false);
    telephones.link(FIRST, Identifier.nameOf(NAME, true));

    assertThat(people()).containsExactly(FIRST);
  }

  private List<Long> people() {
    List<Long> people = new ArrayList<>();
    telephones.people(people::add, people::add);
    return people;
  }
}
