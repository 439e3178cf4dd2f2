package org.inshore.core.person.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final long ID = Identifier.of(0x100, 1);
  private static final long OTHER_ID = Identifier.of(0x200, 1);
  private static final long PASSPORT = Identifier.of(0x300, 2);
  private static final long OTHER_PASSPORT = Identifier.of(0x400, 2);
  private static final long MOBILE = Identifier.of(0x500, 3);
  private static final long OTHER_MOBILE = Identifier.of(0x600, 3);
  private static final long CARD = Identifier.of(0x700, 4);

  @Test
  void followsLinksOverSeveralRecords() {
    Links links = links(MOBILE, CARD, ID, MOBILE, PASSPORT, CARD);

    assertThat(List.of(links.person(CARD), links.person(MOBILE), links.person(PASSPORT)))
        .containsOnly(ID);
    assertThat(links.person(OTHER_ID)).isEqualTo(OTHER_ID);
  }

  @Test
  void neverJoinsTwoWithDocumentsOfTheSameRank() {
    Links links = links(ID, MOBILE, OTHER_ID, MOBILE);
    assertThat(links.person(MOBILE)).isEqualTo(ID);
    assertThat(links.person(OTHER_ID)).isEqualTo(OTHER_ID);

    links = links(ID, PASSPORT, ID, MOBILE, OTHER_PASSPORT, MOBILE);
    assertThat(links.person(OTHER_PASSPORT)).isEqualTo(OTHER_PASSPORT);
  }

  @Test
  void aNumberThatManyShareTakesNobodyAway() {
    int agents = 1_000;
    long[] pairs = new long[2 * agents];
    for (int i = 0; i < agents; i++) {
      pairs[2 * i] = Identifier.of((i + 1000L) << 4, 2);
      pairs[2 * i + 1] = MOBILE;
    }
    Links links = links(pairs);
    Set<Long> people = new HashSet<>();
    Arrays.stream(pairs).forEach(end -> people.add(links.person(end)));

    assertThat(people).hasSize(agents);
  }

  /** Of a household's number each row says whose documents stand by it, one whose it is by name. */
  @Test
  void aNameTellsWhoseASharedNumberIs() {
    for (long owner : new long[] {ID, OTHER_ID}) {
      long named = Identifier.named(77, true, MOBILE);
      Links links = links(ID, MOBILE, OTHER_ID, MOBILE, owner, named, MOBILE, named);
      assertThat(links.person(named)).isEqualTo(owner);
    }
    long stranger = Identifier.named(78, true, MOBILE);
    Links links = links(ID, MOBILE, ID, Identifier.named(77, true, MOBILE), MOBILE, stranger);
    assertThat(links.person(stranger)).isEqualTo(stranger);
  }

  /** A household's telephone is its customer's, by the number that the bank gave to that one. */
  @Test
  void ofSeveralNamesWithANumberTheOneThatIsKnownHasIt() {
    long customer = Identifier.of(0x800, Identifier.CUSTOMER);
    long own = Identifier.named(77, true, MOBILE);
    for (int other = 100; other < 120; other++) {
      long another = Identifier.named(other, true, MOBILE);
      long[] ends = {
        ID,
        Identifier.nameOf(77, true),
        ID,
        customer,
        MOBILE,
        customer,
        MOBILE,
        another,
        MOBILE,
        own
      };
      Links links = links(ends);
      assertThat(links.person(own)).isEqualTo(ID);
      assertThat(links.person(another)).isEqualTo(another);
    }
  }

  @Test
  void aFurtherNameOfAPersonIsKept() {
    long customer = Identifier.of(0x800, Identifier.CUSTOMER);
    long another = Identifier.named(78, true, MOBILE);
    Links links =
        links(ID, Identifier.nameOf(77, true), ID, customer, MOBILE, customer, MOBILE, another);
    assertThat(links.person(another)).isEqualTo(ID);
    assertThat(links.name(ID, false)).isEqualTo(Identifier.name(another));
    assertThat(links.sideNames(ID)).containsExactly(Identifier.name(Identifier.nameOf(77, true)));
    assertThat(links.sideNames(OTHER_ID)).isEmpty();
  }

  /** A school's list has a parent's card beside the pupil's name. */
  @Test
  void aCardKnownByAnotherNameMayBeItsCustomers() {
    long customer = Identifier.of(0x800, Identifier.CUSTOMER);
    long pupil = Identifier.nameOf(78, true);
    Links links = links(ID, Identifier.nameOf(77, true), ID, customer, CARD, pupil, CARD, customer);
    assertThat(links.person(CARD)).isNotEqualTo(ID);
    assertThat(links.isTwin(links.place(links.person(CARD)))).isTrue();
    assertThat(links.isTwin(links.place(ID))).isFalse();
  }

  @Test
  void twoMobileNumbersWithOneCardAreOfOnePerson() {
    Links links = links(MOBILE, CARD, OTHER_MOBILE, CARD);
    assertThat(links.person(CARD)).isEqualTo(links.person(MOBILE));
    assertThat(links.person(OTHER_MOBILE)).isEqualTo(links.person(MOBILE));
  }

  @Test
  void twoDocumentsOfTheSameRankInOneRecordAreOfOnePerson() {
    Links links = links(ID, OTHER_ID);
    assertThat(links.person(OTHER_ID)).isEqualTo(links.person(ID));
  }

  /** The documents of both are then those of the one. */
  @Test
  void whoWasJoinedKeepsApartByAllDocuments() {
    Links links = links(ID, PASSPORT, ID, CARD, OTHER_PASSPORT, CARD);
    assertThat(links.person(PASSPORT)).isEqualTo(ID);
    assertThat(links.person(CARD)).isEqualTo(ID);
    assertThat(links.person(OTHER_PASSPORT)).isEqualTo(OTHER_PASSPORT);
  }

  @Test
  void aNumberIsOfWhomMostRecordsGiveItTo() {
    assertThat(links(ID, CARD, OTHER_ID, CARD, ID, CARD).person(CARD)).isEqualTo(ID);
    assertThat(links(ID, CARD, OTHER_ID, CARD, OTHER_ID, CARD).person(CARD)).isEqualTo(OTHER_ID);
  }

  /** An address that stands with nine documents is an agent's. */
  @Test
  void anAddressJoinsUpToEightOthers() {
    long address = Identifier.of(0x900, Identifier.ADDRESS);
    for (int others = 7; others <= 10; others++) {
      long[] pairs = new long[2 * others];
      for (int i = 0; i < others; i++) {
        pairs[2 * i] = Identifier.of((i + 1000L) << 4, 1);
        pairs[2 * i + 1] = address;
      }
      assertThat(links(pairs).person(address) != address).as("%d", others).isEqualTo(others <= 8);
    }
  }

  @Test
  void cardsUnderDifferentNamesAreNotOfOnePerson() {
    long card = Identifier.of(0xa00, 4);
    long[] same = {
      CARD, Identifier.nameOf(77, true), card, Identifier.nameOf(77, true), CARD, card
    };
    long[] different = {
      CARD, Identifier.nameOf(77, true), card, Identifier.nameOf(78, true), CARD, card
    };
    assertThat(links(same).person(card)).isEqualTo(links(same).person(CARD));
    assertThat(links(different).person(card)).isNotEqualTo(links(different).person(CARD));
  }

  @Test
  void aTelephoneOfAPersonAndOfAnotherNameIsOfSeveral() {
    long stranger = Identifier.named(78, true, MOBILE);
    long named = Identifier.named(77, true, MOBILE);
    long[] own = {ID, MOBILE, ID, named, MOBILE, named};
    long[] both = {ID, MOBILE, ID, named, MOBILE, named, MOBILE, stranger};
    assertThat(isOfSeveral(links(own), MOBILE)).isFalse();
    assertThat(isOfSeveral(links(both), MOBILE)).isTrue();
  }

  /** What only a doubtful link says is another one's in the most that there may be. */
  @Test
  void whatIsDoubtfulJoinsAndIsKeptApart() {
    Links links = Links.of(0, taker -> {}, new long[] {ID, MOBILE}, standing -> {});
    assertThat(links.person(MOBILE)).isEqualTo(ID);
    assertThat(links.apart(MOBILE)).isEqualTo(MOBILE);
    assertThat(links.apart(ID)).isEqualTo(ID);

    links = Links.of(0, taker -> {}, new long[] {0, MOBILE}, standing -> {});
    assertThat(links.person(MOBILE)).isEqualTo(MOBILE);
  }

  @Test
  void doesNotDependOnTheOrderOfLinks() {
    long seed = Long.getLong("inshore.seed", 41L);
    Random random = new Random(seed);
    List<long[]> pairs = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      int rank = 1 + random.nextInt(3);
      pairs.add(
          new long[] {
            Identifier.of(random.nextLong(500) << 4, rank),
            Identifier.of(random.nextLong(500) << 4, rank + 1 + random.nextInt(4 - rank))
          });
    }
    Links one = links(flat(pairs));
    Collections.shuffle(pairs, random);
    Links other = links(flat(pairs));

    for (long end : flat(pairs)) {
      assertThat(other.person(end)).as("-Dinshore.seed=%d", seed).isEqualTo(one.person(end));
      assertThat(one.person(one.person(end))).isEqualTo(one.person(end));
    }
  }

  private static long[] flat(List<long[]> pairs) {
    return pairs.stream().flatMapToLong(Arrays::stream).toArray();
  }

  private static boolean isOfSeveral(Links links, long identifier) {
    return links.isOfSeveral(links.place(identifier));
  }

  private static Links links(long... ends) {
    return Links.of(ends.length / 2, taker -> taker.accept(0, ends));
  }
}
