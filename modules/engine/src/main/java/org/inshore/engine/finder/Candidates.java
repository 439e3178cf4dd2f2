package org.inshore.engine.finder;

import java.util.Arrays;

/** The places of a stretch that deserve a second look, each list in order. */
final class Candidates {
  /** Where bytes fit coarse buckets, and which. */
  int[] plain = new int[0];

  byte[] buckets = new byte[0];
  int plainCount;

  /** Where a pair of characters may be. */
  int[] pairs = new int[0];

  int pairCount;

  /** Forgets all; makes room for one of each at so many places. */
  void begin(int most) {
    plainCount = 0;
    pairCount = 0;
    if (plain.length < most) {
      plain = Arrays.copyOf(plain, most);
      buckets = Arrays.copyOf(buckets, most);
      pairs = Arrays.copyOf(pairs, most);
    }
  }

  void add(int place, int fits) {
    plain[plainCount] = place;
    buckets[plainCount++] = (byte) fits;
  }
}
