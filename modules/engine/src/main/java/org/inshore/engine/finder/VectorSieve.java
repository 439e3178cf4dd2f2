package org.inshore.engine.finder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Looks at 64 places at once. A byte is looked up in a table of four vectors, one instruction for
 * two of them; what all bytes of a place fit is the place's.
 */
final class VectorSieve implements Sieve {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_512;
  private static final int LANES = 64;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Fingerprint fingerprint;

  /** By byte looked at, tables of 256 values. */
  private final byte[][] plain = new byte[Fingerprint.LENGTH][];

  private final byte[][] pairs = new byte[Fingerprint.LENGTH][];

  /**
   * By place: the buckets it fits; by vector: a bit for each place that fits some. Not in bytes, or
   * the tables would have to be read anew after each that is written.
   */
  private long[] fits = new long[0];

  private long[] some = new long[0];

  /** By vector: a bit for each byte beyond ASCII. */
  private long[] high = new long[0];

  VectorSieve(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
    for (int at = 0; at < Fingerprint.LENGTH; at++) {
      int shift = Fingerprint.BUCKETS * (Fingerprint.LENGTH - 1 - at);
      plain[at] = table(b -> (int) (~fingerprint.misfits[b] >>> shift));
      pairs[at] = table(b -> (int) (~fingerprint.pairMisfits[b] >>> shift));
    }
  }

  private static byte[] table(IntUnaryOperator fit) {
    byte[] table = new byte[4 * LANES];
    for (int b = 0; b < table.length; b++) {
      table[b] = (byte) fit.applyAsInt(b);
    }
    return table;
  }

  @Override
  public void sift(byte[] bytes, int from, int to, Candidates into) {
    into.begin(to - from + LANES);
    int vectors = (to - from + LANES - 1) / LANES;
    if (some.length < vectors) {
      some = new long[vectors];
      high = new long[vectors];
      fits = new long[vectors * LANES / Long.BYTES];
    }
    long last = -1L >>> (vectors * LANES - (to - from));
    fitPlain(bytes, from - fingerprint.before, vectors);
    some[vectors - 1] &= last;
    gatherPlain(from, vectors, into);
    if (!fingerprint.pairs.isEmpty()) {
      fitPairs(bytes, from, vectors);
      some[vectors - 1] &= last;
      gatherPairs(bytes, from, vectors, into);
    }
  }

  private void fitPlain(byte[] bytes, int first, int vectors) {
    long[] fits = this.fits;
    long[] some = this.some;
    byte[] table0 = plain[0];
    byte[] table1 = plain[1];
    byte[] table2 = plain[2];
    byte[] table3 = plain[3];
    byte[] table4 = plain[4];
    byte[] table5 = plain[5];
    byte[] table6 = plain[6];
    byte[] table7 = plain[7];
    long[] high = this.high;
    int before = fingerprint.before;
    int at = first;
    for (int i = 0; i < vectors; i++, at += LANES) {
      ByteVector fit =
          look(bytes, at, table0)
              .and(look(bytes, at + 1, table1))
              .and(look(bytes, at + 2, table2))
              .and(look(bytes, at + 3, table3))
              .and(look(bytes, at + 4, table4))
              .and(look(bytes, at + 5, table5))
              .and(look(bytes, at + 6, table6))
              .and(look(bytes, at + 7, table7));
      fit.reinterpretAsLongs().intoArray(fits, i * (LANES / Long.BYTES));
      some[i] = fit.compare(VectorOperators.NE, (byte) 0).toLong();
      high[i] =
          ByteVector.fromArray(SPECIES, bytes, at + before)
              .compare(VectorOperators.LT, (byte) 0)
              .toLong();
    }
  }

  private void fitPairs(byte[] bytes, int first, int vectors) {
    long[] some = this.some;
    int before = fingerprint.before;
    byte[] table0 = pairs[before];
    byte[] table1 = pairs[before + 1];
    byte[] table2 = pairs[before + 2];
    byte[] table3 = pairs[before + 3];
    byte[] table4 = pairs[before + 4];
    byte[] table5 = pairs[before + 5];
    int at = first;
    for (int i = 0; i < vectors; i++, at += LANES) {
      if (high[i] == 0) {
        some[i] = 0;
        continue;
      }
      ByteVector fit =
          look(bytes, at, table0)
              .and(look(bytes, at + 1, table1))
              .and(look(bytes, at + 2, table2))
              .and(look(bytes, at + 3, table3))
              .and(look(bytes, at + 4, table4))
              .and(look(bytes, at + 5, table5));
      some[i] = fit.compare(VectorOperators.NE, (byte) 0).toLong();
    }
  }

  private static ByteVector look(byte[] bytes, int at, byte[] table) {
    ByteVector of = ByteVector.fromArray(SPECIES, bytes, at);
    ByteVector low =
        of.selectFrom(
            ByteVector.fromArray(SPECIES, table, 0), ByteVector.fromArray(SPECIES, table, LANES));
    ByteVector high =
        of.selectFrom(
            ByteVector.fromArray(SPECIES, table, 2 * LANES),
            ByteVector.fromArray(SPECIES, table, 3 * LANES));
    return low.blend(high, of.compare(VectorOperators.LT, (byte) 0));
  }

  private void gatherPlain(int from, int vectors, Candidates into) {
    for (int i = 0; i < vectors; i++) {
      for (long rest = some[i]; rest != 0; rest &= rest - 1) {
        int at = i * LANES + Long.numberOfTrailingZeros(rest);
        into.add(from + at, (int) (fits[at >> 3] >>> (8 * at)));
      }
    }
  }

  private void gatherPairs(byte[] bytes, int from, int vectors, Candidates into) {
    Pairs of = fingerprint.pairs;
    int[] places = into.pairs;
    int count = 0;
    for (int i = 0; i < vectors; i++) {
      for (long rest = some[i]; rest != 0; rest &= rest - 1) {
        int place = from + i * LANES + Long.numberOfTrailingZeros(rest);
        places[count] = place;
        count += of.mayBe((long) LONGS.get(bytes, place));
      }
    }
    into.pairCount = count;
  }
}
