package org.inshore.scanners.documents.table.header;

import java.util.BitSet;
import java.util.function.Predicate;
import org.inshore.scanners.documents.table.cell.Filled;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.cell.Look;
import org.inshore.scanners.documents.table.cell.PersonName;
import org.inshore.scanners.documents.table.cell.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * Doubts that a row which could be a header is one, because it may be the first row of data: of a
 * form that was not told as one, or of a table without a header.
 *
 * <p>What is doubted goes into no name. It still speaks for its column, so that a doubt too many
 * costs a name in a report and no finding.
 */
public final class HeaderDoubt {
  private static final int ROWS_COMPARED = 50;

  private final Grid grid;
  private final int header;
  private final int end;

  /** Rows that are the header once more. */
  private final BitSet repeated = new BitSet();

  private HeaderDoubt(Grid grid, int header, int end) {
    this.grid = grid;
    this.header = header;
    this.end = Math.min(end, header + 1 + ROWS_COMPARED);
    for (int row = header + 1; row < this.end; row++) {
      repeated.set(row, isRepeated(row));
    }
  }

  /** Whether the row may be data, judged by its cells and the rows below it up to another. */
  public static boolean of(Grid grid, int header, int end) {
    return new HeaderDoubt(grid, header, end).isData();
  }

  private boolean isData() {
    Filled left = null;
    for (Filled cell : grid.row(header).filled()) {
      if (isData(cell, left)) {
        return true;
      }
      left = cell;
    }
    return isFieldOfForm();
  }

  private boolean isData(Filled cell, @Nullable Filled left) {
    if (cell.isLabel()) {
      return false;
    }
    ValueShape shape = ValueShape.of(cell.text());
    boolean besideLabel = left != null && left.isLabel();
    if (shape != ValueShape.NUMBER
        && below(cell.column(), text -> ValueShape.of(text) == ValueShape.NUMBER) > MAX) {
      return false; // dates and groups of people stand over figures
    }
    if (shape != ValueShape.NONE && shape != ValueShape.LONG) {
      double alike = below(cell.column(), text -> ValueShape.of(text) == shape);
      return besideLabel || alike < 0 || alike > SOME;
    }
    double same = below(cell.column(), text -> text.equals(cell.text()));
    return same > FEW || isName(cell, left) || endsAsBelow(cell);
  }

  private static final double NEARLY_ALL = 0.9;
  private static final double MAX = 0.6;
  private static final double SOME = 0.4;
  private static final double FEW = 0.2;

  private boolean isName(Filled cell, @Nullable Filled left) {
    if (!PersonName.fits(cell.text())) {
      return false;
    }
    double names = below(cell.column(), PersonName::fits);
    boolean asked = left != null && left.isLabel() && LabelWords.asksForName(left.text());
    boolean han = Character.isIdeographic(cell.text().codePointAt(0));
    return asked
        ? names < 0 || names > SOME
        : han && names > MAX && !isAmongLabels(cell) && !isRowOfLabels(cell);
  }

  /**
   * Whether at least two cells stand beside it, and each is a label or a word over digits. Many
   * labels have the form of a name: 车主, 成员, 高管.
   */
  private boolean isAmongLabels(Filled cell) {
    int others = 0;
    for (Filled other : grid.row(header).filled()) {
      if (other.column() == cell.column()) {
        continue;
      }
      others++;
      boolean label =
          other.isLabel()
              || (!TableHeader.hasDigit(other.text())
                  && below(other.column(), TableHeader::hasDigit) > MAX);
      if (!label) {
        return false;
      }
    }
    return others > 1;
  }

  /**
   * Whether the row's first cell is a label over figures, as 日期 is over the days of a roster: so
   * does no row of data begin.
   */
  private boolean isRowOfLabels(Filled cell) {
    Filled first = grid.row(header).filled().getFirst();
    return first.column() != cell.column()
        && first.isLabel()
        && below(first.column(), TableHeader::hasDigit) > NEARLY_ALL;
  }

  /** Whether most cells below end alike, as names of places and companies do. */
  private boolean endsAsBelow(Filled cell) {
    String text = cell.text();
    if (text.length() < 3 || !Character.isIdeographic(text.charAt(text.length() - 1))) {
      return false;
    }
    String ending = text.substring(text.length() - 2);
    return below(cell.column(), other -> other.length() > 2 && other.endsWith(ending)) > MAX;
  }

  /** Whether the first column holds labels below it too, and something else stands beside it. */
  private boolean isFieldOfForm() {
    Look look = grid.row(header);
    if (look.filled().size() < 2 || !look.startsWithLabel() || look.filled().get(1).isLabel()) {
      return false;
    }
    return !repeats(look.first()) && below(look.first(), LabelWords::isLabel) > MAX;
  }

  /** Whether a column says the same again and again, as one of kinds does and labels do not. */
  private boolean repeats(int column) {
    int again = 0;
    Filled before = null;
    for (int row = header + 1; row < end; row++) {
      Filled cell = grid.row(row).at(column);
      again += cell != null && before != null && cell.text().equals(before.text()) ? 1 : 0;
      before = cell;
    }
    return 3 * again > end - header - 1;
  }

  /** Which part of the filled cells below fit; -1 where there are none. */
  private double below(int column, Predicate<String> fits) {
    int filled = 0;
    int fitting = 0;
    for (int row = header + 1; row < end; row++) {
      Filled cell = grid.row(row).at(column);
      if (cell != null && !repeated.get(row)) {
        filled++;
        fitting += fits.test(cell.text()) ? 1 : 0;
      }
    }
    return filled == 0 ? -1 : (double) fitting / filled;
  }

  /** Whether a row is the header once more, as on each page of a print. */
  private boolean isRepeated(int row) {
    Look look = grid.row(row);
    int same = 0;
    for (Filled cell : grid.row(header).filled()) {
      Filled other = look.at(cell.column());
      same += other != null && other.text().equals(cell.text()) ? 1 : 0;
    }
    return same > 1 && 2 * same > grid.row(header).filled().size();
  }
}
