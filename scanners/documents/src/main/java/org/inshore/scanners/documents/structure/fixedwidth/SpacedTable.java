package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.structure.lines.HeaderRow;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.PositionalTable;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * A table whose values are parted by several blanks and stand in the order of its headings, but not
 * below them: a program filled in fields wider than the headings were drawn for.
 */
final class SpacedTable extends PositionalTable {
  private static final int LONGEST = 1 << 12;
  static final int LEAST_COLUMNS = 4;
  private static final int LEAST_LINES = 4;

  private final int columns;
  private List<int[]> fields = List.of();
  private Lines lines;

  private SpacedTable(int columns, Encoding encoding) {
    this.columns = columns;
    this.lines = new Lines(new byte[0], 0, true, encoding);
  }

  /**
   * The table that a sample of lines begins, if most have a field for each heading, and aligned
   * columns do not have each heading for themselves.
   *
   * @param aligned what the lines are as aligned columns; null if they are none
   */
  static @Nullable SpacedTable of(
      Lines lines, List<int[]> sample, @Nullable FixedWidthSample aligned) {
    List<int[]> headings = sample.isEmpty() ? List.of() : fields(lines, sample.getFirst());
    if (headings.size() < LEAST_COLUMNS) {
      return null;
    }
    Cells cells = new Cells(lines.encoding());
    for (int[] line : sample) {
      List<int[]> fields = fields(lines, line);
      if (fields.size() != headings.size()) {
        break;
      }
      cells.row(cells.rows() + 1L);
      fields.forEach(field -> cells.cell(lines.bytes(), field[0], field[1]));
    }
    return cells.rows() < LEAST_LINES
            || 2 * cells.rows() <= sample.size()
            || !HeaderRow.is(cells)
            || (aligned != null && aligned.isHeadedAs(cells))
        ? null
        : new SpacedTable(headings.size(), lines.encoding());
  }

  /** Where the fields of a line begin and end. */
  static List<int[]> fields(Lines lines, int[] line) {
    byte[] bytes = lines.bytes();
    List<int[]> fields = new ArrayList<>();
    int blanks = 2;
    for (int i = line[0]; i < line[1]; i++) {
      if (bytes[i] == ' ') {
        blanks++;
        continue;
      }
      if (blanks > 1) {
        fields.add(new int[] {i, i});
      }
      fields.getLast()[1] = i + 1;
      blanks = 0;
    }
    return fields;
  }

  @Override
  public Fit read(Lines from, int at) {
    lines = from;
    int feed = from.feed(at);
    endsAt(from.next(feed));
    if (!from.isComplete(feed) || feed - at > LONGEST) {
      return Fit.NONE;
    }
    if (from.isBlank(at, feed) || RuleLine.is(from, at, feed)) {
      return Fit.SKIP;
    }
    fields = fields(from, new int[] {at, from.trimmed(at, feed)});
    return fields.size() == columns && Escapes.find(from.bytes(), at, feed) < 0
        ? Fit.ROW
        : Fit.NONE;
  }

  @Override
  protected void add(TableRows to, long line) throws ScanException, InterruptedException {
    Cells cells = to.begin(line);
    byte[] bytes = lines.bytes();
    fields.forEach(field -> FixedWidthTable.cell(cells, bytes, field[0], field[1]));
    to.end();
  }
}
