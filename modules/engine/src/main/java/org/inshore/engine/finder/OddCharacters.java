package org.inshore.engine.finder;

import java.util.Arrays;
import java.util.Set;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** Which characters are odd: hashed bits of their first bytes. */
final class OddCharacters {
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f * ONES;
  private static final int BITS = 14;
  private static final int LONGEST = 4;

  /** By first byte: what is taken of the bytes of characters that start with it. */
  private final long[] masks;

  private final HashedBits bits;

  /** Only known where the fingerprint is made. */
  private final Set<Spelled> all;

  /** Each first byte beyond ASCII, eight times. */
  private final long[] repeated;

  /**
   * A character.
   *
   * @param bytes its bytes, the first lowest
   */
  record Spelled(long bytes, int length) {}

  OddCharacters(Set<Spelled> all) {
    this.all = all;
    this.masks = new long[256];
    this.bits = new HashedBits(BITS);
    this.repeated = all.stream().mapToLong(one -> (one.bytes() & 0xff) * ONES).distinct().toArray();
    Arrays.fill(masks, -1);
    for (Spelled one : all) {
      masks[(int) one.bytes() & 0xff] &= -1L >>> (Long.SIZE - 8 * one.length());
    }
    for (Spelled one : all) {
      bits.add(masked(one.bytes()));
    }
  }

  /** Reads what was written. */
  OddCharacters(TableReader from) {
    this.all = Set.of();
    this.masks = from.longs();
    this.bits = new HashedBits(from);
    this.repeated = from.longs();
  }

  void write(TableWriter to) {
    to.longs(masks);
    bits.write(to);
    to.longs(repeated);
  }

  /** Whether an odd character may start with some bytes. */
  boolean mayBe(long first) {
    return bits.mayHave(masked(first)) != 0;
  }

  private long masked(long first) {
    return first & masks[(int) first & 0xff];
  }

  /** The highest bit of each of eight bytes with which an odd character may start. */
  long leads(long eight) {
    long leads = 0;
    for (long lead : repeated) {
      long other = eight ^ lead;
      leads |= ~(((other & LOW) + LOW) | other | LOW);
    }
    return leads;
  }

  /** What the bytes of a place look like at which one stands. */
  ByteSet[] sets(int before) {
    ByteSet[] sets = new ByteSet[Fingerprint.LENGTH];
    Arrays.setAll(sets, _ -> ByteSet.all());
    for (int i = 0; i < LONGEST; i++) {
      sets[before + i] = new ByteSet();
      for (Spelled one : all) {
        if (i < one.length()) {
          sets[before + i].add((int) (one.bytes() >>> (8 * i)) & 0xff);
        } else {
          sets[before + i] = ByteSet.all();
          break;
        }
      }
    }
    return sets;
  }
}
