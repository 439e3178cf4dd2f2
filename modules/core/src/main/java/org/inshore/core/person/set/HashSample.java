package org.inshore.core.person.set;

import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.common.Util;
import org.apache.datasketches.hash.MurmurHash3;
import org.apache.datasketches.thetacommon.BinomialBoundsN;
import org.inshore.spi.inventory.figure.PersonCount;

/**
 * A set of hashes, or an even sample of one: all of its hashes below a limit.
 *
 * <p>Hashes are those of a Theta sketch, so that sets known whole and sets known by a sketch can be
 * joined and cut: of two samples, what is below the lower limit is a sample of both sets, of all
 * that is in either and of what they share (Dasgupta, Lang, Rhodes and Thaler, "A Framework for
 * Estimating Stream Expression Cardinalities", 2016).
 *
 * @param limit hashes from here on are not in the sample; {@link #WHOLE} if none is left out
 * @param hashes in order, each once, above 0 and below the limit
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them: never changed, never copied
public record HashSample(long limit, long[] hashes) {
  /** The limit of a set of which nothing is left out. */
  public static final long WHOLE = Long.MAX_VALUE;

  /** So many standard deviations hold the true number in 95 cases of 100. */
  private static final int DEVIATIONS = 2;

  /** The whole set of what was hashed with a key; one may come several times. */
  public static HashSample whole(long[] keyed) {
    long[] hashes = new long[keyed.length];
    for (int i = 0; i < keyed.length; i++) {
      hashes[i] = hash(keyed[i]);
    }
    return new HashSample(WHOLE, distinct(hashes));
  }

  /** What is in any of some sets. */
  public static HashSample union(List<HashSample> samples) {
    if (samples.size() == 1) {
      return samples.getFirst();
    }
    long lowest = samples.stream().mapToLong(HashSample::limit).min().orElse(WHOLE);
    long[] all =
        samples.stream()
            .flatMapToLong(sample -> Arrays.stream(sample.below(lowest).hashes()))
            .toArray();
    return new HashSample(lowest, distinct(all));
  }

  private static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    return SortedLongs.distinct(hashes);
  }

  /** The hash by which a sketch orders. */
  static long hash(long keyed) {
    return MurmurHash3.hash(new long[] {keyed}, Util.DEFAULT_UPDATE_SEED)[0] >>> 1;
  }

  /** The part of it below a limit. */
  public HashSample below(long lower) {
    if (lower >= limit) {
      return this;
    }
    int end = Arrays.binarySearch(hashes, lower);
    return new HashSample(lower, Arrays.copyOf(hashes, end < 0 ? -end - 1 : end));
  }

  /** How many are in the set. */
  public PersonCount count() {
    return count(hashes.length, limit);
  }

  /**
   * How many are in a set of which so many are below a limit; the bounds hold with 95% confidence.
   */
  public static PersonCount count(long sampled, long limit) {
    if (limit == WHOLE) {
      return new PersonCount(sampled, true);
    }
    double share = (double) limit / WHOLE;
    return new PersonCount(
        Math.round(sampled / share),
        false,
        (long) BinomialBoundsN.getLowerBound(sampled, share, DEVIATIONS, false),
        (long) Math.ceil(BinomialBoundsN.getUpperBound(sampled, share, DEVIATIONS, false)));
  }
}
