package org.inshore.core.person.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.inshore.spi.inventory.figure.PersonCount;
import org.junit.jupiter.api.Test;

class HashSampleTest {
  private static final long HALF = HashSample.WHOLE / 2;

  @Test
  void aUnionIsASampleBelowTheLowestLimit() {
    HashSample whole = new HashSample(HashSample.WHOLE, new long[] {3, 7, HALF, HALF + 5});
    HashSample half = new HashSample(HALF, new long[] {7, 9});

    HashSample union = HashSample.union(List.of(whole, half));

    assertThat(union.limit()).isEqualTo(HALF);
    assertThat(union.hashes()).containsExactly(3, 7, 9);
  }

  @Test
  void whatIsBelowALimitLeavesOutTheLimitItself() {
    HashSample sample = new HashSample(HALF, new long[] {3, 7, 9});

    assertThat(sample.below(7).hashes()).containsExactly(3);
    assertThat(sample.below(8).hashes()).containsExactly(3, 7);
    assertThat(sample.below(8).limit()).isEqualTo(8);
    assertThat(sample.below(HALF)).isSameAs(sample);
  }

  @Test
  void aWholeSetIsCountedExactly() {
    HashSample sample = HashSample.whole(new long[] {5, 6, 5});

    assertThat(sample.count()).isEqualTo(new PersonCount(2, true));
  }

  /** Two standard deviations of a binomial: sqrt(400 * 0.5 / 0.5 ** 2) is 28.3. */
  @Test
  void aSampleIsCountedWithBoundsOfTwoStandardDeviations() {
    PersonCount count = new HashSample(HALF, LongStream.rangeClosed(1, 400).toArray()).count();

    assertThat(count.persons()).isEqualTo(800);
    assertThat(count.exact()).isFalse();
    assertThat(count.least()).isBetween(740L, 750L);
    assertThat(count.most()).isBetween(850L, 862L);
  }
}
