package org.inshore.engine.finder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Looks at 64 places at once. A byte is looked up in a table of four vectors, one instruction for
 * two of them; what all bytes of a place fit is the place's.
 */
final class VectorSieve implements Sieve {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_512;
  private static final int LANES = 64;
  private static final int LONGS_OF_VECTOR = LANES / Long.BYTES;
  private static final byte[] NONE = new byte[0];
  private static final int HALF = Fingerprint.LENGTH / 2;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Fingerprint fingerprint;
  private final Stage[] stages;

  /** The stretch at hand. */
  private byte[] bytes = NONE;

  private int from;
  private int vectors;
  private long last;
  private Candidates into = new Candidates();

  /**
   * A part of the work. All are called from one place, which knows too many of them to inline any:
   * compiled together with others they would run out of registers, and many times slower.
   */
  private interface Stage {
    void run();
  }

  /**
   * By place: the buckets it fits; by vector: a bit for each place that fits some. Not in bytes, or
   * the tables would have to be read anew after each that is written.
   */
  private long[] fits = new long[0];

  private long[] some = new long[0];

  VectorSieve(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
    byte[][] plain = new byte[Fingerprint.LENGTH][];
    byte[][] pairs = new byte[Fingerprint.LENGTH][];
    for (int at = 0; at < Fingerprint.LENGTH; at++) {
      int shift = Fingerprint.BUCKETS * (Fingerprint.LENGTH - 1 - at);
      plain[at] = table(b -> (int) (~fingerprint.misfits[b] >>> shift));
      // Of a pair nothing stands before the place itself.
      int later = shift - Fingerprint.BUCKETS * fingerprint.before;
      pairs[at] = table(b -> later < 0 ? -1 : (int) (~fingerprint.pairMisfits[b] >>> later));
    }
    List<Stage> all = new ArrayList<>();
    all.add(new Begin(plain, fingerprint.before));
    all.add(new GoOn(plain, fingerprint.before));
    all.add(new GatherPlain());
    if (!fingerprint.pairs.isEmpty()) {
      all.add(new Begin(pairs, 0));
      all.add(new GoOn(pairs, 0));
      all.add(new GatherPairs());
    }
    this.stages = all.toArray(Stage[]::new);
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
    this.bytes = bytes;
    this.from = from;
    this.into = into;
    vectors = (to - from + LANES - 1) / LANES;
    last = -1L >>> (vectors * LANES - (to - from));
    if (some.length < vectors) {
      some = new long[vectors];
      fits = new long[vectors * LONGS_OF_VECTOR];
    }
    for (Stage stage : stages) {
      stage.run();
    }
    this.bytes = NONE;
  }

  /** Looks up the first four bytes of each place: more tables do not fit the registers. */
  private final class Begin implements Stage {
    private final byte[][] tables;
    private final int before;

    Begin(byte[][] tables, int before) {
      this.tables = tables;
      this.before = before;
    }

    @Override
    public void run() {
      byte[] bytes = VectorSieve.this.bytes;
      long[] fits = VectorSieve.this.fits;
      long[] some = VectorSieve.this.some;
      int vectors = VectorSieve.this.vectors;
      ByteVector a0 = quarter(tables[0], 0);
      ByteVector a1 = quarter(tables[0], 1);
      ByteVector a2 = quarter(tables[0], 2);
      ByteVector a3 = quarter(tables[0], 3);
      ByteVector b0 = quarter(tables[1], 0);
      ByteVector b1 = quarter(tables[1], 1);
      ByteVector b2 = quarter(tables[1], 2);
      ByteVector b3 = quarter(tables[1], 3);
      ByteVector c0 = quarter(tables[2], 0);
      ByteVector c1 = quarter(tables[2], 1);
      ByteVector c2 = quarter(tables[2], 2);
      ByteVector c3 = quarter(tables[2], 3);
      ByteVector d0 = quarter(tables[3], 0);
      ByteVector d1 = quarter(tables[3], 1);
      ByteVector d2 = quarter(tables[3], 2);
      ByteVector d3 = quarter(tables[3], 3);
      int at = from - before;
      for (int i = 0; i < vectors; i++, at += LANES) {
        ByteVector fit =
            look(bytes, at, a0, a1, a2, a3)
                .and(look(bytes, at + 1, b0, b1, b2, b3))
                .and(look(bytes, at + 2, c0, c1, c2, c3))
                .and(look(bytes, at + 3, d0, d1, d2, d3));
        fit.reinterpretAsLongs().intoArray(fits, i * LONGS_OF_VECTOR);
        some[i] = fit.compare(VectorOperators.NE, (byte) 0).toLong();
      }
    }
  }

