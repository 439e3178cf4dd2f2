package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Recognises columns below a rule whose values are folded, each within its column: by marks behind
 * what goes on ({@code \pset border 0}, {@code format wrapped}), or without any, where most rows
 * have lines that only go on with values that fill their column (SQL*Plus, SQLite) or whose next
 * word had no room.
 */
public final class FoldedForm implements LineForm {
  private static final int LONGEST = 1 << 12;
  private static final int LEAST_COLUMNS = 2;
  private static final int ROWS = 20;
  private static final int LEAST_FOLDED = 2;
  private static final List<WidthUnit> UNITS = List.of(WidthUnit.DISPLAY, WidthUnit.CHARACTER);
  private static final String DRAWN = "-=─━═";

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int feed = lines.feed(at);
    int rule = lines.next(feed);
    if (rule >= lines.to() || feed - at > LONGEST || !mayDraw(lines, rule)) {
      return null;
    }
    int end = lines.feed(rule);
    if (end - rule > LONGEST || !lines.isComplete(end) || lines.isBlank(at, feed)) {
      return null;
    }
    List<int[]> columns = columns(FoldedLine.text(lines, rule, lines.trimmed(rule, end)));
    if (columns.size() < LEAST_COLUMNS) {
      return null;
    }
    String heading = FoldedLine.text(lines, at, lines.trimmed(at, feed));
    FoldedTable best = null;
    int most = 0;
    for (Folding folding : Folding.values()) {
      for (WidthUnit unit : UNITS) {
        FoldedTable table = new FoldedTable(heading, new FoldedColumns(columns, unit), folding);
        int rows = table.hasHeadings() ? rows(table, lines, lines.next(end), folding) : 0;
        if (rows > most) {
          most = rows;
          best = table;
        }
      }
    }
    return best;
  }

  private static boolean mayDraw(Lines lines, int rule) {
    int i = rule;
    while (i < lines.to() && lines.bytes()[i] == ' ') {
      i++;
    }
    byte b = i < lines.to() ? lines.bytes()[i] : 0;
    return b == '-' || b == '=' || b == (byte) 0xe2 || b == (byte) 0xa9;
  }

  /** Where the runs of a rule begin and end; none if the line is something else. */
  static List<int[]> columns(String rule) {
    List<int[]> columns = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= rule.length(); i++) {
      char c = i < rule.length() ? rule.charAt(i) : ' ';
      if (DRAWN.indexOf(c) >= 0) {
        start = start < 0 ? i : start;
      } else if (c != ' ') {
        return List.of();
      } else if (start >= 0) {
        columns.add(new int[] {start, i});
        start = -1;
      }
    }
    return columns;
  }

  /** How many rows follow each other; none if too few of them are folded. */
  private static int rows(FoldedTable table, Lines lines, int first, Folding folding) {
    int rows = 0;
    int folded = 0;
    int parted = 0;
    int at = first;
    for (int i = 0; i < 2 * ROWS && rows < ROWS && at < lines.to(); i++) {
      LineTable.Fit fit = table.read(lines, at);
      if (fit == LineTable.Fit.NONE) {
        break;
      }
      if (fit == LineTable.Fit.ROW) {
        rows++;
        folded += table.lines() > 1 ? 1 : 0;
      } else {
        parted++;
      }
      at = table.end();
    }
    // A client that parts all rows by blank lines does so because one of them is folded.
    boolean most = folded >= LEAST_FOLDED && 2 * folded >= rows;
    boolean all = folded > 0 && rows > LEAST_FOLDED && parted >= rows - 1;
    boolean enough =
        switch (folding) {
          case MARKS -> folded > 0;
          case CHARACTERS -> most || all;
          case WORDS -> all;
        };
    return enough ? rows : 0;
  }
}
