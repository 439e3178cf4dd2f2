package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.header.TableHeader;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Records that stand on several rows each, below a header of as many rows: told by what the cells
 * of the rows look like, in turn. A row that looks like none of them stays alone.
 */
final class StackedRecords {
  private static final int MOST_ROWS = 3;
  private static final int LEAST_RECORDS = 3;
  private static final int COMPARED = 40;
  private static final int HEADER_WITHIN = 10;
  private static final int LEAST_LABELS = 2;

  private final List<Cells> headers;
  private final List<Map<Integer, String>> forms = new ArrayList<>();
  private int width;

  private StackedRecords(List<Cells> headers) {
    this.headers = headers;
  }

  /** Finds them among the first rows of a table; null if each row is a record. */
  static @Nullable StackedRecords of(Cells rows) {
    int header = TableHeader.index(rows, 0, rows.rows());
    for (int height = 2; header >= 0 && height <= MOST_ROWS; height++) {
      int first = header + height;
      if (first > rows.rows() || !isHeader(rows, first - 1)) {
        return null;
      }
      if (isHeader(rows, header) && rows.rows() - first >= LEAST_RECORDS * height) {
        StackedRecords found = new StackedRecords(headers(rows, header, height));
        if (found.learns(rows, first)) {
          return found;
        }
      }
    }
    return null;
  }

  /** Whether some rows begin with the header of these records, as each page does. */
  boolean isAgain(Cells rows) {
    for (int row = 0; row < Math.min(rows.rows(), HEADER_WITHIN); row++) {
      if (isHeaderAgain(rows, row, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeaderAgain(Cells rows, int row, int turn) {
    Cells header = headers.get(turn);
    boolean again = rows.width(row) <= width;
    for (int column = 0; again && column < width; column++) {
      again = text(rows, row, column).equals(text(header, 0, column));
    }
    return again;
  }

  private static boolean isHeader(Cells rows, int row) {
    int labels = 0;
    for (int column = 0; column < rows.width(row); column++) {
      String text = text(rows, row, column);
      if (!text.isEmpty()) {
        if (!TableHeader.isKnown(text) || text.chars().anyMatch(Character::isDigit)) {
          return false;
        }
        labels++;
      }
    }
    return labels >= LEAST_LABELS;
  }

  private static List<Cells> headers(Cells rows, int header, int height) {
    List<Cells> headers = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      Cells copy = new Cells(rows.encoding());
      copy.row(rows.number(header + i));
      copy(rows, header + i, rows.width(header + i), copy);
      headers.add(copy);
    }
    return headers;
  }

  /** Learns what the rows of a record look like; false if they do not take turns. */
  private boolean learns(Cells rows, int first) {
    int height = headers.size();
    int end = Math.min(rows.rows(), first + COMPARED * height);
    for (int turn = 0; turn < height; turn++) {
      Map<Integer, Map<String, Integer>> counts = new HashMap<>();
      for (int row = first + turn; row < end; row += height) {
        for (int column = 0; column < rows.width(row); column++) {
          String form = form(text(rows, row, column));
          counts.computeIfAbsent(column, _ -> new HashMap<>()).merge(form, 1, Integer::sum);
        }
      }
      Map<Integer, String> commonest = new HashMap<>();
      counts.forEach(
          (column, each) ->
              each.entrySet().stream()
                  .max(Map.Entry.comparingByValue())
                  .ifPresent(most -> commonest.put(column, most.getKey())));
      forms.add(commonest);
    }
    int alike = 0;
    for (int row = first; row < end; row++) {
      alike += turn(rows, row) == (row - first) % height ? 1 : 0;
      width = Math.max(width, rows.width(row));
    }
    for (Cells header : headers) {
      width = Math.max(width, header.width(0));
    }
    return alike * 5 >= (end - first) * 4 && width * height <= Columns.MAX;
  }

  /** Which row of a record one looks like most; -1 if it looks like none, or like several. */
  private int turn(Cells rows, int row) {
    int best = -1;
    int most = 0;
    for (int turn = 0; turn < forms.size(); turn++) {
      int alike = 0;
      for (int column = 0; column < rows.width(row); column++) {
        String form = form(text(rows, row, column));
        alike += !form.isEmpty() && form.equals(forms.get(turn).get(column)) ? 1 : 0;
      }
      best = alike > most ? turn : alike == most ? -1 : best;
      most = Math.max(most, alike);
    }
    return best;
  }

  /**
   * Joins the rows of each record.
   *
   * @param kept takes the rows of a record whose others may follow
   * @param more whether other rows follow
   */
  Cells join(Cells rows, boolean more, Cells kept) {
    Cells joined = new Cells(rows.encoding());
    int height = headers.size();
    int row = 0;
    while (row < rows.rows()) {
      int turns = 0;
      while (turns < height && row + turns < rows.rows() && isTurn(rows, row + turns, turns)) {
        turns++;
      }
      if (more && turns > 0 && turns < height && row + turns == rows.rows()) {
        for (; row < rows.rows(); row++) {
          kept.row(rows.number(row));
          copy(rows, row, rows.width(row), kept);
        }
        return joined;
      }
      // A page may begin with the lower rows of a record.
      int first = turns == height ? 0 : Math.max(0, turn(rows, row));
      int last = turns == height ? turns : 1;
      joined.row(Math.max(1, rows.number(row) - first));
      for (int i = 0; i < first * width; i++) {
        joined.cell(null);
      }
      for (int turn = 0; turn < last; turn++) {
        copy(rows, row + turn, turn + 1 < last ? width : rows.width(row + turn), joined);
      }
      row += last;
    }
    return joined;
  }

  /** Whether a row is one of a record, or of the header, which pages repeat. */
  private boolean isTurn(Cells rows, int row, int turn) {
    return isHeaderAgain(rows, row, turn) || turn(rows, row) == turn;
  }

  /** The columns of a record: below each other those of its rows. */
  List<Column> columns(Naming naming) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int turn = 0; turn < headers.size(); turn++) {
      for (int column = 0; column < width; column++) {
        String heading = text(headers.get(turn), 0, column);
        String label = LabelWords.plain(heading);
        String place = TableColumns.place(naming, column) + (turn == 0 ? "" : "+" + turn);
        boolean tells = LabelWords.isKnown(label) && names.add(label);
        Origin origin = new Origin(heading, column, turn);
        columns.add(new Column(tells ? label : place, null, null, origin));
      }
    }
    return List.copyOf(columns);
  }

  private static void copy(Cells rows, int row, int width, Cells copy) {
    for (int column = 0; column < width; column++) {
      if (column < rows.width(row)) {
        FormRows.copy(rows, rows.firstCell(row) + column, copy);
      } else {
        copy.cell(null);
      }
    }
  }

  private static String text(Cells rows, int row, int column) {
    String text = column < rows.width(row) ? rows.text(row, column) : null;
    return text == null ? "" : text.strip();
  }

  /** Runs of digits, letters and ideographs as one character each. */
  private static String form(String text) {
    return TableHeader.form(text);
  }
}
