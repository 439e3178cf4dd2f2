package org.inshore.core.person.link;

import java.util.Arrays;

/**
 * Index of identifiers by the order in which they came first: open addressing with linear probing
 * over their numbers. Identifiers of one record so have numbers side by side, and what is worked
 * out for a record reads memory in one place.
 */
final class IdentifierIndex {
  private static final int FIRST = 1 << 10;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] identifiers;
  private int size;

  /** By hash, a number and one; 0 for none. */
  private int[] slots;

  private int shift;

  /** Makes an empty one that need not grow before it has so many. */
  IdentifierIndex(int expected) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(FIRST, expected));
    this.identifiers = new long[1 << (bits - 1)];
    this.slots = new int[1 << bits];
    this.shift = Long.SIZE - bits;
  }

  /** The number of an identifier, a new one if it is new. */
  int add(long identifier) {
    int slot = slot(identifier);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == identifiers.length) {
      grow();
      slot = slot(identifier);
    }
    identifiers[size] = identifier;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The number of an identifier; negative if it has none. */
  int place(long identifier) {
    return slots[slot(identifier)] - 1;
  }

  /** Where an identifier is, or would be. */
  private int slot(long identifier) {
    int mask = slots.length - 1;
    int slot = (int) ((identifier * MIX) >>> shift);
    while (slots[slot] != 0 && identifiers[slots[slot] - 1] != identifier) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    identifiers = Arrays.copyOf(identifiers, 2 * identifiers.length);
    slots = new int[2 * identifiers.length];
    shift--;
    for (int i = 0; i < size; i++) {
      slots[slot(identifiers[i])] = i + 1;
    }
  }

  /** Gives all of them other numbers. */
  void number(int[] places) {
    long[] numbered = new long[size];
    for (int i = 0; i < size; i++) {
      numbered[places[i]] = identifiers[i];
    }
    identifiers = numbered;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slots[i] == 0 ? 0 : places[slots[i] - 1] + 1;
    }
  }

  /** All of them by their numbers. */
  long[] identifiers() {
    return Arrays.copyOf(identifiers, size);
  }
}
