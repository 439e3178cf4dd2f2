package org.inshore.core.person.set;

import java.util.List;

/** Goes through several sets at once: each hash once, with the sets that hold it. */
public final class Merge {
  /** Takes what a hash is in. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one hash.
     *
     * @param members numbers of the sets that hold it, in order; only until the call ends
     * @param count how many of the array's elements count, from its start
     */
    void visit(long hash, int[] members, int count);
  }

  private final long[][] sets;
  private final int[] at;

  /** Numbers of sets that have more: a heap, the lowest next hash first, then the lowest number. */
  private final int[] heap;

  private int size;

  private Merge(List<HashSample> samples) {
    this.sets = samples.stream().map(HashSample::hashes).toArray(long[][]::new);
    this.at = new int[sets.length];
    this.heap = new int[sets.length];
  }

  /** Hands on all hashes of all sets in order; the work grows with their sum. */
  public static void run(List<HashSample> samples, Visitor visitor) {
    new Merge(samples).run(visitor);
  }

  private void run(Visitor visitor) {
    for (int set = 0; set < sets.length; set++) {
      if (sets[set].length > 0) {
        heap[size++] = set;
      }
    }
    for (int i = size / 2; i >= 0; i--) {
      sink(i);
    }
    int[] members = new int[sets.length];
    while (size > 0) {
      long hash = next(heap[0]);
      int count = 0;
      while (size > 0 && next(heap[0]) == hash) {
        int set = heap[0];
        members[count++] = set;
        if (++at[set] == sets[set].length) {
          heap[0] = heap[--size];
        }
        sink(0);
      }
      visitor.visit(hash, members, count);
    }
  }

  private long next(int set) {
    return sets[set][at[set]];
  }

  private void sink(int from) {
    int parent = from;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], heap[parent])) {
        return;
      }
      int moved = heap[parent];
      heap[parent] = heap[child];
      heap[child] = moved;
      parent = child;
    }
  }

  private boolean before(int one, int other) {
    long first = next(one);
    long second = next(other);
    return first == second ? one < other : first < second;
  }
}
