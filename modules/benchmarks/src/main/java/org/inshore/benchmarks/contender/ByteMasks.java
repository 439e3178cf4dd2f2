package org.inshore.benchmarks.contender;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Masks of byte classes for a chunk of text, a bit for a byte. */
final class ByteMasks {
  static final int CHUNK = 8 << 10;

  private static final int BLOCK = 64;
  private static final VectorSpecies<Byte> SPECIES =
      ByteVector.SPECIES_PREFERRED.length() > BLOCK
          ? ByteVector.SPECIES_512
          : ByteVector.SPECIES_PREFERRED;

  private final long[] high = new long[CHUNK / BLOCK];
  private final long[] digit = new long[CHUNK / BLOCK];
  private final long[] upper = new long[CHUNK / BLOCK];
  private final long[] word = new long[CHUNK / BLOCK];
  private final long[] dot = new long[CHUNK / BLOCK];
  private final long[] dash = new long[CHUNK / BLOCK];
  private final long[] space = new long[CHUNK / BLOCK];
  private final long[] slash = new long[CHUNK / BLOCK];
  private final long[] at = new long[CHUNK / BLOCK];

  /** Makes the masks of the chunk that begins at an index; a number made of them. */
  long fill(byte[] bytes, int from) {
    for (int block = 0; block < CHUNK / BLOCK; block++) {
      block(bytes, from + block * BLOCK, block);
    }
    return high[1] ^ digit[2] ^ upper[3] ^ word[4] ^ dot[5] ^ dash[6] ^ space[7] ^ slash[8] ^ at[9];
  }

  private void block(byte[] bytes, int from, int block) {
    long highs = 0;
    long digits = 0;
    long uppers = 0;
    long words = 0;
    long dots = 0;
    long dashes = 0;
    long spaces = 0;
    long slashes = 0;
    long ats = 0;
    for (int i = 0; i < BLOCK; i += SPECIES.length()) {
      ByteVector v = ByteVector.fromArray(SPECIES, bytes, from + i);
      long digitBits = v.sub((byte) '0').compare(VectorOperators.ULT, (byte) 10).toLong();
      long letterBits =
          v.or((byte) 0x20).sub((byte) 'a').compare(VectorOperators.ULT, (byte) 26).toLong();
      highs |= v.compare(VectorOperators.LT, (byte) 0).toLong() << i;
      digits |= digitBits << i;
      uppers |= v.sub((byte) 'A').compare(VectorOperators.ULT, (byte) 26).toLong() << i;
      words |= (digitBits | letterBits) << i;
      dots |= v.eq((byte) '.').toLong() << i;
      dashes |= v.eq((byte) '-').toLong() << i;
      spaces |= v.eq((byte) ' ').toLong() << i;
      slashes |= v.eq((byte) '/').toLong() << i;
      ats |= v.eq((byte) '@').toLong() << i;
    }
    high[block] = highs;
    digit[block] = digits;
    upper[block] = uppers;
    word[block] = words;
    dot[block] = dots;
    dash[block] = dashes;
    space[block] = spaces;
    slash[block] = slashes;
    at[block] = ats;
  }
}
