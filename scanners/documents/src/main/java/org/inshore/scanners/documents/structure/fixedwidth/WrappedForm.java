package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Recognises rows that a database's client wrapped: as many lines of headings, each above a rule of
 * dashes or all above all rules, as each row has lines.
 */
public final class WrappedForm implements LineForm {
  private static final int LONGEST = 1 << 12;
  private static final int MOST_LINES = 16;
  private static final int LEAST_COLUMNS = 3;

  /** So many rows tell what columns are counted in. */
  private static final int ROWS = 20;

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    List<int[]> headings = new ArrayList<>();
    List<int[]> rules = new ArrayList<>();
    int line = at;
    while (line < lines.to() && rules.size() < MOST_LINES) {
      int feed = lines.feed(line);
      int rule = lines.next(feed);
      int end = rule < lines.to() ? lines.feed(rule) : rule;
      if (!lines.isComplete(feed)
          || feed - line > LONGEST
          || end - rule > LONGEST
          || !isRule(lines, rule, end)
          || lines.isBlank(line, feed)
          || isRule(lines, line, feed)) {
        break;
      }
      headings.add(new int[] {line, lines.trimmed(line, feed)});
      rules.add(new int[] {rule, end});
      line = lines.next(end);
    }
    return rules.size() < 2 ? indented(lines, at) : best(lines, line, headings, rules);
  }

  /** A table of Sybase's client: all headings stand above all rules, each line but one indented. */
  private static @Nullable LineTable indented(Lines lines, int at) {
    List<int[]> headings = new ArrayList<>();
    List<int[]> rules = new ArrayList<>();
    int line = at;
    while (line < lines.to() && rules.size() < Math.clamp(headings.size(), 1, MOST_LINES)) {
      int feed = lines.feed(line);
      boolean rule = feed - line <= LONGEST && isRule(lines, line, feed);
      List<int[]> kind = rule ? rules : headings;
      boolean more = !kind.isEmpty();
      if (!lines.isComplete(feed)
          || feed - line > LONGEST
          || more != (lines.bytes()[line] == '\t')
          || (!rule && (!rules.isEmpty() || headings.size() > MOST_LINES))) {
        return null;
      }
      kind.add(new int[] {start(lines, line), lines.trimmed(line, feed)});
      line = lines.next(feed);
    }
    return rules.size() < 2 || rules.size() != headings.size()
        ? null
        : best(lines, line, headings, rules);
  }

  /** Where a line begins behind the tab that indents it. */
  static int start(Lines lines, int line) {
    return line < lines.to() && lines.bytes()[line] == '\t' ? line + 1 : line;
  }

  private static @Nullable LineTable best(
      Lines lines, int first, List<int[]> headings, List<int[]> rules) {
    WrappedTable best = null;
    int most = 0;
    for (WidthUnit unit : WidthUnit.values()) {
      List<Gaps> gaps =
          rules.stream().map(rule -> Dashes.gaps(lines, rule[0], rule[1], unit)).toList();
      if (gaps.stream().mapToInt(Gaps::columns).sum() < LEAST_COLUMNS) {
        return null;
      }
      WrappedTable table = new WrappedTable(lines, headings, gaps);
      int rows = rows(table, lines, first);
      if (rows > most) {
        most = rows;
        best = table;
      }
    }
    return best;
  }

  /** How many rows follow each other. */
  private static int rows(WrappedTable table, Lines lines, int first) {
    int rows = 0;
    int at = first;
    for (int i = 0; i < 2 * ROWS && at < lines.to(); i++) {
      LineTable.Fit fit = table.read(lines, at);
      if (fit == LineTable.Fit.NONE) {
        break;
      }
      rows += fit == LineTable.Fit.ROW ? 1 : 0;
      at = table.end();
    }
    return rows;
  }

  /** Whether a line is runs of dashes, each of two at least. */
  static boolean isRule(Lines lines, int from, int end) {
    int run = 0;
    int runs = 0;
    for (int i = from; i < end; i++) {
      byte b = lines.bytes()[i];
      if (b == '-') {
        run++;
      } else if (b != ' ' && b != '\r' && (b != '\t' || i > from)) {
        return false;
      } else if (run == 1) {
        return false;
      } else {
        runs += run > 0 ? 1 : 0;
        run = 0;
      }
    }
    return run != 1 && runs + run > 0;
  }
}
