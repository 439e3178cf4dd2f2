package org.inshore.scanners.documents.archive.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * List of the objects of a pack by their offsets: of which kind, and which are changes of which.
 */
final class PackedObjects {
  private static final int NONE = -1;

  private long[] offsets = new long[1 << 10];
  private GitKind[] kinds = new GitKind[1 << 10];

  /** Of a base the last that changes it, and of each of these the one before. */
  private int[] changes = new int[1 << 10];

  private int[] before = new int[1 << 10];
  private int count;

  private final Map<ObjectId, Integer> byName = new HashMap<>();

  int count() {
    return count;
  }

  long offset(int object) {
    return offsets[object];
  }

  GitKind kind(int object) {
    return kinds[object];
  }

  /** Adds the one at an offset, which is greater than those of all before. */
  int add(long offset, GitKind kind) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
      changes = Arrays.copyOf(changes, 2 * count);
      before = Arrays.copyOf(before, 2 * count);
    }
    offsets[count] = offset;
    kinds[count] = kind;
    changes[count] = NONE;
    before[count] = NONE;
    return count++;
  }

  /** Says of which object one is a change; false if none begins there. */
  boolean isChangeOf(int object, long base) {
    int at = Arrays.binarySearch(offsets, 0, object, base);
    if (at < 0) {
      return false;
    }
    before[object] = changes[at];
    changes[at] = object;
    return true;
  }

  void isChangeOf(int object, ObjectId base) {
    Integer other = byName.put(base, object);
    before[object] = other == null ? NONE : other;
  }

  /** The objects that change this one. */
  int[] changesOf(int object, ObjectId name) {
    int size = 0;
    int[] found = new int[4];
    Integer named = byName.remove(name);
    for (int first : new int[] {changes[object], named == null ? NONE : named}) {
      for (int at = first; at != NONE; at = before[at]) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = at;
      }
    }
    return Arrays.copyOf(found, size);
  }
}
