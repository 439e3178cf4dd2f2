package org.inshore.engine.finder;

import java.util.Arrays;
import java.util.List;

/**
 * What the bytes around all places look like that are to be found. A place is a candidate when its
 * bytes fit one of eight coarse buckets. Then more is looked at: the same bytes with finer buckets,
 * the first two characters, or what stands before an odd character. Immutable.
 */
public final class Fingerprint {
  /** How many bytes are looked at. */
  public static final int LENGTH = 8;

  /** How many coarse buckets there are: bits of a byte. */
  static final int BUCKETS = 8;

  private static final int BYTES = 256;

  /** How many of the bytes stand before the place itself. */
  final int before;

  /** By byte value, for each of the eight bytes the buckets that it does not fit. */
  final long[] misfits = new long[BYTES];

  /** Buckets by what has to be looked at. */
  final int plainBuckets;

  final int pairBuckets;
  final int oddBuckets;

  final FineBuckets plain;

  /** By number of bytes before an odd character. */
  final FineBuckets[] odd;

  final Pairs pairs;

  Fingerprint(int before, List<Bucket> coarse, FineBuckets plain, FineBuckets[] odd, Pairs pairs) {
    this.before = before;
    this.plain = plain;
    this.odd = odd;
    this.pairs = pairs;
    Arrays.fill(misfits, -1);
    int plainOnes = 0;
    int pairOnes = 0;
    int oddOnes = 0;
    for (int number = 0; number < coarse.size(); number++) {
      Bucket bucket = coarse.get(number);
      for (int at = 0; at < LENGTH; at++) {
        ByteSet set = bucket.sets[at];
        for (int b = set.next(0); b >= 0; b = set.next(b + 1)) {
          misfits[b] &= ~(1L << (BUCKETS * at + number));
        }
      }
      switch (bucket.kind) {
        case PLAIN -> plainOnes |= 1 << number;
        case PAIR -> pairOnes |= 1 << number;
        case ODD -> oddOnes |= 1 << number;
      }
    }
    this.plainBuckets = plainOnes;
    this.pairBuckets = pairOnes;
    this.oddBuckets = oddOnes;
  }

  /** How many bytes of a value are looked at. */
  int room() {
    return LENGTH - before;
  }
}
