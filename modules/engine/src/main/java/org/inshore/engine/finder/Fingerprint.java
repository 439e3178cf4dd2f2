package org.inshore.engine.finder;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

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
  final long[] misfits;

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
    this.misfits = new long[BYTES];
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

  /** Reads what was written. */
  public Fingerprint(TableReader from) {
    this.before = from.number();
    this.misfits = from.longs();
    this.plainBuckets = from.number();
    this.pairBuckets = from.number();
    this.oddBuckets = from.number();
    this.plain = new FineBuckets(from);
    this.odd = new FineBuckets[from.number()];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = new FineBuckets(from);
    }
    this.pairs = new Pairs(from);
  }

  /** Writes all of it. */
  public void write(TableWriter to) {
    to.number(before);
    to.longs(misfits);
    to.number(plainBuckets);
    to.number(pairBuckets);
    to.number(oddBuckets);
    plain.write(to);
    to.number(odd.length);
    for (FineBuckets one : odd) {
      one.write(to);
    }
    pairs.write(to);
  }

  /** How many bytes of a value are looked at. */
  int room() {
    return LENGTH - before;
  }
}
