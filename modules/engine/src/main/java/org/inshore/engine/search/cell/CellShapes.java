package org.inshore.engine.search.cell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.plan.ShapeTargets;
import org.inshore.engine.plan.SparedTargets;
import org.inshore.engine.prefilter.Trigger;
import org.inshore.engine.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of the cells of each column: numbers, dates and codes that a column repeats are decided by
 * their shape, once, as long as nothing beside them speaks for a value. A shape is planned when a
 * column has shown it often. Belongs to one thread and one encoding.
 */
public final class CellShapes {
  private static final int LONGEST = 40;

  /** The longest cell with letters in it: codes, not words. */
  private static final int LONGEST_CODE = 12;

  /** So often a column shows a shape before it is planned. */
  private static final int OFTEN = 32;

  /** Shapes kept for a column, by their hash. */
  private static final int SLOTS = 8;

  private static final int HASH_SHIFT = Integer.SIZE - 3;

  private final ShapeTargets plans;
  private final Trigger[][][] tags;
  private final byte[] shape = new byte[LONGEST];
  private @Nullable Shape[] shapes = new Shape[16 * SLOTS];

  /** The cell that was asked about last, and its shape if that is planned. */
  private int read = -1;

  private @Nullable Planned planned;

  /** A shape that a column has shown. */
  private static final class Shape {
    final byte[] bytes;
    int seen;
    @Nullable Planned planned;

    Shape(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /**
   * The plan of a shape.
   *
   * @param column for which it holds
   * @param targets by prefilter, those that can come to something
   * @param spared by prefilter, what a hit that fills a cell spares of them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Planned(JudgedColumn column, long[] targets, SparedTargets[] spared) {}

  public CellShapes(Program program, Trigger[][][] tags) {
    this.plans = new ShapeTargets(program, tags);
    this.tags = tags;
  }

  /** Begins with other rows. */
  public void begin() {
    read = -1;
  }

  /**
   * The targets of a prefilter that can come to something in a cell.
   *
   * @param of those that were found
   * @param spared what a hit that fills a cell spares of them, whatever its shape
   */
  public long targets(long of, int prefilter, SparedTargets spared, FilledCells filled, Cell cell) {
    if (cell.index() != read) {
      read = cell.index();
      planned = plan(cell);
    }
    Planned known = planned;
    return known == null
        ? filled.left(of, spared, cell)
        : filled.left(of & known.targets[prefilter], known.spared[prefilter], cell);
  }

  @SuppressWarnings("ReferenceEquality") // a column that is equal is only looked up again
  private @Nullable Planned plan(Cell cell) {
    int length = read(cell.text().bytes, cell.start(), cell.end());
    if (length == 0) {
      return null;
    }
    Shape shown = shape(cell.place(), length);
    if (shown.seen < OFTEN) {
      shown.seen++;
      return null;
    }
    Planned known = shown.planned;
    if (known == null || known.column != cell.column()) {
      String name = new String(shown.bytes, StandardCharsets.US_ASCII);
      boolean typed = cell.types().numbers().get(cell.place());
      ShapeTargets.Plan plan = plans.of(name, cell.column(), typed);
      known = new Planned(cell.column(), plan.targets(), plan.spared(tags));
      shown.planned = known;
    }
    return cell.inSheet() && !cell.leftLabels().isEmpty() ? null : known;
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
    int slot = column * SLOTS + ((hash * 0x9e3779b9) >>> HASH_SHIFT);
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