  /** Looks up four bytes more where it is not clear yet that no place fits. */
  private final class GoOn implements Stage {
    private final byte[][] tables;
    private final int before;

    GoOn(byte[][] tables, int before) {
      this.tables = tables;
      this.before = before;
    }

    @Override
    public void run() {
      byte[] bytes = VectorSieve.this.bytes;
      long[] fits = VectorSieve.this.fits;
      long[] some = VectorSieve.this.some;
      int vectors = VectorSieve.this.vectors;
      ByteVector a0 = quarter(tables[HALF], 0);
      ByteVector a1 = quarter(tables[HALF], 1);
      ByteVector a2 = quarter(tables[HALF], 2);
      ByteVector a3 = quarter(tables[HALF], 3);
      ByteVector b0 = quarter(tables[HALF + 1], 0);
      ByteVector b1 = quarter(tables[HALF + 1], 1);
      ByteVector b2 = quarter(tables[HALF + 1], 2);
      ByteVector b3 = quarter(tables[HALF + 1], 3);
      ByteVector c0 = quarter(tables[HALF + 2], 0);
      ByteVector c1 = quarter(tables[HALF + 2], 1);
      ByteVector c2 = quarter(tables[HALF + 2], 2);
      ByteVector c3 = quarter(tables[HALF + 2], 3);
      ByteVector d0 = quarter(tables[HALF + 3], 0);
      ByteVector d1 = quarter(tables[HALF + 3], 1);
      ByteVector d2 = quarter(tables[HALF + 3], 2);
      ByteVector d3 = quarter(tables[HALF + 3], 3);
      int at = from - before + HALF;
      for (int i = 0; i < vectors; i++, at += LANES) {
        if (some[i] == 0) {
          continue;
        }
        ByteVector fit =
            LongVector.fromArray(LongVector.SPECIES_512, fits, i * LONGS_OF_VECTOR)
                .reinterpretAsBytes()
                .and(look(bytes, at, a0, a1, a2, a3))
                .and(look(bytes, at + 1, b0, b1, b2, b3))
                .and(look(bytes, at + 2, c0, c1, c2, c3))
                .and(look(bytes, at + 3, d0, d1, d2, d3));
        fit.reinterpretAsLongs().intoArray(fits, i * LONGS_OF_VECTOR);
        some[i] = fit.compare(VectorOperators.NE, (byte) 0).toLong();
      }
      some[vectors - 1] &= last;
    }
  }

  private static ByteVector quarter(byte[] table, int number) {
    return ByteVector.fromArray(SPECIES, table, number * LANES);
  }

  private static ByteVector look(
      byte[] bytes, int at, ByteVector a, ByteVector b, ByteVector c, ByteVector d) {
    ByteVector of = ByteVector.fromArray(SPECIES, bytes, at);
    return of.selectFrom(a, b).blend(of.selectFrom(c, d), of.compare(VectorOperators.LT, (byte) 0));
  }

  /** Takes the places that fit buckets. */
  private final class GatherPlain implements Stage {
    @Override
    public void run() {
      for (int i = 0; i < vectors; i++) {
        for (long rest = some[i]; rest != 0; rest &= rest - 1) {
          int at = i * LANES + Long.numberOfTrailingZeros(rest);
          into.add(from + at, (int) (fits[at >> 3] >>> (8 * at)));
        }
      }
    }
  }

  /** Takes the places that may have a pair. Whether they do is not branched on. */
  private final class GatherPairs implements Stage {
    @Override
    public void run() {
      Pairs of = fingerprint.pairs;
      byte[] bytes = VectorSieve.this.bytes;
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
}
