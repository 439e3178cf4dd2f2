package org.inshore.scanners.documents.table.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.scanners.documents.table.cell.CellKind;
import org.inshore.scanners.documents.table.cell.Filled;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.cell.Look;
import org.inshore.scanners.documents.table.layout.Form.Answer;
import org.inshore.scanners.documents.table.layout.Form.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form: each cell that is no label answers the label before it in its row, or in the row
 * above where its own has none. Tells apart forms below each other, which begin with the same
 * label; beside each other, which repeat labels in a row; and the columns of a table that is turned
 * on its side, in which each is a record.
 */
public final class FormReader {
  private final Grid grid;
  private final FormFinder.Span span;
  private final BitSet labelColumns = new BitSet();
  private final Map<Integer, List<Answer>> answers = new TreeMap<>();
  private final List<Cell> others = new ArrayList<>();

  /** By answer: the column of its label. */
  private final Map<Cell, Integer> asked = new HashMap<>();

  private boolean besideEachOther;
  private @Nullable Filled label;

  private FormReader(Grid grid, FormFinder.Span span) {
    this.grid = grid;
    this.span = span;
  }

  static Form read(Grid grid, FormFinder.Span span) {
    return new FormReader(grid, span).read();
  }

  private Form read() {
    findLabelColumns();
    for (int row = span.from(); row < span.to(); row++) {
      read(row);
    }
    List<Form.Entry> records = new ArrayList<>();
    for (Map<Integer, List<Answer>> form : below()) {
      if (isTurned(form)) {
        Map<Integer, List<Answer>> columns = new TreeMap<>();
        each(form, answer -> answer.cell().column()).forEach(columns::put);
        add(columns.values(), records);
      } else if (besideEachOther) {
        add(each(form, answer -> asked.getOrDefault(answer.cell(), 0)).values(), records);
      } else {
        add(each(form, answer -> 0).values(), records);
      }
    }
    return new Form(records, others);
  }

  private static void add(Iterable<List<Answer>> forms, List<Form.Entry> records) {
    int order = 0;
    for (List<Answer> answers : forms) {
      records.add(new Form.Entry(List.copyOf(answers), order++));
    }
  }

  /** Parting of the answers of a form into records. */
  private interface Part {
    int of(Answer answer);
  }

  private static Map<Integer, List<Answer>> each(Map<Integer, List<Answer>> form, Part part) {
    Map<Integer, List<Answer>> parts = new TreeMap<>();
    for (List<Answer> row : form.values()) {
      for (Answer answer : row) {
        parts.computeIfAbsent(part.of(answer), key -> new ArrayList<>()).add(answer);
      }
    }
    return parts;
  }

  /** Columns in which there are more labels than other cells. */
  private void findLabelColumns() {
    Map<Integer, Integer> balance = new HashMap<>();
    for (int row = span.from(); row < span.to(); row++) {
      Look look = grid.row(row);
      Set<String> seen = new HashSet<>();
      for (Filled cell : look.filled()) {
        if (look.filled().size() > 1) {
          balance.merge(cell.column(), cell.isLabel() ? 1 : -1, Integer::sum);
        }
        besideEachOther |= cell.isLabel() && !seen.add(LabelWords.plain(cell.text()));
      }
    }
    balance.forEach((column, more) -> labelColumns.set(column, more > 0));
  }

  private void read(int row) {
    List<Filled> filled = grid.row(row).filled();
    Filled asking = filled.size() == 1 || filled.isEmpty() ? null : label;
    if (asking != null && filled.getFirst().column() <= asking.column()) {
      asking = null;
    }
    boolean answered = asking != null;
    for (int i = 0; i < filled.size(); i++) {
      Filled cell = filled.get(i);
      boolean followed = i + 1 < filled.size() && !filled.get(i + 1).isLabel();
      if (asks(cell, asking == null || answered, followed)) {
        asking = cell;
        answered = false;
        if (!LabelWords.isKnown(cell.text())) {
          others.add(new Cell(row, cell.column()));
        }
      } else if (asking != null) {
        Answer answer = new Answer(new Cell(row, cell.column()), asking.text(), 0);
        answers.computeIfAbsent(row, key -> new ArrayList<>()).add(answer);
        asked.put(answer.cell(), asking.column());
        answered = true;
      } else {
        others.add(new Cell(row, cell.column()));
      }
    }
    label = asking;
  }

  /**
   * Whether a cell is a label here: an answer may look like one (a kind of document), and a label
   * may be one that nobody knows.
   *
   * @param free whether no label waits for its answer
   */
  private boolean asks(Filled cell, boolean free, boolean followed) {
    boolean own = labelColumns.get(cell.column());
    if (cell.isLabel()) {
      boolean alone = labelColumns.cardinality() == 1;
      return own || (alone ? followed && (!free || label == null) : free || followed);
    }
    return cell.kind() == CellKind.TEXT && own && followed && free;
  }

  /** The rows of forms below each other, each with its answers. */
  private List<Map<Integer, List<Answer>>> below() {
    List<Map<Integer, List<Answer>>> forms = new ArrayList<>();
    Map<Integer, List<Answer>> form = new TreeMap<>();
    Set<String> asks = new HashSet<>();
    String first = "";
    for (Map.Entry<Integer, List<Answer>> row : answers.entrySet()) {
      String begin = LabelWords.plain(row.getValue().getFirst().label());
      boolean again =
          begin.equals(first) || (isParted(row.getKey()) && repeats(row.getKey(), asks));
      if (again && !isMore(row.getKey(), form)) {
        forms.add(form);
        form = new TreeMap<>();
        asks.clear();
      }
      first = form.isEmpty() ? begin : first;
      form.put(row.getKey(), row.getValue());
      row.getValue().forEach(answer -> asks.add(LabelWords.plain(answer.label())));
    }
    if (!form.isEmpty()) {
      forms.add(form);
    }
    return forms;
  }

  /** Whether a row only goes on with the answer of the row above. */
  private boolean isMore(int row, Map<Integer, List<Answer>> form) {
    return form.isEmpty() || !labelColumns.get(grid.row(row).first());
  }

  private boolean isParted(int row) {
    return grid.isParted(row) || grid.row(row - 1).filled().size() == 1;
  }

  /** Whether rows up to the next empty one or title ask again what the form did of a person. */
  private boolean repeats(int row, Set<String> asks) {
    for (int at = row; at < span.to() && (at == row || !isParted(at)); at++) {
      for (Answer answer : answers.getOrDefault(at, List.of())) {
        if (LabelWords.isPersonal(answer.label())
            && asks.contains(LabelWords.plain(answer.label()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether labels stand in one column and most have several answers: each column is a record. */
  private boolean isTurned(Map<Integer, List<Answer>> form) {
    long several = form.values().stream().filter(row -> row.size() > 1).count();
    return labelColumns.cardinality() == 1 && 2 * several > form.size();
  }
}
