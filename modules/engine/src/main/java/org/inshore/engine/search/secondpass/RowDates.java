package org.inshore.engine.search.secondpass;

import java.util.List;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.text.ChineseDates;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Finds in rows the date that a number of a person in the same row has in it, in columns whose name
 * does not say what they hold: what {@link EmbeddedDates} does in a text.
 */
public final class RowDates {
  private static final int LONGEST_CELL = 256;

  /** Year, month and day begin behind the code of the area. */
  private static final int AREA = 6;

  private static final int DIGITS = 8;

  /** Digits of a number, the last of which may be a letter. */
  private static final int WHOLE = 18;

  private static final int OLD = 15;

  private final List<CompiledPattern> patterns;

  public RowDates(Program program) {
    this.patterns = program.second(Requirement.EMBEDDED).stream().flatMap(List::stream).toList();
  }

  /**
   * Tries the patterns where such dates stand.
   *
   * @param hits what is found in all rows; theirs are added
   */
  public void add(List<Hit> hits, TextView view, Cell cell, Scan scan) {
    if (patterns.isEmpty() || cell.columns().stream().allMatch(JudgedColumn::isNamed)) {
      return;
    }
    int found = hits.size();
    for (int i = 0; i < found; i++) {
      Hit hit = hits.get(i);
      if (EmbeddedDates.isForLife(hit) && cell.enter(hit.start)) {
        ChineseDates.Written date =
            date(view.normalised(hit.start, hit.end).replaceAll("[^0-9]", ""));
        if (date != null) {
          row(cell.row(), date, hit, view, cell, scan);
        }
      }
    }
  }

  private static ChineseDates.@Nullable Written date(String number) {
    return switch (number.length()) {
      case WHOLE, WHOLE - 1 -> ChineseDates.first(number.substring(AREA, AREA + DIGITS));
      case OLD -> ChineseDates.first("19" + number.substring(AREA, AREA + DIGITS - 2));
      default -> null;
    };
  }

  private void row(
      int row, ChineseDates.Written date, Hit number, TextView view, Cell cell, Scan scan) {
    Cells cells = cell.cells();
    int first = cells.firstCell(row);
    int width = Math.min(cell.columns().size(), cells.width(row));
    for (int column = 0; column < width; column++) {
      int length = cells.end(first + column) - cells.start(first + column);
      if (length >= DIGITS
          && length <= LONGEST_CELL
          && !cell.columns().get(column).isNamed()
          && cell.enter(row, column)) {
        cell(date, number, view, cell, scan);
      }
    }
  }

  private void cell(ChineseDates.Written date, Hit number, TextView view, Cell cell, Scan scan) {
    int to = cell.end();
    for (int at = view.counting(cell.start()); at < to; at = view.next(at)) {
      boolean within = at >= number.start && at < number.end;
      if (within || !EmbeddedDates.mayBegin(view, at)) {
        continue;
      }
      ChineseDates.Written written =
          ChineseDates.first(view.normalised(at, view.atMostOn(at, ChineseDates.LONGEST + 1)));
      int end = written == null ? at : view.atMostOn(at, written.length());
      if (written != null && end <= to && written.date().equals(date.date())) {
        for (CompiledPattern pattern : patterns) {
          scan.told(pattern, at, end, 0);
        }
        return;
      }
    }
  }
}
