package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of code points, as sorted ranges that do not touch. Immutable. */
public final class CodePointSet {
  public static final CodePointSet DIGITS = range('0', '9');
  public static final CodePointSet CAPITALS = range('A', 'Z');
  public static final CodePointSet LETTERS = CAPITALS.plus(range('a', 'z'));
  static final CodePointSet LINE_ENDS = of("\n\r\u0085\u2028\u2029");
  static final CodePointSet SPACES = of(" \t\n\u000b\f\r\u0085\u2028\u2029");

  /** The characters of the script Han, as they are in Unicode 16: asking for each takes long. */
  public static final CodePointSet HAN =
      new CodePointSet(
          new int[] {
            0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x3005, 0x3005, 0x3007, 0x3007, 0x3021,
            0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFA6D, 0xFA70, 0xFAD9,
            0x16FE2, 0x16FE3, 0x16FF0, 0x16FF1, 0x20000, 0x2A6DF, 0x2A700, 0x2B739, 0x2B740,
            0x2B81D, 0x2B820, 0x2CEA1, 0x2CEB0, 0x2EBE0, 0x2EBF0, 0x2EE5D, 0x2F800, 0x2FA1D,
            0x30000, 0x3134A, 0x31350, 0x323AF
          });

  /** Pairs of first and last code point. */
  private final int[] bounds;

  private CodePointSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CodePointSet range(int first, int last) {
    return new CodePointSet(new int[] {first, last});
  }

  /** The code points of a string. */
  public static CodePointSet of(String members) {
    List<int[]> ranges = new ArrayList<>();
    members.codePoints().forEach(point -> ranges.add(new int[] {point, point}));
    return merged(ranges);
  }

  /** The set with these {@link #bounds}. */
  public static CodePointSet ofBounds(int[] bounds) {
    return new CodePointSet(bounds);
  }

  /** First and last code point of each range, in order. Not to be changed. */
  public int[] bounds() {
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

  public boolean contains(int codePoint) {
    int at = Arrays.binarySearch(bounds, codePoint);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  /** Whether it has a code point of another set. */
  boolean meets(CodePointSet other) {
    return ranges().stream()
        .anyMatch(
            one ->
                other.ranges().stream()
                    .anyMatch(range -> one[0] <= range[1] && range[0] <= one[1]));
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
}
