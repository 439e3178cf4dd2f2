package org.inshore.engine.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.plan.ShapeTargets;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of the cells of each column: numbers, dates and codes that a column repeats are decided by
 * their shape, once, as long as nothing beside them speaks for a value. A shape is planned when a
 * column has shown it often. Belongs to one thread and one encoding.
 */
final class CellShapes {
  private static final int LONGEST = 40;

  /** The longest cell with letters in it: codes, not words. */
  private static final int LONGEST_CODE = 12;

  /** So often a column shows a shape before it is planned. */
  private static final int OFTEN = 32;

  /** Shapes kept for a column, by their hash. */
  private static final int SLOTS = 8;

  private static final long ALL = -1L;

  private final ShapeTargets plans;
  private final byte[] shape = new byte[LONGEST];
  private @Nullable Shape[] shapes = new Shape[16 * SLOTS];

  /** The cell that was asked about last, and its plan; null for none. */
  private int read = -1;

  private long @Nullable [] plan;

  /** A shape of a column. */
  private static final class Shape {
    final byte[] bytes;
    int seen;

    /** What was planned, and the column that it holds for. */
    long @Nullable [] targets;

    @Nullable JudgedColumn column;

    Shape(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  CellShapes(Program program, Tag[][][] tags) {
    this.plans = new ShapeTargets(program, tags);
  }

  /** Begins with other rows. */
  void begin() {
    read = -1;
  }

  /** The targets of a prefilter that can come to something in a cell. */
  long targets(int prefilter, Cell cell) {
    if (cell.index() != read) {
      read = cell.index();
      plan = plan(cell);
    }
    long[] known = plan;
    return known == null ? ALL : known[prefilter];
  }

  @SuppressWarnings("ReferenceEquality") // others that are equal are only looked up again
  private long @Nullable [] plan(Cell cell) {
    int length = read(cell.text().bytes, cell.start(), cell.end());
    if (length == 0) {
      return null;
    }
    Shape known = shape(cell.place(), length);
    if (known.seen < OFTEN) {
      known.seen++;
      return null;
    }
    if (known.column != cell.column()) {
      String name = new String(known.bytes, StandardCharsets.US_ASCII);
      boolean typed = cell.types().numbers().get(cell.place());
      known.targets = plans.of(name, cell.column(), typed);
      known.column = cell.column();
    }
    return cell.inSheet() && !cell.leftLabels().isEmpty() ? null : known.targets;
  }

  /** Reads the shape of a cell; tells its length, 0 if it has none. */
  private int read(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      byte b = bytes[start + i];
      boolean digit = b >= '0' && b <= '9';
      if (b < 0 || (b >= 'A' && length > LONGEST_CODE)) {
        return 0;
      }
      shape[i] = digit ? ShapeTargets.DIGIT : b;
    }
    return length;
  }

  /** The shape that was read, in its slot. */
  private Shape shape(int column, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + shape[i];
    }
    int slot = column * SLOTS + (hash * 0x9e3779b9 >>> 29);
    if (slot >= shapes.length) {
      shapes = Arrays.copyOf(shapes, Math.max(slot + 1, 2 * shapes.length));
    }
    Shape known = shapes[slot];
    if (known == null || !Arrays.equals(known.bytes, 0, known.bytes.length, shape, 0, length)) {
      known = new Shape(Arrays.copyOf(shape, length));
      shapes[slot] = known;
    }
    return known;
  }
}
