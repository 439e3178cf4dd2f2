package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.lines.FoldedWords;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** A table whose rows have as many lines as their longest value needs in its column. */
final class FoldedTable extends KeyedTable {
  private static final int LONGEST = 1 << 12;
  private static final int MOST_LINES = 64;

  /** Two of them below each other are two numbers, not one. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}+[Xx]?");

  private final String heading;
  private final FoldedLine headings;
  private final FoldedColumns columns;
  private final Folding folding;
  private final List<FoldedLine> record = new ArrayList<>();

  /**
   * Makes a table.
   *
   * @param heading the line of headings, which pages repeat
   * @param columns where values stand
   * @param folding how values go on below
   */
  FoldedTable(String heading, FoldedColumns columns, Folding folding) {
    this(heading, new FoldedLine(heading.replace("\f", ""), columns), columns, folding);
  }

  private FoldedTable(String heading, FoldedLine headings, FoldedColumns columns, Folding folding) {
    super(keys(headings, columns));
    this.heading = heading.strip();
    this.headings = headings;
    this.columns = columns;
    this.folding = folding;
  }

  private static List<String> keys(FoldedLine headings, FoldedColumns columns) {
    List<String> keys = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      keys.add(headings.part(column));
    }
    return keys;
  }

  /** Whether the line above the rule has a heading for most columns. */
  boolean hasHeadings() {
    return headings.fits() && !headings.isMarked() && 2 * headings.filled() > columns.size();
  }

  @Override
  public Fit read(Lines lines, int at) {
    record.clear();
    int feed = lines.feed(at);
    endsAt(lines.next(feed));
    if (!lines.isComplete(feed) || feed - at > LONGEST) {
      return Fit.NONE;
    }
    if (parts(lines, at, feed)) {
      return Fit.SKIP;
    }
    FoldedLine line = new FoldedLine(text(lines, at, feed), columns);
    if (!line.fits() || line.filled() < 2 || (folding != Folding.MARKS && line.isMarked())) {
      return Fit.NONE;
    }
    record.add(line);
    while (end() < lines.to() && record.size() < MOST_LINES) {
      int next = lines.feed(end());
      if (!lines.isComplete(next) || next - end() > LONGEST || parts(lines, end(), next)) {
        break;
      }
      FoldedLine below = new FoldedLine(text(lines, end(), next), columns);
      if (!below.fits() || !goesOn(line, below)) {
        break;
      }
      record.add(below);
      line = below;
      endsAt(lines.next(next));
    }
    return Fit.ROW;
  }

  /** Whether a line is none of a row: blank, a rule, or headings again. */
  private boolean parts(Lines lines, int from, int feed) {
    if (lines.isBlank(from, feed) || RuleLine.is(lines, from, feed)) {
      return true;
    }
    String line = text(lines, from, feed);
    return line.strip().equals(heading) || !FoldedForm.columns(line).isEmpty();
  }

  private static String text(Lines lines, int from, int feed) {
    return FoldedLine.text(lines, from, lines.trimmed(from, feed));
  }

  /** Whether a line has nothing but what the one above it leaves open. */
  private boolean goesOn(FoldedLine above, FoldedLine below) {
    boolean marked = folding == Folding.MARKS;
    if (marked ? !above.isMarked() : below.isMarked()) {
      return false;
    }
    FoldedLine first = record.getFirst();
    for (int column = 0; column < columns.size(); column++) {
      String part = below.part(column);
      boolean twoNumbers = isNumber(part) && isNumber(above.part(column));
      if (!part.isEmpty() && (twoNumbers || !isOpen(above, below, column))) {
        return false;
      }
    }
    return marked || (below.filled() > 0 && below.filled() < first.filled());
  }

  private boolean isOpen(FoldedLine above, FoldedLine below, int column) {
    return switch (folding) {
      case MARKS -> above.isMarked(column);
      case CHARACTERS -> above.isFull(column);
      case WORDS -> above.isFull(column) || above.hasNoRoom(column, below.part(column));
    };
  }

  private static boolean isNumber(String part) {
    return LONG_NUMBER.matcher(part).matches();
  }

  /** How many lines the row read last has. */
  int lines() {
    return record.size();
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    List<@Nullable String> values = new ArrayList<>();
    values.add(null);
    for (int column = 0; column < columns.size(); column++) {
      values.add(value(column));
    }
    row(line, values);
  }

  private String value(int column) {
    String value = "";
    boolean cut = true;
    for (FoldedLine part : record) {
      value = FoldedWords.joined(value, part.part(column), cut);
      cut = folding != Folding.WORDS || part.hasNoRoom(column, "");
      value += part.endsLine(column) ? "\n" : "";
    }
    return value;
  }
}
