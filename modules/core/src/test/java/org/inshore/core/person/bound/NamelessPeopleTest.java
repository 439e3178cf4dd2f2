package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.spi.inventory.figure.PersonCount;
import org.junit.jupiter.api.Test;

/** Places of drawn people, named in some and by numbers alone in others. */
class NamelessPeopleTest {
  private static final int ID = 1;
  private static final int PHONE = 3;
  private static final int CARD = 4;
  private static final int CUSTOMERS = 400;
  private static final int HERE = 150;

  private final long seed = Long.getLong("inshore.seed", 47L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final List<Long> links = new ArrayList<>();
  private final List<List<Long>> places = new ArrayList<>();
  private final Set<Integer> people = new HashSet<>();

  @Test
  void areMostlyTheNamedOnesOfPlacesThatHaveTheirPeopleInCommon() {
    for (int place = 0; place < 4; place++) {
      place(PHONE, true, drawn(CUSTOMERS, 0));
      place(ID, true, drawn(CUSTOMERS, 0));
    }
    place(CARD, false, drawn(CUSTOMERS, 0));

    PersonCount count = count();

    assertThat(count.persons())
        .as("-Dinshore.seed=%d", seed)
        .isCloseTo(people.size(), Offset.offset(people.size() / 20L));
    assertThat((long) people.size()).isBetween(count.least(), count.most());
  }

  @Test
  void areOthersWherePlacesHaveNobodyInCommon() {
    for (int place = 0; place < 5; place++) {
      place(place % 2 == 0 ? ID : PHONE, true, drawn(HERE, place * 1_000));
    }
    place(CARD, false, drawn(HERE, 9_000));

    assertThat(count().persons()).isEqualTo(people.size());
  }

  @Test
  void copiesOfOneListSayNothingOfOtherPlaces() {
    List<Integer> list = drawn(HERE, 0);
    for (int place = 0; place < 5; place++) {
      place(ID, true, list);
    }
    place(CARD, false, drawn(HERE, 9_000));

    assertThat(count().persons()).isEqualTo(people.size());
  }

  @Test
  void areOthersThanThoseOfWhomTheSameKindIsKnown() {
    for (int place = 0; place < 6; place++) {
      place(ID, true, drawn(CUSTOMERS, 0));
    }
    place(ID, false, drawn(HERE, 9_000));

    assertThat(count().persons()).isEqualTo(people.size());
  }

  /** Two cards of each, of whom a quarter is known by both: half the others' cards are nobody. */
  @Test
  void furtherCardsOfOneAreNoMoreNamedOnesThanThatOneIs() {
    for (int place = 0; place < 4; place++) {
      place(ID, true, drawn(600, 0));
    }
    List<Integer> holders = drawn(600, 0);
    people.addAll(holders);
    List<Long> cards = new ArrayList<>();
    for (int person : holders) {
      for (int card = 0; card < 2; card++) {
        cards.add(Identifier.of(Identifier.mixed(person, 100 + card), CARD));
        if (cards.size() <= HERE / 2) {
          links.add(Identifier.of(Identifier.mixed(person, ID), ID));
          links.add(cards.getLast());
        }
      }
    }
    places.add(cards);

    assertThat(count().persons())
        .as("-Dinshore.seed=%d", seed)
        .isCloseTo(people.size(), Offset.offset(people.size() / 20L));
  }

  /** Some of as many, from a number on. */
  private List<Integer> drawn(int of, int from) {
    Set<Integer> drawn = new HashSet<>();
    while (drawn.size() < Math.min(HERE, of)) {
      drawn.add(from + random.nextInt(of));
    }
    return List.copyOf(drawn);
  }

  private void place(int kind, boolean named, List<Integer> of) {
    List<Long> place = new ArrayList<>();
    for (int person : of) {
      people.add(person);
      long number = Identifier.of(Identifier.mixed(person, kind), kind);
      place.add(number);
      if (named) {
        links.add(number);
        links.add(Identifier.nameOf(Identifier.mixed(person, 77), true));
      }
    }
    places.add(place);
  }

  private PersonCount count() {
    long[] pairs = links.stream().mapToLong(Long::longValue).toArray();
    Links all = Links.of(pairs.length / 2, taker -> taker.accept(1, pairs));
    List<PeopleSets> sets = places.stream().map(place -> set(place, all)).toList();
    List<int[]> unions = sets.stream().map(set -> new int[1]).toList();
    HashSample everybody = HashSample.union(sets.stream().map(PeopleSets::all).toList());
    return new Bounds(sets, unions, 1).of(0, everybody.count(), 0);
  }

  private static PeopleSets set(List<Long> place, Links links) {
    long[] identifiers = place.stream().mapToLong(Long::longValue).toArray();
    return PeopleSets.of(identifiers, new long[0], links);
  }
}
