package org.inshore.core.person.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places of numbers in an index, against a binary search over all. */
class SortedIndexTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 64, 1_000, 100_000})
  void findsWhatABinarySearchFinds(int count) {
    for (int kept : new int[] {64, 40, 8, 1}) { // hashes, and numbers with most bits alike
      SplittableRandom random = new SplittableRandom(count + kept);
      long[] sorted =
          random.longs(count).map(number -> number >> (64 - kept)).sorted().distinct().toArray();

      SortedIndex index = new SortedIndex(sorted);

      for (long number : sorted) {
        assertThat(index.place(number)).isEqualTo(Arrays.binarySearch(sorted, number));
        assertThat(index.place(number + 1) >= 0)
            .isEqualTo(Arrays.binarySearch(sorted, number + 1) >= 0);
      }
      for (long absent : new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}) {
        assertThat(index.place(absent) >= 0).isEqualTo(Arrays.binarySearch(sorted, absent) >= 0);
      }
    }
  }
}
