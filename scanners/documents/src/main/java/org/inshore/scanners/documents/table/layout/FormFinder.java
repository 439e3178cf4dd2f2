package org.inshore.scanners.documents.table.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.table.cell.CellKind;
import org.inshore.scanners.documents.table.cell.Filled;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.cell.Look;
import org.inshore.scanners.documents.table.cell.PersonName;
import org.inshore.scanners.documents.table.header.HeaderDoubt;

/**
 * Finds the rows of forms among those of tables: stretches of rows that begin with labels which ask
 * something of a person, with something else beside them.
 *
 * <p>A table whose first column holds such words is none: its header has a label over values in
 * another column. Where both may be, it is a table: then the words still speak for the cells beside
 * them, and {@link HeaderDoubt} keeps values out of its names.
 */
final class FormFinder {
  /** Rows in a form that do not begin with a label, one after another: titles, labels unknown. */
  private static final int MAX_OTHERS = 3;

  /** Rows above and below a form that may belong to it. */
  private static final int MAX_BESIDE = 2;

  private static final int MIN_ENTITIES = 3;

  private final Grid grid;

  /** Some rows, from one to before another. */
  record Span(int from, int to) {}

  FormFinder(Grid grid) {
    this.grid = grid;
  }

  /** The forms, in order. */
  List<Span> find() {
    List<Span> found = new ArrayList<>();
    int free = 0;
    int row = 0;
    while (row < grid.rows()) {
      if (!grid.startsWithLabel(row)) {
        row++;
        continue;
      }
      int end = withoutHeader(row, end(row));
      if (end > row && isForm(row, end)) {
        int from = above(free, row);
        end = below(row, end);
        found.add(new Span(from, end));
        free = end;
      }
      row = Math.max(row + 1, end);
    }
    return found;
  }

  /** Where rows that may be a form's end. */
  private int end(int from) {
    int end = from + 1;
    int first = grid.row(from).first();
    for (int row = end; row < grid.rows() && row - end < MAX_OTHERS; row++) {
      if (grid.startsWithLabel(row)) {
        if (grid.row(row).isLabelsOnly() && !grid.startsWithLabel(row + 1)) {
          break; // a header, or as good as empty
        }
        end = row + 1;
      } else if (!mayBeIn(grid.row(row), first)) {
        break;
      }
    }
    return end;
  }

  /** Whether a row without a label may be in a form: a title, more of an answer, an odd label. */
  private static boolean mayBeIn(Look row, int labels) {
    if (row.filled().isEmpty()) {
      return false;
    }
    return row.filled().size() == 1
        || row.first() > labels
        || row.filled().getFirst().kind() == CellKind.TEXT;
  }

  /** The end without the header of a table that follows. */
  private int withoutHeader(int from, int end) {
    int last = end - 1;
    Look header = grid.row(last);
    Look next = grid.row(end);
    boolean above =
        !grid.isParted(end)
            && header.filled().size() > 2
            && !header.hasValue()
            && next.filled().size() * 2 > header.filled().size()
            && next.filled().size() > 1;
    return above && last > from ? last : end;
  }

  private boolean isForm(int from, int end) {
    int answered = 0;
    int others = 0;
    int again = 0;
    String before = "";
    boolean personal = false;
    Set<String> labels = new HashSet<>();
    for (int row = from; row < end; row++) {
      Look look = grid.row(row);
      answered += look.startsWithLabel() && look.pairs() > 0 ? 1 : 0;
      String first = look.filled().isEmpty() ? "" : look.filled().getFirst().text();
      again += first.equals(before) ? 1 : 0;
      before = first;
      others += look.startsWithLabel() || look.filled().size() == 1 ? 0 : 1;
      for (Filled cell : look.filled()) {
        if (cell.isLabel()) {
          labels.add(LabelWords.plain(cell.text()));
          personal |= LabelWords.isPersonal(cell.text());
        }
      }
    }
    // A column of kinds says the same again and again; a form asks a thing once.
    boolean kinds = 3 * again > end - from;
    if (!personal
        || answered == 0
        || others > answered
        || kinds
        || isOfAttributes(from, end)
        || hasHeader(from, end)) {
      return false;
    }
    return answered == 1 ? isLine(from, end) : labels.size() > 1;
  }

