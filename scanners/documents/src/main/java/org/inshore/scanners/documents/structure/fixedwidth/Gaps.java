package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.Arrays;

/**
 * Where columns are parted.
 *
 * @param unit what places are counted in
 * @param starts by gap: its first place
 * @param ends by gap: the first place behind it, where the next column begins
 * @param ruled whether a rule under the headings shows them, so that fields may touch
 * @param width how wide every row is; 0 where they differ
 */
@SuppressWarnings("ArrayRecordComponent") // looked at for each row of a table
record Gaps(WidthUnit unit, int[] starts, int[] ends, boolean ruled, int width) {

  /** Those of rows that are not equally wide. */
  Gaps(WidthUnit unit, int[] starts, int[] ends, boolean ruled) {
    this(unit, starts, ends, ruled, 0);
  }

  /** How many columns there are. */
  int columns() {
    return starts.length + 1;
  }

  /** Whether fields are known to touch there. */
  boolean isBorder(int gap) {
    return starts[gap] == ends[gap];
  }

  /** Where a row is cut at a gap; -1 where a value stands across it. */
  int cut(int gap, AlignedLine line) {
    for (int place = ends[gap] - 1; place >= starts[gap]; place--) {
      if (line.isBlank(place)) {
        return place;
      }
    }
    return ruled && line.isBorder(ends[gap]) ? ends[gap] : -1;
  }

  /** These, and a border at a place before all of them; the same if one is there. */
  Gaps cutAt(int place) {
    if (starts.length > 0 && starts[0] <= place) {
      return this;
    }
    int[] allStarts = new int[starts.length + 1];
    int[] allEnds = new int[allStarts.length];
    allStarts[0] = place;
    allEnds[0] = place;
    System.arraycopy(starts, 0, allStarts, 1, starts.length);
    System.arraycopy(ends, 0, allEnds, 1, ends.length);
    return new Gaps(unit, allStarts, allEnds, ruled, width);
  }

  /** These for a row in which all behind a place stands further on, or back. */
  Gaps moved(int behind, int by) {
    int[] allStarts = starts.clone();
    int[] allEnds = ends.clone();
    for (int gap = 0; gap < starts.length; gap++) {
      if (ends[gap] > behind) {
        allStarts[gap] = starts[gap] == ends[gap] ? ends[gap] + by : starts[gap] + Math.min(by, 0);
        allEnds[gap] = ends[gap] + by;
      }
    }
    return new Gaps(unit, allStarts, allEnds, ruled, width + by);
  }

  /** The gaps at which some lines are all blank, within the narrowest and widest of them. */
  static Gaps between(WidthUnit unit, boolean[] inked, int width, int least) {
    int[] starts = new int[width];
    int[] ends = new int[width];
    int count = 0;
    int place = 0;
    while (place < width && !inked[place]) {
      place++;
    }
    while (place < width) {
      while (place < width && inked[place]) {
        place++;
      }
      int start = place;
      while (place < width && !inked[place]) {
        place++;
      }
      if (place < width && place - start >= least) {
        starts[count] = start;
        ends[count++] = place;
      }
    }
    return new Gaps(unit, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), false);
  }

  @Override
  public String toString() {
    return "Gaps[" + columns() + " columns]";
  }
}
