package org.inshore.scanners.documents.structure.fixedwidth;

import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.lines.Lines;

/** A line cut into the cells of aligned columns; a value that stands across a gap is one cell. */
final class FixedWidthRecord {
  private final Gaps gaps;
  private final AlignedLine line;
  private final int[] starts;
  private final int[] ends;
  private Lines lines;
  private int crossed;
  private int touched;
  private boolean cutsNumber;
  private int filled;

  FixedWidthRecord(Gaps gaps, Lines lines) {
    this.gaps = gaps;
    this.line = new AlignedLine(gaps.unit());
    this.starts = new int[gaps.columns()];
    this.ends = new int[gaps.columns()];
    this.lines = lines;
  }

  /** Cuts a line without its line end. */
  void read(Lines from, int start, int end) {
    lines = from;
    line.read(from, start, end);
    crossed = 0;
    touched = 0;
    cutsNumber = false;
    filled = 0;
    int begin = start;
    int owner = 0;
    for (int column = 0; column < gaps.columns(); column++) {
      starts[column] = end;
      ends[column] = end;
      boolean last = column == gaps.columns() - 1;
      int cut = last ? line.width() : gaps.cut(column, line);
      if (cut < 0) {
        crossed++;
        continue;
      }
      int stop = line.byteAt(cut);
      if (!last && !gaps.isBorder(column) && !line.isBlank(cut) && !line.isBlank(cut - 1)) {
        touched++;
        cutsNumber |= Ascii.isDigit(from.bytes()[stop]) && Ascii.isDigit(from.bytes()[stop - 1]);
      }
      trim(owner, begin, stop);
      begin = stop;
      owner = column + 1;
    }
  }

  private void trim(int column, int from, int to) {
    byte[] bytes = lines.bytes();
    int start = from;
    int end = to;
    while (start < end && bytes[start] == ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] == ' ') {
      end--;
    }
    starts[column] = start;
    ends[column] = end;
    filled += start < end ? 1 : 0;
  }

  /** The place of the first character beyond ASCII; -1 where there is none. */
  int firstWide() {
    for (int place = 0; place < line.width(); place++) {
      if (lines.bytes()[line.byteAt(place)] < 0) {
        return place;
      }
    }
    return -1;
  }

  /** How wide the line is. */
  int width() {
    return line.width();
  }

  /** How many gaps have a value across them. */
  int crossed() {
    return crossed;
  }

  /** How many gaps have fields that touch. */
  int touched() {
    return touched;
  }

  /** Whether fields that touch may be one number. */
  boolean cutsNumber() {
    return cutsNumber;
  }

  int filled() {
    return filled;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  String text(int column) {
    return new String(
        lines.bytes(), starts[column], ends[column] - starts[column], lines.encoding().charset());
  }
}
