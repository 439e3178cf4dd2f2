package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of code points, as sorted ranges that do not touch. Immutable. */
final class CodePointSet {
  static final CodePointSet DIGITS = range('0', '9');
  static final CodePointSet LETTERS = range('A', 'Z').plus(range('a', 'z'));
  static final CodePointSet LINE_ENDS = of("\n\r\u0085\u2028\u2029");
  static final CodePointSet SPACES = of(" \t\n\u000b\f\r\u0085\u2028\u2029");
  static final CodePointSet HAN = han();

  /** Pairs of first and last code point. */
  private final int[] bounds;

  private CodePointSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CodePointSet range(int first, int last) {
    return new CodePointSet(new int[] {first, last});
  }

  /** The code points of a string. */
  static CodePointSet of(String members) {
    List<int[]> ranges = new ArrayList<>();
    members.codePoints().forEach(point -> ranges.add(new int[] {point, point}));
    return merged(ranges);
  }

  /** The set with these {@link #bounds}. */
  static CodePointSet ofBounds(int[] bounds) {
    return new CodePointSet(bounds);
  }

  /** First and last code point of each range, in order. Not to be changed. */
  int[] bounds() {
    return bounds;
  }

  CodePointSet plus(CodePointSet other) {
    List<int[]> ranges = ranges();
    ranges.addAll(other.ranges());
    return merged(ranges);
  }

  CodePointSet complement() {
    List<int[]> ranges = new ArrayList<>();
    int next = 0;
    for (int[] range : ranges()) {
      if (range[0] > next) {
        ranges.add(new int[] {next, range[0] - 1});
      }
      next = range[1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      ranges.add(new int[] {next, Character.MAX_CODE_POINT});
    }
    return merged(ranges);
  }

  /** With the other case of every ASCII letter. */
  CodePointSet anyCase() {
    CodePointSet wider = this;
    for (int upper = 'A'; upper <= 'Z'; upper++) {
      int lower = upper + 'a' - 'A';
      if (contains(upper) != contains(lower)) {
        wider = wider.plus(range(upper, upper)).plus(range(lower, lower));
      }
    }
    return wider;
  }

  boolean contains(int codePoint) {
    int at = Arrays.binarySearch(bounds, codePoint);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Pairs of first and last code point, in order. */
  List<int[]> ranges() {
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.add(new int[] {bounds[i], bounds[i + 1]});
    }
    return ranges;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePointSet set && Arrays.equals(set.bounds, bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  private static CodePointSet merged(List<int[]> ranges) {
    ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
    int[] bounds = new int[ranges.size() * 2];
    int length = 0;
    for (int[] range : ranges) {
      if (length > 0 && range[0] <= bounds[length - 1] + 1) {
        bounds[length - 1] = Math.max(bounds[length - 1], range[1]);
      } else {
        bounds[length++] = range[0];
        bounds[length++] = range[1];
      }
    }
    return new CodePointSet(Arrays.copyOf(bounds, length));
  }

  private static CodePointSet han() {
    List<int[]> ranges = new ArrayList<>();
    // No Han character lies below the radicals or above the third ideographic plane.
    for (int point = 0x2E80; point <= 0x3FFFF; point++) {
      if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
        ranges.add(new int[] {point, point});
      }
    }
    return merged(ranges);
  }
}
