package org.inshore.engine.finder;

import java.util.List;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** Pairs of characters, and what to try where one stands: hashed bits before a hash table. */
final class Pairs {
  /** How many bytes two characters have in UTF-8. */
  static final int UTF_8_BYTES = 6;

  private static final int SPARSE = 6;
  private static final int FEWEST = 10;
  private static final int MAX = 20;

  /** What is taken of the first bytes. */
  private final long mask;

  private final int bytes;
  private final boolean empty;
  private final HashedBits bits;
  private final int tableShift;
  private final long[] keys;
  private final long[] targets;

  Pairs(int pairBytes, List<Form> forms) {
    this.bytes = pairBytes;
    this.empty = forms.isEmpty();
    this.mask = -1L >>> (Long.SIZE - Byte.SIZE * pairBytes);
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(forms.size());
    this.bits = new HashedBits(Math.max(FEWEST, Math.min(MAX, size + SPARSE)));
    this.tableShift = Long.SIZE - size - 1;
    this.keys = new long[2 << size];
    this.targets = new long[keys.length];
    for (Form form : forms) {
      bits.add(form.pair());
      int slot = slot(form.pair());
      keys[slot] = form.pair();
      targets[slot] |= form.target();
    }
  }

  /** Reads what was written. */
  Pairs(TableReader from) {
    this.mask = -1L >>> from.number();
    this.bytes = from.number();
    this.empty = from.flag();
    this.bits = new HashedBits(from);
    this.tableShift = from.number();
    this.keys = from.longs();
    this.targets = from.longs();
  }

  void write(TableWriter to) {
    to.number(Long.numberOfLeadingZeros(mask));
    to.number(bytes);
    to.flag(empty);
    bits.write(to);
    to.number(tableShift);
    to.longs(keys);
    to.longs(targets);
  }

  /** How many bytes both characters have. */
  int bytes() {
    return bytes;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return empty;
  }

  /** 1 if the first bytes of a place, the least significant first, may be a pair; else 0. */
  int mayBe(long first) {
    return bits.mayHave(first & mask);
  }

  /** What to try at a place because of the pair. */
  long targets(long first) {
    return targets[slot(first & mask)];
  }

  /** Where a pair is, or would be. */
  private int slot(long pair) {
    int slot = HashedBits.hash(pair, tableShift);
    while (keys[slot] != pair && keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
