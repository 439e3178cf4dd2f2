package org.inshore.scanners.documents.table.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.inshore.scanners.documents.table.cell.Filled;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.cell.ValueShape;
import org.inshore.scanners.documents.table.layout.Form.Answer;
import org.inshore.scanners.documents.table.layout.Form.Cell;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Finds forms whose cells hold a label and its value each, as cards do that stand below and beside
 * each other. A label that is in a row again parts cards beside each other; the one that a form
 * begins with begins the next below.
 */
public final class KeyValueCells {
  private static final int LONGEST_LABEL = 20;
  private static final int MIN_ROWS = 2;

  private final Grid grid;
  private final Cells cells;
  private final List<Integer> starts = new ArrayList<>();

  private KeyValueCells(Grid grid, Cells cells) {
    this.grid = grid;
    this.cells = cells;
  }

  /** Such forms among some rows, in order. */
  static List<Layout.Block> find(Grid grid, Cells cells) {
    List<Layout.Block> found = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      int end = row;
      while (end < grid.rows() && arePairs(grid.row(end).filled())) {
        end++;
      }
      Form form = end - row < MIN_ROWS ? null : new KeyValueCells(grid, cells).read(row, end);
      if (form != null) {
        found.add(new Layout.Block(row, end, form));
      }
      row = Math.max(row, end);
    }
    return found;
  }

  /** Whether the cells of a row hold a label and its value each. */
  public static boolean arePairs(List<Filled> row) {
    return !row.isEmpty() && row.stream().allMatch(cell -> value(cell.text()) > 0);
  }

  private @Nullable Form read(int from, int to) {
    findStarts(from, to);
    List<Form.Entry> records = new ArrayList<>();
    Map<Integer, List<Answer>> cards = new TreeMap<>();
    Set<String> labels = new HashSet<>();
    String first = "";
    int forms = 0;
    for (int row = from; row < to; row++) {
      String begin = label(grid.row(row).filled().getFirst().text());
      if (cards.isEmpty() || begin.equals(first)) {
        add(cards, records);
        first = begin;
        forms++;
      }
      for (Filled cell : grid.row(row).filled()) {
        labels.add(LabelWords.plain(label(cell.text())));
        cards
            .computeIfAbsent(card(cell.column()), key -> new ArrayList<>())
            .add(answer(row, cell.column()));
      }
    }
    add(cards, records);
    // Where each row begins anew, rows are records as they are.
    boolean form =
        forms < to - from && labels.size() > 1 && labels.stream().anyMatch(LabelWords::isPersonal);
    return form ? new Form(records, List.of()) : null;
  }

  private static void add(Map<Integer, List<Answer>> cards, List<Form.Entry> records) {
    int order = 0;
    for (List<Answer> answers : cards.values()) {
      records.add(new Form.Entry(List.copyOf(answers), order++));
    }
    cards.clear();
  }

  /** The columns in which cards begin that stand beside each other. */
  private void findStarts(int from, int to) {
    for (int row = from; row < to && starts.size() < 2; row++) {
      List<Filled> filled = grid.row(row).filled();
      String first = label(filled.getFirst().text());
      starts.clear();
      filled.stream()
          .filter(cell -> label(cell.text()).equals(first))
          .forEach(cell -> starts.add(cell.column()));
    }
  }

  private int card(int column) {
    return (int) starts.stream().filter(start -> start <= column).count();
  }

  private Answer answer(int row, int column) {
    String text = String.valueOf(cells.text(row, column));
    int value = value(text);
    int bytes = text.substring(0, value).getBytes(cells.encoding().charset()).length;
    return new Answer(new Cell(row, column), label(text), bytes);
  }

  private static String label(String text) {
    return LabelWords.plain(text.substring(0, Math.max(0, value(text))));
  }

  /**
   * Where the value begins behind its label: behind a colon, or blanks that follow known words.
   *
   * @return -1 where a text is not of this form
   */
  private static int value(String text) {
    int begin = 0;
    while (begin < text.length() && isBlank(text.charAt(begin))) {
      begin++;
    }
    if (begin == text.length() || !Character.isLetter(text.charAt(begin))) {
      return -1;
    }
    int most = Math.min(text.length(), begin + LONGEST_LABEL);
    int value = -1;
    for (int i = begin; i < most; i++) {
      char c = text.charAt(i);
      boolean colon = c == ':' || c == '：';
      if (c == '\uFFFD') {
        return -1;
      }
      if (colon || isBlank(c)) {
        String label = text.substring(begin, i);
        Predicate<String> fits = colon ? KeyValueCells::isHeading : KeyValueCells::isKnown;
        int behind = behind(text, i + 1);
        if (behind < text.length() && fits.test(label)) {
          value = behind;
        }
        if (colon) {
          return value;
        }
      }
    }
    return value;
  }

  private static boolean isKnown(String label) {
    return LabelWords.isLabel(label) && LabelWords.isKnown(label);
  }

  private static boolean isHeading(String label) {
    return ValueShape.of(LabelWords.plain(label)) == ValueShape.NONE;
  }

  private static int behind(String text, int from) {
    int at = from;
    while (at < text.length() && (isBlank(text.charAt(at)) || ":：".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
