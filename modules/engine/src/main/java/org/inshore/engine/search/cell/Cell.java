package org.inshore.engine.search.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.column.CountedCells;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.DocumentHead;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * The cell that is looked at, and what surrounds it: worked out only when asked. Reused for one
 * cell after another.
 */
public final class Cell {
  /** The longest text that can be a label to the left, in characters. */
  static final int LONGEST_LABEL = 64;

  private static final int NONE = -1;

  private final RowWords rowWords;
  private final LeftLabels left;
  private final RowTypes types;

  private final RowCalls calls = new RowCalls();
  private final CellTrim trim = new CellTrim();
  private final RowIdentifiers identifiers;

  private TextView text;
  private Cells cells = new Cells();
  private List<JudgedColumn> columns = List.of();
  private boolean sheet;
  private boolean calling;

  /** Whether the columns' names may be those of a first row that is none of a header. */
  private boolean headed;

  private int row;
  private int place;

  /** Where the cell at hand begins and ends, if it is one. */
  private int first;

  private int last = NONE;
  private int leftRead = NONE;

  private int countedRead = NONE;
  private int columnRead = NONE;
  private int columnAt;
  private long characters;
  private boolean counted;

  public Cell(Program program, TextView text) {
    this.identifiers = new RowIdentifiers(program.identified());
    this.left = new LeftLabels(program.keywords(), text);
    this.rowWords = new RowWords(program.keywords());
    this.types = new RowTypes(program);
    this.text = text;
  }

  /**
   * Begins with other rows.
   *
   * @param naming how rows are named: the first rows of a sheet may say what it is
   */
  public void load(TextView view, Cells rows, List<JudgedColumn> judged, Content.Naming naming) {
    sheet = naming == Content.Naming.CELL;
    calling = false;
    headed = naming != Content.Naming.COLUMN;
    text = view;
    cells = rows;
    columns = judged;
    types.load(judged);
    calls.clear();
    identifiers.clear();
    row = 0;
    stay(0, NONE);
    leftRead = NONE;
    rowWords.clear();
    trim.clear();
    countedRead = NONE;
    columnRead = NONE;
  }

  /** Forgets the rows. */
  public void forget() {
    load(text, new Cells(), List.of(), Content.Naming.COLUMN);
  }

  public int row() {
    return row;
  }

  /** The index of its column. */
  public int place() {
    return place;
  }

  public int start() {
    return cells.start(index());
  }

  public int end() {
    return cells.end(index());
  }

  public JudgedColumn column() {
    return columns.get(place);
  }

  /** How many characters of the cell are before a place; goes on from the place asked for last. */
  public long characters(int at) {
    if (columnRead != index() || at < columnAt) {
      columnRead = index();
      columnAt = start();
      characters = 0;
    }
    characters += text.characters(columnAt, at);
    columnAt = at;
    return characters;
  }

  /** Its index among all cells. */
  public int index() {
    return cells.firstCell(row) + place;
  }

  /** Goes to the cell of a row, if it has a value there. */
  public boolean enter(int number, int column) {
    row = number;
    place = column;
    if (column >= Math.min(columns.size(), cells.width(number))) {
      stay(0, NONE);
      return false;
    }
    stay(start(), end());
    return first < last;
  }

  private void stay(int from, int to) {
    first = from;
    last = to;
  }

  /** Goes to the cell in which a place lies; false if its column was not named. */
  public boolean enter(int at) {
    if (at >= first && at <= last) {
      return true; // it did not leave it
    }
    stay(0, NONE);
    if (row >= cells.rows() || at < rowStart(row) || at > rowEnd(row)) {
      row = cells.rowAt(at);
      place = 0;
    }
    int width = Math.min(columns.size(), cells.width(row));
    if (place >= width) {
      place = 0;
    }
    while (place > 0 && at < start()) {
      place--;
    }
    while (place < width && at > end()) {
      place++;
    }
    if (place < width && at >= start()) {
      stay(start(), end());
      return true;
    }
    return false;
  }

  private int rowStart(int number) {
    return cells.start(cells.firstCell(number));
  }

  private int rowEnd(int number) {
    int width = cells.width(number);
    return width == 0 ? rowStart(number) - 1 : cells.end(cells.firstCell(number) + width - 1);
  }

  /** Whether its column or the cell to its left makes all of it a value of a rule. */
  public boolean callsFor(int rule) {
    return column().isFor(rule) || leftLabels().get(rule);
  }

  /** Whether the column's name speaks for a pattern's rule, and for others that it may be. */
  public boolean sharesName(CompiledPattern pattern) {
    return pattern.source().sharesNames()
        && column().isFor(pattern.ruleNumber())
        && column().isForOthers(pattern.ruleNumber());
  }

  /** Whether the row's type says that its numbers are of a rule. */
  public boolean isTyped(int rule) {
    return types.of(cells, row, place).get(rule);
  }

  /** Whether the row's type says that they are of others. */
  public boolean isOfOtherType(int rule) {
    return types.isOther(types.of(cells, row, place), rule);
  }

  /** Rules of which a label is in the cell to the left. */
  public BitSet leftLabels() {
    readLeft();
    return left.labels();
  }

