package org.inshore.scanners.documents.table.cell;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The filled cells of some rows and what they look like; a row is looked at when it is asked for.
 */
public final class Grid {
  /** Bytes after which a cell is a value, whatever it says. */
  private static final int LONG = 4 * ValueShape.LONGEST_LABEL;

  private static final Look NOTHING = new Look(List.of());

  private final Cells cells;
  private final @Nullable Look[] looks;

  public Grid(Cells cells) {
    this.cells = cells;
    this.looks = new Look[cells.rows()];
  }

  public int rows() {
    return cells.rows();
  }

  /** What is in a row; nothing for one that is not there. */
  public Look row(int row) {
    if (row < 0 || row >= looks.length) {
      return NOTHING;
    }
    Look known = looks[row];
    if (known == null) {
      known = new Look(filled(row));
      looks[row] = known;
    }
    return known;
  }

  /** Whether a row begins with a label; the other cells are not looked at. */
  public boolean startsWithLabel(int row) {
    if (row >= looks.length) {
      return false;
    }
    Look known = looks[row];
    if (known != null) {
      return known.startsWithLabel();
    }
    int first = cells.firstCell(row);
    for (int column = 0; column < cells.width(row); column++) {
      int length = cells.end(first + column) - cells.start(first + column);
      if (length > LONG) {
        return false;
      } else if (length > 0) {
        String text = cells.text(row, column);
        if (text != null && !text.isBlank()) {
          return LabelWords.isLabel(text.strip());
        }
      }
    }
    return false;
  }

  /** The number of a row on its page. */
  public long number(int row) {
    return cells.number(row);
  }

  /** Whether rows of the page were empty, or not there, above a row. */
  public boolean isParted(int row) {
    return row == 0 || row >= looks.length || cells.number(row) > cells.number(row - 1) + 1;
  }

  private List<Filled> filled(int row) {
    List<Filled> filled = new ArrayList<>();
    int first = cells.firstCell(row);
    for (int column = 0; column < cells.width(row); column++) {
      int length = cells.end(first + column) - cells.start(first + column);
      if (length > LONG) {
        filled.add(new Filled(column, "", CellKind.VALUE));
      } else if (length > 0) {
        String text = cells.text(row, column);
        String stripped = text == null ? "" : text.strip();
        if (!stripped.isEmpty()) {
          filled.add(new Filled(column, stripped, CellKind.of(stripped)));
        }
      }
    }
    return filled;
  }
}
