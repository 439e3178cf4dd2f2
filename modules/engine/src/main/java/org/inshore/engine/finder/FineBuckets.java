package org.inshore.engine.finder;

import java.util.List;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** Up to 64 buckets, as tables to tell which of them some bytes fit. */
final class FineBuckets {
  private static final int BYTE_BITS = 8;

  /** By byte looked at and its value: the buckets that it fits. */
  private final long[] fits;

  /** By bucket: what to try. */
  private final long[] targets;

  FineBuckets(List<Bucket> buckets) {
    fits = new long[Fingerprint.LENGTH << BYTE_BITS];
    targets = new long[Long.SIZE];
    for (int number = 0; number < buckets.size(); number++) {
      Bucket bucket = buckets.get(number);
      for (int at = 0; at < Fingerprint.LENGTH; at++) {
        ByteSet set = bucket.sets()[at];
        for (int b = set.next(0); b >= 0; b = set.next(b + 1)) {
          fits[at << BYTE_BITS | b] |= 1L << number;
        }
      }
      targets[number] = bucket.targets();
    }
  }

  /** Reads what was written. */
  FineBuckets(TableReader from) {
    fits = from.longs();
    targets = from.longs();
  }

  void write(TableWriter to) {
    to.longs(fits);
    to.longs(targets);
  }

  /** What to try because of some bytes. */
  long targets(byte[] bytes, int first) {
    // Without a branch as far as most are refused.
    long fit =
        fits[bytes[first] & 0xff]
            & fits[1 << BYTE_BITS | (bytes[first + 1] & 0xff)]
            & fits[2 << BYTE_BITS | (bytes[first + 2] & 0xff)]
            & fits[3 << BYTE_BITS | (bytes[first + 3] & 0xff)]
            & fits[4 << BYTE_BITS | (bytes[first + 4] & 0xff)];
    if (fit == 0) {
      return 0;
    }
    fit &=
        fits[5 << BYTE_BITS | (bytes[first + 5] & 0xff)]
            & fits[6 << BYTE_BITS | (bytes[first + 6] & 0xff)]
            & fits[7 << BYTE_BITS | (bytes[first + 7] & 0xff)];
    long all = 0;
    for (; fit != 0; fit &= fit - 1) {
      all |= targets[Long.numberOfTrailingZeros(fit)];
    }
    return all;
  }
}
