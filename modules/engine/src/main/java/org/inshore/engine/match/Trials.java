package org.inshore.engine.match;

import java.util.Arrays;

/**
 * Counts different values of one shape at one place that passed a check, and that failed: all of
 * them, or an even sample by hash (the distinct sampling of Gibbons, 2001). Never leaves memory.
 */
public final class Trials {
  /** More are halved: enough to tell a tenth from an eighth. */
  private static final int MAX = 1 << 10;

  private static final int FIRST = 1 << 4;

  private final Place place;
  private final Shape shape;

  /** Open addressing; the lowest bit of a hash says whether the value passed; 0 is none. */
  private long[] slots = new long[FIRST];

  private int used;
  private int passed;

  /** Only hashes whose bits from the top are 0, so many of them, are in the sample. */
  private int level;

  public Trials(Place place, Shape shape) {
    this.place = place;
    this.shape = shape;
  }

  /**
   * Reads back what {@link #sample} and {@link #level} told of some values.
   *
   * @param level how many bits from the top are 0 in all hashes of the sample
   */
  public static Trials of(Place place, Shape shape, int level, long[] sample) {
    Trials trials = new Trials(place, shape);
    trials.level = level;
    for (long each : sample) {
      trials.insert(each);
    }
    return trials;
  }

  /** The sample, in no order; for what keeps it sealed. */
  public long[] sample() {
    return Arrays.stream(slots).filter(each -> each != 0).toArray();
  }

  /** How many bits from the top are 0 in all hashes of the sample. */
  public int level() {
    return level;
  }

  /** Where the values stand. */
  public Place place() {
    return place;
  }

  /** What they look like. */
  public Shape shape() {
    return shape;
  }

  /** Whether a value of this hash is in the sample. */
  public boolean samples(long hash) {
    return Long.numberOfLeadingZeros(hash) >= level;
  }

  /** Adds a value. */
  public void add(long hash, boolean passed) {
    if (samples(hash)) {
      insert((hash | 3L) - (passed ? 0 : 1)); // never 0
      if (used > MAX) {
        level++;
        keep();
      }
    }
  }

  /** Adds those of another of the same place and shape. */
  public void add(Trials other) {
    if (other.level > level) {
      level = other.level;
      keep();
    }
    for (long each : other.slots) {
      if (each != 0) {
        add(each, (each & 1) != 0);
      }
    }
  }

  /** How many in the sample passed. */
  int passed() {
    return passed;
  }

  /** How many in the sample failed. */
  int failed() {
    return used - passed;
  }

  private void keep() {
    long[] all = slots;
    slots = new long[slots.length];
    used = 0;
    passed = 0;
    for (long each : all) {
      if (each != 0 && samples(each)) {
        insert(each);
      }
    }
  }

  private void insert(long entry) {
    int mask = slots.length - 1;
    int at = (int) (entry >>> 2) & mask;
    while (slots[at] != 0) {
      if (slots[at] == entry) {
        return;
      }
      at = (at + 1) & mask;
    }
    slots[at] = entry;
    used++;
    passed += (int) (entry & 1);
    if (2 * used > slots.length) {
      long[] all = slots;
      slots = new long[2 * all.length];
      used = 0;
      passed = 0;
      for (long each : all) {
        if (each != 0) {
          insert(each);
        }
      }
    }
  }

  /** A hash of a value (FNV-1a, then the finaliser of SplitMix64). */
  public static long hash(CharSequence value) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
