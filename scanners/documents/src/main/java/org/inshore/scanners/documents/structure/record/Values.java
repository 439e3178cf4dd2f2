package org.inshore.scanners.documents.structure.record;

import java.util.Arrays;
import org.inshore.spi.content.Cells;

/** A stack of values with their paths and lines: those of all records that are open. */
final class Values {
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[64];
  private Path[] paths = new Path[64];
  private long[] lines = new long[64];

  /** By value: how many of its path stand before it in its record. */
  private int[] nths = new int[64];

  private int count;

  int count() {
    return count;
  }

  /** How many bytes those from an index have. */
  int length(int from) {
    return end(count) - end(from);
  }

  private int end(int to) {
    return to == 0 ? 0 : ends[to - 1];
  }

  void add(Path path, byte[] array, int from, int to, long line) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      paths = Arrays.copyOf(paths, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
      nths = Arrays.copyOf(nths, 2 * count);
    }
    int start = end(count);
    int length = to - from;
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + length, 2 * bytes.length));
    }
    System.arraycopy(array, from, bytes, start, length);
    paths[count] = path;
    lines[count] = line;
    ends[count++] = start + length;
  }

  Path path(int index) {
    return paths[index];
  }

  /** Says that a value stands at another path. */
  void move(int index, Path path) {
    paths[index] = path;
  }

  /** A copy of a value. */
  byte[] copy(int index) {
    return Arrays.copyOfRange(bytes, end(index), ends[index]);
  }

  long line(int index) {
    return lines[index];
  }

  int nth(int index) {
    return nths[index];
  }

  /** Counts the values of each path in a record. */
  void number(int from, int to, long record) {
    for (int i = from; i < to; i++) {
      nths[i] = paths[i].countIn(record);
    }
  }

  /** Adds a value as a cell. */
  void put(int index, Cells cells) {
    cells.cell(bytes, end(index), ends[index]);
    cells.line(lines[index]);
  }

  /** Takes away all from an index on. */
  void truncate(int from) {
    Arrays.fill(paths, from, count, null);
    count = from;
  }

  /** Takes away some. */
  void remove(int from, int to) {
    int start = end(from);
    int gap = end(to) - start;
    System.arraycopy(bytes, start + gap, bytes, start, end(count) - start - gap);
    for (int i = to; i < count; i++) {
      int at = i - to + from;
      ends[at] = ends[i] - gap;
      paths[at] = paths[i];
      lines[at] = lines[i];
    }
    truncate(count - (to - from));
  }
}
