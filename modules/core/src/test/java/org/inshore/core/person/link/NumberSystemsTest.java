package org.inshore.core.person.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People whom several systems number: by the same numbers, or each for itself. */
class NumberSystemsTest {
  private static final int PEOPLE = 20;
  private static final int DOCUMENT = 1;
  private static final int CARD = 4;

  private final List<Long> pairs = new ArrayList<>();

  @Test
  void systemsWhoseNumbersAreOfTheSameNamesAreOne() {
    for (int i = 0; i < PEOPLE; i++) {
      named(document(i), i);
      link(document(i), number("core", i));
      link(card(i), number("app", i));
      if (i < 6) {
        named(card(i), i);
      }
    }

    Links links = links();

    for (int i = 0; i < PEOPLE; i++) {
      assertThat(links.person(card(i))).isEqualTo(document(i));
    }
  }

  @Test
  void theyAreNotOneWithoutEnoughThatSaysSo() {
    for (int i = 0; i < PEOPLE; i++) {
      named(document(i), i);
      link(document(i), number("core", i));
      link(card(i), number("app", i));
      if (i < 2) {
        named(card(i), i);
      }
    }

    assertThat(links().person(card(7))).isEqualTo(card(7));
  }

  @Test
  void numbersThatBothCountFromOneOnAreContradictedByNames() {
    for (int i = 0; i < PEOPLE; i++) {
      named(document(i), i);
      link(document(i), number("core", i));
      named(card(i), i < 4 ? i : 100 + i);
      link(card(i), number("app", i));
    }

    Links links = links();

    assertThat(links.person(card(0))).isEqualTo(card(0));
    assertThat(links.person(card(7))).isEqualTo(card(7));
  }

  @Test
  void theyAreContradictedByDocuments() {
    for (int i = 0; i < PEOPLE; i++) {
      link(document(i), number("core", i));
      link(document(100 + i), number("app", i));
      link(document(i), card(i));
    }

    Links links = links();

    assertThat(links.person(number("core", 3))).isEqualTo(document(3));
    assertThat(links.person(number("app", 3))).isEqualTo(document(103));
  }

  @Test
  void whatIsOneWithAThirdIsOneWhereNothingContradicts() {
    for (int i = 0; i < PEOPLE; i++) {
      // Customers by document here and by card there: but the list of both says who is who.
      link(document(i), number("core", i));
      link(document(i), number("list", i));
      link(card(i), number("app", i));
      if (i % 2 == 0) {
        link(card(i), number("list", i));
      }
    }

    Links links = links();

    assertThat(links.person(card(7))).isEqualTo(document(7));
  }

  @Test
  void oneNumberOfTwoPeopleJoinsTheOthersAlone() {
    for (int i = 0; i < PEOPLE; i++) {
      named(document(i), i);
      link(document(i), number("core", i));
      named(card(i), i == 5 ? 99 : i);
      link(card(i), number("app", i));
    }

    Links links = links();

    assertThat(links.person(card(4))).isEqualTo(document(4));
    assertThat(links.person(card(5))).isEqualTo(card(5));
  }

  @Test
  void numbersThatLieFarApartAreOneSystemsWhereMostAreTheSame() {
    for (int i = 0; i < PEOPLE; i++) {
      link(document(i), Identifier.spread(number("core", i)));
      link(card(i), Identifier.spread(number("app", i)));
    }

    assertThat(links().person(card(7))).isEqualTo(document(7));
  }

  @Test
  void fewOfThemMayBeTheSameByChance() {
    for (int i = 0; i < 8 * PEOPLE; i++) {
      link(document(i), Identifier.spread(number("core", i)));
      link(card(i), Identifier.spread(number("app", i + 7 * PEOPLE)));
    }

    assertThat(links().person(card(7))).isEqualTo(card(7));
  }

  @Test
  void numbersThatLieFarApartAreContradictedLikewise() {
    for (int i = 0; i < PEOPLE; i++) {
      named(document(i), i);
      link(document(i), Identifier.spread(number("core", i)));
      link(card(i), Identifier.spread(number("app", i)));
      if (i < 6) {
        named(card(i), 100 + i);
      }
    }

    assertThat(links().person(card(9))).isEqualTo(card(9));
  }

  private static long document(int person) {
    return Identifier.of((person + 1L) * 0x9E3779B97F4A7C15L, DOCUMENT);
  }

  private static long card(int person) {
    return Identifier.of((person + 1L) * 0xD6E8FEB86659FD93L, CARD);
  }

  private static long number(String system, int person) {
    return Identifier.customer((person + 1L) * 0xC2B2AE3D27D4EB4FL, system);
  }

  private void named(long better, int name) {
    link(better, Identifier.nameOf((name + 1L) * 0x165667B19E3779F9L, true));
  }

  private void link(long better, long worse) {
    pairs.add(better);
    pairs.add(worse);
  }

  private Links links() {
    long[] all = pairs.stream().mapToLong(Long::longValue).toArray();
    return Links.of(all.length / 2, taker -> taker.accept(1, all));
  }
}
