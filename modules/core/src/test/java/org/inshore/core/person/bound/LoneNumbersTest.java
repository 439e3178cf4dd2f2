package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.spi.inventory.figure.PersonCount;
import org.junit.jupiter.api.Test;

/** Cards that stand alone in a place, and how many people they are likely of. */
class LoneNumbersTest {
  private static final int CARD = 4;

  @Test
  void asManyCardsAsKnownPeopleHaveAreLikelyOfOne() {
    assertThat(persons(20, 60)).isEqualTo(20 + 30);
  }

  @Test
  void tooFewKnownPeopleTellNothing() {
    assertThat(persons(9, 60)).isEqualTo(9 + 60);
  }

  /** Forty people with two cards each in one place; another shows both of some, and others. */
  @Test
  void aPlaceThatShowsMoreOfEachTellsHowManyOneHas() {
    assertThat(shown(10)).isEqualTo((50 + 60) / 2);
  }

  @Test
  void aPlaceThatShowsOneOfEachShowsOneOfOthers() {
    assertThat(shown(0)).isEqualTo(40 + 60);
  }

  /** The number of people of a place that shows one card of each known one, of some both. */
  private static long shown(int both) {
    long[] cards =
        Stream.of(
                LongStream.range(0, 40).map(i -> identifier(2_000 + 2 * i, CARD)).toArray(),
                LongStream.range(0, both).map(i -> identifier(2_001 + 2 * i, CARD)).toArray(),
                LongStream.range(0, 60).map(i -> identifier(5_000 + i, CARD)).toArray())
            .flatMapToLong(LongStream::of)
            .toArray();
    return count(cards, links(40)).persons();
  }

  /** The number of people of a place with two cards of each known one, and others. */
  private static long persons(int known, int others) {
    Links links = links(known);
    long[] cards =
        LongStream.concat(
                LongStream.range(0, 2L * known).map(i -> identifier(2_000 + i, CARD)),
                LongStream.range(0, others).map(i -> identifier(5_000 + i, CARD)))
            .toArray();
    PersonCount count = count(cards, links);
    assertThat(count.most()).isEqualTo(known + others);
    return count.persons();
  }

  private static Links links(int known) {
    long[] pairs = new long[4 * known];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = identifier(1_000 + i / 4, 1);
      pairs[i + 1] = identifier(2_000 + i / 2, CARD);
    }
    return Links.of(2 * known, taker -> taker.accept(2, pairs));
  }

  private static PersonCount count(long[] cards, Links links) {
    PeopleSets place = PeopleSets.of(cards, new long[0], links);
    PersonCount all = HashSample.union(List.of(place.all())).count();
    return new Bounds(List.of(place), List.of(new int[1]), 1).of(0, all, 0);
  }

  private static long identifier(long number, int rank) {
    return Identifier.of(Identifier.mixed(number, rank), rank);
  }
}
