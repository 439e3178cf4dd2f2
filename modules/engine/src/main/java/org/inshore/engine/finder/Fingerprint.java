package org.inshore.engine.finder;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/**
 * Signature of the bytes around all places that are to be found. A place is a candidate when its
 * bytes fit one of eight coarse buckets; then they must fit a fine one too. Pairs of Chinese
 * characters have buckets of their own, and a table; and where an odd character stands, it is the
 * places before it that are looked at. Immutable.
 */
public final class Fingerprint {
  /** How many bytes are looked at. */
  public static final int LENGTH = 8;

  /** How many coarse buckets there are of either sort: bits of a byte. */
  static final int BUCKETS = 8;

  private static final int BYTES = 256;

  /** How many of the bytes stand before the place itself. */
  final int before;

  /**
   * By byte value, for each of the eight bytes, the last one lowest: the buckets it does not fit.
   */
  final long[] misfits;

  /** The same for pairs. */
  final long[] pairMisfits;

  /** The one coarse bucket of odd characters, as a bit; none if there are no such. */
  final int oddBuckets;

  final OddCharacters oddCharacters;
  final FineBuckets plain;

  /** Whether some byte of each plain place is one of ASCII. */
  final boolean plainNeedsAscii;

  /** By number of bytes before an odd character. */
  final FineBuckets[] odd;

  final Pairs pairs;

  /**
   * Makes one.
   *
   * @param coarse the plain ones; the last may be the one of odd characters
   */
  Fingerprint(
      int before,
      List<Bucket> coarse,
      List<Bucket> coarsePairs,
      OddCharacters oddCharacters,
      FineBuckets plain,
      boolean plainNeedsAscii,
      FineBuckets[] odd,
      Pairs pairs) {
    this.before = before;
    this.misfits = misfits(coarse);
    this.pairMisfits = misfits(coarsePairs);
    this.oddBuckets =
        !coarse.isEmpty() && coarse.getLast().odd() >= 0 ? 1 << (coarse.size() - 1) : 0;
    this.oddCharacters = oddCharacters;
    this.plain = plain;
    this.plainNeedsAscii = plainNeedsAscii;
    this.odd = odd;
    this.pairs = pairs;
  }

  private static long[] misfits(List<Bucket> buckets) {
    long[] misfits = new long[BYTES];
    Arrays.fill(misfits, -1);
    for (int number = 0; number < buckets.size(); number++) {
      for (int at = 0; at < LENGTH; at++) {
        ByteSet set = buckets.get(number).sets()[at];
        for (int b = set.next(0); b >= 0; b = set.next(b + 1)) {
          misfits[b] &= ~(1L << (BUCKETS * (LENGTH - 1 - at) + number));
        }
      }
    }
    return misfits;
  }

  /** Reads what was written. */
  public Fingerprint(TableReader from) {
    this.before = from.number();
    this.misfits = from.longs();
    this.pairMisfits = from.longs();
    this.oddBuckets = from.number();
    this.oddCharacters = new OddCharacters(from);
    this.plain = new FineBuckets(from);
    this.plainNeedsAscii = from.flag();
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
    to.longs(pairMisfits);
    to.number(oddBuckets);
    oddCharacters.write(to);
    plain.write(to);
    to.flag(plainNeedsAscii);
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