  /**
   * Whether rows are those of a table with a row for each attribute, whose first cell is blank
   * where it says the same as above: the cell before the attributes is another one each time, and
   * the attribute behind it the same.
   */
  private boolean isOfAttributes(int from, int end) {
    int attributes = labels(from, end);
    int rows = 0;
    Set<String> entities = new HashSet<>();
    Map<String, Integer> behind = new HashMap<>();
    for (int row = Math.max(0, from - 1); row < end; row++) {
      Look look = grid.row(row);
      Filled attribute = look.at(attributes);
      if (!look.filled().isEmpty()
          && look.first() < attributes
          && attribute != null
          && attribute.isLabel()) {
        rows++;
        entities.add(look.filled().getFirst().text());
        behind.merge(attribute.text(), 1, Integer::sum);
      }
    }
    int same = behind.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return same >= MIN_ENTITIES && 4 * same >= 3 * rows && 2 * entities.size() > rows;
  }

  /** The column in which most rows that begin with a label begin. */
  private int labels(int from, int end) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int row = from; row < end; row++) {
      if (grid.startsWithLabel(row)) {
        counts.merge(grid.row(row).first(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(grid.row(from).first());
  }

  /** Whether the only answered row is a form in a line: label, value, label, value. */
  private boolean isLine(int from, int end) {
    Look line = grid.row(from);
    for (int row = from; row < end && line.pairs() == 0; row++) {
      line = grid.row(row);
    }
    List<Filled> filled = line.filled();
    boolean underTable = !grid.isParted(end) && grid.row(end).filled().size() == filled.size();
    if (namesSeveral(filled)) {
      return !underTable;
    }
    boolean shown = line.hasValue();
    for (int i = 0; i + 1 < filled.size(); i += 2) {
      if (!filled.get(i).isLabel() || filled.get(i + 1).isLabel()) {
        return false;
      }
      shown |=
          LabelWords.asksForName(filled.get(i).text()) && PersonName.fits(filled.get(i + 1).text());
    }
    return shown && filled.size() % 2 == 0 && !underTable;
  }

  /** Whether a row says who is something, of several people: interviewers, and their names. */
  private static boolean namesSeveral(List<Filled> filled) {
    return filled.size() > 2
        && LabelWords.asksForName(filled.getFirst().text())
        && filled.stream().skip(1).allMatch(cell -> PersonName.fits(cell.text()));
  }

  /** Whether the first row, or the one above it, is the header of a table with these rows. */
  private boolean hasHeader(int from, int end) {
    return isHeader(from, from + 1, end)
        || (from > 0 && !grid.isParted(from) && isHeader(from - 1, from, end));
  }

  /** Whether a row has a label over other things, in a column that is not the labels' own. */
  private boolean isHeader(int header, int from, int end) {
    Look look = grid.row(header);
    if (from == end
        || look.filled().size() < 2
        || look.hasValue()
        || look.first() != grid.row(from).first()) {
      return false;
    }
    List<Filled> heads = look.filled().subList(1, look.filled().size());
    long words = heads.stream().map(cell -> LabelWords.lastWord(cell.text())).distinct().count();
    if (heads.size() > 1 && words == 1) {
      return false; // first customer, second customer: each column is one
    }
    for (Filled cell : heads) {
      if (cell.isLabel() && isOverValues(cell.column(), from, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOverValues(int column, int from, int end) {
    int labels = 0;
    int others = 0;
    for (int row = from; row < end; row++) {
      Filled cell = grid.row(row).at(column);
      if (cell != null) {
        labels += cell.isLabel() ? 1 : 0;
        others += cell.isLabel() ? 0 : 1;
      }
    }
    return others > 0 && others >= labels;
  }

  /** Where titles and a first row with a label that nobody knows begin above a form. */
  private int above(int free, int from) {
    int first = from;
    int labels = grid.row(from).first();
    for (int i = 0; i < MAX_BESIDE && first > free; i++) {
      Look look = grid.row(first - 1);
      boolean title = look.filled().size() == 1;
      boolean field =
          look.filled().size() == 2
              && look.first() == labels
              && look.filled().getFirst().kind() == CellKind.TEXT
              && !grid.isParted(first);
      if (!title && !field) {
        break;
      }
      first--;
    }
    return first;
  }

  /** Where last rows with labels that nobody knows end below a form: before an empty row. */
  private int below(int from, int end) {
    int last = end;
    while (last < grid.rows()
        && last - end <= MAX_BESIDE
        && !grid.isParted(last)
        && !grid.row(last).filled().isEmpty()
        && !grid.startsWithLabel(last)
        && mayBeIn(grid.row(last), grid.row(from).first())) {
      last++;
    }
    return last - end <= MAX_BESIDE && grid.isParted(last) ? last : end;
  }
}