  /** Look-alikes of which a word is in the cell to the left. */
  public BitSet leftLookAlikes() {
    readLeft();
    return left.lookAlikes();
  }

  private void readLeft() {
    if (leftRead == index()) {
      return;
    }
    leftRead = index();
    int to = index() - 1;
    while (to >= cells.firstCell(row) && cells.start(to) == cells.end(to)) {
      to--;
    }
    boolean any = to >= cells.firstCell(row);
    if (!any || !(headed || !column().isNamed())) {
      left.clear();
      return;
    }
    // In a file the first row may have been taken for a header; if it is one, it answers nothing.
    left.read(text, cells.start(to), cells.end(to), headed && column().isNamed());
    if (left.any() && (!isShort(to) || isAll(name(column())))) {
      left.clear();
    }
  }

  private boolean isShort(int cell) {
    int start = cells.start(cell);
    return text.counting(text.atMostOn(start, LONGEST_LABEL)) >= cells.end(cell);
  }

  /** Takes labels in the cell; those at its very end call for the cell to the right. */
  public void labels(BitSet rules, int gapEnd) {
    int right = place + 1;
    int width = Math.min(columns.size(), cells.width(row));
    if (gapEnd < end() || !isShort(index())) {
      return;
    }
    int first = cells.firstCell(row);
    while (right < width && cells.start(first + right) == cells.end(first + right)) {
      right++;
    }
    if (right < width) {
      calls.inCell(first + right, rules);
    }
  }

  /** Takes a word of a rule anywhere in the row. */
  public void nearby(int rule) {
    calls.inRow(row, rule);
  }

  /** Takes an identifier of a person. */
  public void identified(int from, int to) {
    identifiers.add(row, place, from, to, from == start() && to == end(), calling);
  }

  /** Whether an identifier of a person is in its row. */
  public boolean isIdentified() {
    return identifiers.isIn(row);
  }

  /** Whether the identifier found last, or one in the same cell before it, fills it. */
  boolean isCovered() {
    return identifiers.isCovered(row, place);
  }

  /** Whether the text was gone through, and what was called for is tried. */
  boolean isCalling() {
    return calling;
  }

  /**
   * Whether one more identifier in it calls for nothing in its row: the first of the row had all
   * other cells tried, and in its own, if it is another, nothing may begin that is called for.
   */
  boolean hasAllBesides() {
    int first = identifiers.firstColumn(row);
    if (first < 0 || first == place) {
      return first == place;
    }
    return !identifiers.mayStart(text.bytes[cells.start(cells.firstCell(row) + first)], text);
  }

  /** Says that all rows were gone through, and what was called for is tried. */
  public void beginCalls() {
    calling = true;
  }

  /** What words call for. */
  public RowCalls calls() {
    return calls;
  }

  public RowTypes types() {
    return types;
  }

  public RowIdentifiers rowIdentifiers() {
    return identifiers;
  }

  public TextView text() {
    return text;
  }

  public Cells cells() {
    return cells;
  }

  public List<JudgedColumn> columns() {
    return columns;
  }

  /** How many identifiers of persons were found. */
  public int identifiers() {
    return identifiers.size();
  }

  /** Whether what was known of a cell's row when it was gone through is what is known now. */
  boolean wasKnown(int index) {
    return enter(cells.start(index)) && identifiers.wereKnown(row, place);
  }

  /**
   * Whether it is one of some cells, each as much more or less than the one above: a counter, not
   * numbers of people.
   */
  public boolean isCounted() {
    if (countedRead != index()) {
      countedRead = index();
      counted = CountedCells.around(text, cells, row, place);
    }
    return counted;
  }

  /** A column's name as it stands in the table's header, which is no value of the column. */
  public byte[] name(JudgedColumn column) {
    String name = column.location().value("column");
    return (name == null ? "" : name).getBytes(cells.encoding().charset());
  }

  /** Whether the cell holds nothing but a name. */
  public boolean isAll(byte[] name) {
    return Arrays.equals(text.bytes, start(), end(), name, 0, name.length);
  }

  /** Whether a stretch is all of the cell. */
  public boolean isAll(int from, int to) {
    return from == start() && to == end();
  }

  /** Where the cell's text starts after white space. */
  public int trimmedStart() {
    return trim.start(text, index(), start(), end());
  }

  /** Whether a stretch is all of the cell but for white space at its ends. */
  public boolean isWhole(int from, int to) {
    int index = index();
    return from == trim.start(text, index, start(), end())
        && to == trim.end(text, index, start(), end());
  }

  /** Whether its rows bear on one another, as those of a database do not. */
  public boolean inSheet() {
    return headed;
  }

  /** Whether a stretch is all of a cell in the first rows of a sheet. */
  public boolean isHeading(int from, int to) {
    return sheet && cells.number(row) <= DocumentHead.LINES && isWhole(from, to);
  }

  /** A context word of a rule in another cell of the row, or in a neighbour's name; or null. */
  public @Nullable Keyword contextInRow(int rule) {
    Keyword word = rowWords.context(text, cells, row, index(), rule);
    return word != null ? word : column().neighbours().context(rule);
  }
}
