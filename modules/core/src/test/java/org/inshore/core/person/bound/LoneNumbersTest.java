package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
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

  /** The number of people of a place with two cards of each known one, and others. */
  private static long persons(int known, int others) {
    long[] pairs = new long[4 * known];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = identifier(1_000 + i / 4, 1);
      pairs[i + 1] = identifier(2_000 + i / 2, CARD);
    }
    Links links = Links.of(2 * known, taker -> taker.accept(2, pairs));
    long[] cards =
        LongStream.concat(
                LongStream.range(0, 2L * known).map(i -> identifier(2_000 + i, CARD)),
                LongStream.range(0, others).map(i -> identifier(5_000 + i, CARD)))
            .toArray();
    PeopleSets place = PeopleSets.of(cards, new long[0], links);
    PersonCount all = HashSample.union(List.of(place.all())).count();
    assertThat(all.persons()).isEqualTo(known + others);
    PersonCount count = new Bounds(List.of(place), List.of(new int[1]), 1).of(0, all, 0);
    assertThat(count.most()).isEqualTo(known + others);
    return count.persons();
  }

  private static long identifier(long number, int rank) {
    return Identifier.of(Identifier.mixed(number, rank), rank);
  }
}
