package org.inshore.core.person.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A letter gives a customer's document to the clerk who signs it; all else speaks against it. */
class ContestedLinksTest {
  private static final int LETTER = 7;
  private static final int REGISTER = 8;
  private static final int BACKUP = 9;
  private static final long ID = Identifier.of(0x100, 1);
  private static final long OTHER_ID = Identifier.of(0x200, 1);
  private static final long MOBILE = Identifier.of(0x500, 3);
  private static final long CARD = Identifier.of(0x700, 4);
  private static final long CUSTOMER_NAME = Identifier.nameOf(77, true);
  private static final long CLERK = Identifier.named(78, true, MOBILE);

  @Test
  void whatOnePlaceSaysAgainstTwoOthersJoinsNobody() {
    Links links =
        links(
            List.of(
                told(LETTER, ID, CLERK),
                told(REGISTER, ID, CUSTOMER_NAME, MOBILE, CLERK),
                told(BACKUP, ID, CUSTOMER_NAME)));

    assertThat(links.person(CLERK)).isNotEqualTo(ID).isEqualTo(links.person(MOBILE));
    assertThat(links.isTwin(links.place(links.person(CLERK)))).isTrue();
  }

  @Test
  void whatAsManySayAsDenyIsInDoubt() {
    Links links =
        links(List.of(told(LETTER, ID, CLERK), told(REGISTER, ID, CUSTOMER_NAME, MOBILE, CLERK)));

    assertThat(links.person(CLERK)).isNotEqualTo(ID);
    assertThat(links.isTwin(links.place(links.person(CLERK)))).isTrue();
    assertThat(links.contestedAt(LETTER)).containsExactly(links.person(CLERK));
    assertThat(links.contestedAt(REGISTER)).isEmpty();
  }

  @Test
  void aTelephoneIsOfWhomOthersName() {
    Links links =
        links(
            List.of(
                told(LETTER, ID, MOBILE),
                told(REGISTER, ID, CUSTOMER_NAME, MOBILE, CLERK),
                told(BACKUP, MOBILE, CLERK)));

    assertThat(links.person(MOBILE)).isEqualTo(links.person(CLERK)).isNotEqualTo(ID);
    assertThat(links.isTwin(links.place(links.person(CLERK)))).isFalse();
  }

  /** A person may have two names: nothing is contested where one place tells both. */
  @Test
  void aPlaceDoesNotSpeakAgainstItself() {
    Links links = links(List.of(told(REGISTER, ID, CLERK, ID, CUSTOMER_NAME, MOBILE, CLERK)));

    assertThat(links.person(CLERK)).isEqualTo(ID);
    assertThat(links.apart(CLERK)).isEqualTo(ID);
  }

  @Test
  void whatTwoPlacesSayIsBelieved() {
    Links links =
        links(
            List.of(
                told(LETTER, ID, CLERK),
                told(BACKUP, ID, CLERK),
                told(REGISTER, ID, CUSTOMER_NAME, MOBILE, CLERK)));

    assertThat(links.apart(CLERK)).isEqualTo(ID);
  }

  /** Cards of a sheet that slipped by a row. */
  @Test
  void aCardIsOfWhomTwoPlacesGiveItTo() {
    for (long right : new long[] {ID, OTHER_ID}) {
      long wrong = right == ID ? OTHER_ID : ID;
      Links links =
          links(
              List.of(
                  told(LETTER, wrong, CARD),
                  told(REGISTER, right, CARD),
                  told(BACKUP, right, CARD)));

      assertThat(links.person(CARD)).isEqualTo(right);
      assertThat(links.apart(CARD)).isEqualTo(right);
    }
    Links links = links(List.of(told(LETTER, ID, CARD), told(REGISTER, OTHER_ID, CARD)));

    assertThat(links.apart(CARD)).isEqualTo(CARD);
  }

  private record Told(int place, List<Long> pairs) {
    long[] all() {
      return pairs.stream().mapToLong(Long::longValue).toArray();
    }
  }

  private static Told told(int place, Long... pairs) {
    return new Told(place, List.of(pairs));
  }

  /** Who signs stands in each place by name and number. */
  private static Links links(List<Told> all) {
    int count = all.stream().mapToInt(told -> told.pairs().size() / 2).sum();
    Consumer<Links.Standing> standings =
        standing -> standing.accept(REGISTER, new long[] {CLERK, ID});
    return Links.of(
        count,
        taker -> all.forEach(told -> taker.accept(told.place(), told.all())),
        new long[0],
        standings);
  }
}
