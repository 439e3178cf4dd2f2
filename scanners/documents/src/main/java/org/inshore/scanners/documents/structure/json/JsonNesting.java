package org.inshore.scanners.documents.structure.json;

/** Which brackets are open, a bit each; what is nested too deeply is only counted. */
final class JsonNesting {
  private static final int MAX = 1 << 20;

  private long[] objects = new long[1];
  private int depth;
  private int openObjects;
  private long beyond;

  boolean isEmpty() {
    return depth == 0;
  }

  /** Whether the innermost is an object. */
  boolean inObject() {
    return depth > 0 && (objects[(depth - 1) >> 6] & 1L << (depth - 1)) != 0;
  }

  /** Opens one; false if it is too deep to be told apart. */
  boolean open(boolean object) {
    if (depth == MAX) {
      beyond++;
      return false;
    }
    int word = depth >> 6;
    if (word == objects.length) {
      objects = java.util.Arrays.copyOf(objects, 2 * word);
    }
    long bit = 1L << depth;
    objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
    openObjects += object ? 1 : 0;
    depth++;
    return true;
  }

  /** How many a closing bracket closes: more than one where some were left open; 0 for none. */
  int closing(boolean object) {
    if (beyond > 0) {
      beyond--;
      return 0;
    }
    if ((object ? openObjects : depth - openObjects) == 0) {
      return 0;
    }
    int count = 1;
    while (((objects[(depth - count) >> 6] & 1L << (depth - count)) != 0) != object) {
      count++;
    }
    return count;
  }

  void close() {
    openObjects -= inObject() ? 1 : 0;
    depth--;
  }
}
