package org.inshore.core.destruction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.inshore.core.person.set.HashSample;

/** Arrays of hashes in order, with what they are of at the same place. */
final class Identifiers {
  private Identifiers() {}

  /** Identifiers as a sketch hashes them, in order, and the identifiers in the same order. */
  static long[][] hashed(long[] identifiers) {
    long[] hashes = new long[identifiers.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(identifiers[i]);
    }
    return sorted(hashes, identifiers);
  }

  /** An identifier as a sketch hashes it. */
  static long hash(long identifier) {
    return HashSample.whole(new long[] {identifier}).hashes()[0];
  }

  /** Both arrays in the order of the first. */
  static long[][] sorted(long[] keys, long[] values) {
    int[] order =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingLong(each -> keys[each]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new long[][] {
      Arrays.stream(order).mapToLong(each -> keys[each]).toArray(),
      Arrays.stream(order).mapToLong(each -> values[each]).toArray()
    };
  }
}
