package org.inshore.engine.search;

import java.util.Arrays;

/** Values that fit patterns at one place, in the order of their ends. */
final class AcceptedEnds {
  private int[] patterns = new int[64];
  private int[] ends = new int[64];
  private int size;
  private int onlyEnd = CandidateCheck.NONE;
  private double told;

  /** Begins with another place. */
  void clear() {
    size = 0;
  }

  /**
   * Says that only values with one end are taken, {@link CandidateCheck#NONE} for any, and how sure
   * they are by what stands around them; 0 where nothing was told by that.
   */
  void only(int end, double score) {
    onlyEnd = end;
    told = score;
  }

  double told() {
    return told;
  }

  /** Takes the patterns that a value fits which ends at a place. */
  void add(int[] tags, int end) {
    if (onlyEnd != CandidateCheck.NONE && end != onlyEnd) {
      return;
    }
    if (size + tags.length > ends.length) {
      patterns = Arrays.copyOf(patterns, 2 * ends.length + tags.length);
      ends = Arrays.copyOf(ends, patterns.length);
    }
    for (int tag : tags) {
      patterns[size] = tag;
      ends[size++] = end;
    }
  }

  int size() {
    return size;
  }

  int pattern(int index) {
    return patterns[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** The first of those that end where the one before an index does. */
  int firstOfEnd(int index) {
    int first = index - 1;
    while (first > 0 && ends[first - 1] == ends[index - 1]) {
      first--;
    }
    return first;
  }
}
