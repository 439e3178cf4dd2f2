package org.inshore.engine.finder;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Looks at as many places at once as a vector has bytes. A byte is looked up in two tables that fit
 * a vector each, by its lower bits and by the rest; what fits both fits, and a little more.
 */
final class VectorFinder extends Finder {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int LOWER = Integer.numberOfTrailingZeros(LANES);

  /** By byte looked at: the buckets that fit it by its lower bits, and by the rest. */
  private final byte[][] lower = new byte[Fingerprint.LENGTH][LANES];

  private final byte[][] upper = new byte[Fingerprint.LENGTH][LANES];

  /** By place: the buckets it fits; by vector: a bit for each place that fits some. */
  private byte[] fits = new byte[0];

  private long[] some = new long[0];
  private int[] places = new int[0];
  private byte[] buckets = new byte[0];

  VectorFinder(Fingerprint fingerprint) {
    super(fingerprint);
    for (int b = 0; b < 256; b++) {
      for (int position = 0; position < Fingerprint.LENGTH; position++) {
        byte fit = (byte) ~(fingerprint.misfits[b] >>> (Fingerprint.BUCKETS * position));
        lower[position][b & (LANES - 1)] |= fit;
        upper[position][b >> LOWER] |= fit;
      }
    }
  }

  /** How many bytes are looked at at once. */
  static int lanes() {
    return LANES;
  }

  @Override
  int candidates(byte[] bytes, int from, int to) {
    int vectors = (to - from + LANES - 1) / LANES;
    if (some.length < vectors) {
      some = new long[vectors];
      fits = new byte[vectors * LANES];
      places = new int[vectors * LANES + 1];
      buckets = new byte[vectors * LANES + 1];
    }
    fit(bytes, from - fingerprint.before, vectors);
    int over = vectors * LANES - (to - from);
    if (over > 0) {
      some[vectors - 1] &= -1L >>> (Long.SIZE - LANES + over);
    }
    return gather(from, vectors);
  }

  private void fit(byte[] bytes, int first, int vectors) {
    ByteVector lower0 = ByteVector.fromArray(SPECIES, lower[0], 0);
    ByteVector lower1 = ByteVector.fromArray(SPECIES, lower[1], 0);
    ByteVector lower2 = ByteVector.fromArray(SPECIES, lower[2], 0);
    ByteVector lower3 = ByteVector.fromArray(SPECIES, lower[3], 0);
    ByteVector lower4 = ByteVector.fromArray(SPECIES, lower[4], 0);
    ByteVector lower5 = ByteVector.fromArray(SPECIES, lower[5], 0);
    ByteVector lower6 = ByteVector.fromArray(SPECIES, lower[6], 0);
    ByteVector lower7 = ByteVector.fromArray(SPECIES, lower[7], 0);
    ByteVector upper0 = ByteVector.fromArray(SPECIES, upper[0], 0);
    ByteVector upper1 = ByteVector.fromArray(SPECIES, upper[1], 0);
    ByteVector upper2 = ByteVector.fromArray(SPECIES, upper[2], 0);
    ByteVector upper3 = ByteVector.fromArray(SPECIES, upper[3], 0);
    ByteVector upper4 = ByteVector.fromArray(SPECIES, upper[4], 0);
    ByteVector upper5 = ByteVector.fromArray(SPECIES, upper[5], 0);
    ByteVector upper6 = ByteVector.fromArray(SPECIES, upper[6], 0);
    ByteVector upper7 = ByteVector.fromArray(SPECIES, upper[7], 0);
    byte[] fits = this.fits;
    long[] some = this.some;
    int at = first;
    for (int i = 0; i < vectors; i++, at += LANES) {
      ByteVector v0 = ByteVector.fromArray(SPECIES, bytes, at);
      ByteVector v1 = ByteVector.fromArray(SPECIES, bytes, at + 1);
      ByteVector v2 = ByteVector.fromArray(SPECIES, bytes, at + 2);
      ByteVector v3 = ByteVector.fromArray(SPECIES, bytes, at + 3);
      ByteVector v4 = ByteVector.fromArray(SPECIES, bytes, at + 4);
      ByteVector v5 = ByteVector.fromArray(SPECIES, bytes, at + 5);
      ByteVector v6 = ByteVector.fromArray(SPECIES, bytes, at + 6);
      ByteVector v7 = ByteVector.fromArray(SPECIES, bytes, at + 7);
      ByteVector low =
          low(v0, lower0)
              .and(low(v1, lower1))
              .and(low(v2, lower2))
              .and(low(v3, lower3))
              .and(low(v4, lower4))
              .and(low(v5, lower5))
              .and(low(v6, lower6))
              .and(low(v7, lower7));
      ByteVector high =
          high(v0, upper0)
              .and(high(v1, upper1))
              .and(high(v2, upper2))
              .and(high(v3, upper3))
              .and(high(v4, upper4))
              .and(high(v5, upper5))
              .and(high(v6, upper6))
              .and(high(v7, upper7));
      ByteVector both = low.and(high);
      both.intoArray(fits, i * LANES);
      some[i] = both.compare(VectorOperators.NE, (byte) 0).toLong();
    }
  }

  private static ByteVector low(ByteVector bytes, ByteVector table) {
    return bytes.and((byte) (LANES - 1)).selectFrom(table);
  }

  private static ByteVector high(ByteVector bytes, ByteVector table) {
    return bytes.lanewise(VectorOperators.LSHR, LOWER).selectFrom(table);
  }

  private int gather(int from, int vectors) {
    int count = 0;
    for (int i = 0; i < vectors; i++) {
      for (long rest = some[i]; rest != 0; rest &= rest - 1) {
        int at = i * LANES + Long.numberOfTrailingZeros(rest);
        places[count] = from + at;
        buckets[count++] = fits[at];
      }
    }
    return count;
  }

  @Override
  int[] candidatePlaces() {
    return places;
  }

  @Override
  byte[] candidateBuckets() {
    return buckets;
  }
}
