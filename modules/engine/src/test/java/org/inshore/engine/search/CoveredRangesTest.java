package org.inshore.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.inshore.engine.Seeds;
import org.junit.jupiter.api.Test;

/** What is looked through, against a bit for each place. */
class CoveredRangesTest {
  private static final int PLACES = 100;

  @Test
  void skipsOnlyWhatWasLookedThroughAndNothingTwiceInARow() {
    Random random = Seeds.random();
    for (int round = 0; round < 500; round++) {
      CoveredRanges stretches = new CoveredRanges();
      BitSet seen = new BitSet();
      for (int i = 0; i < 12; i++) {
        int first = random.nextInt(PLACES);
        int end = first + random.nextInt(20);
        int at = stretches.skip(first);
        assertThat(seen.nextClearBit(first)).isGreaterThanOrEqualTo(at);
        while (at < end) {
          int until = stretches.until(at, end);
          assertThat(until).isBetween(at + 1, end);
          at = stretches.skip(until);
        }
        stretches.add(first, end);
        seen.set(first, end);
        assertThat(stretches.skip(first)).isGreaterThanOrEqualTo(end > first ? end : first);
      }
      stretches.clear();
      assertThat(stretches.skip(first(seen))).isEqualTo(first(seen));
    }
  }

  private static int first(BitSet seen) {
    return Math.max(0, seen.nextSetBit(0));
  }
}
