package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.jspecify.annotations.Nullable;

/**
 * Recognises columns that are aligned: by a rule of dashes for each column, or where all lines of a
 * sample have blanks at the same places, or as many fields as headings. By chance, that becomes
 * less likely with each line.
 */
public final class FixedWidthForm implements LineForm {
  private static final int LINES = 40;
  private static final int MIN_LINES = 3;

  /** With fewer lines, a gap of one blank may be chance. */
  private static final int MANY_LINES = 8;

  /** The same under headings with a rule. */
  private static final int HEADED_LINES = 6;

  /** Above a table printed on pages, as many lines may be no rows. */
  private static final int HEAD_LINES = 3;

  private static final int LONGEST = 1 << 12;

  private final Pause pause = new Pause(3, 1023);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int feed = lines.feed(at);
    if (feed - at > LONGEST || !lines.isComplete(feed)) {
      return null;
    }
    int next = lines.next(feed);
    int end = lines.feed(next);
    if (next < lines.to() && Dashes.is(lines, next, end)) {
      return ruled(lines, at, next, end);
    }
    if (pause.holds() || !hasGap(lines, at, feed)) {
      return null;
    }
    if (next < lines.to() && end - next <= LONGEST && RuleLine.is(lines, next, end)) {
      return headed(lines, at, end);
    }
    if (end - next > LONGEST || !hasGap(lines, next, end)) {
      return null;
    }
    if (headsFollow(lines, at)) {
      return null; // the table is found there
    }
    LineTable found = aligned(lines, at);
    if (found instanceof FixedWidthTable table
        && TouchingForm.columnsAhead(lines, next, HEAD_LINES) > table.columns()) {
      return null;
    }
    if (found == null) {
      pause.failed();
    } else {
      pause.succeeded();
    }
    return found;
  }

  /** Whether several blanks stand between others; no table of tabs is aligned by blanks. */
  private static boolean hasGap(Lines lines, int from, int end) {
    byte[] bytes = lines.bytes();
    int i = from;
    while (i < end && bytes[i] == ' ') {
      i++;
    }
    int blanks = 0;
    boolean gap = false;
    for (; i < end; i++) {
      byte b = bytes[i];
      if (b == '\t') {
        return false;
      } else if (b == ' ') {
        blanks++;
      } else if (b != '\r') {
        gap |= blanks > 1;
        blanks = 0;
      }
    }
    return gap;
  }

  private static @Nullable LineTable ruled(Lines lines, int at, int rule, int ruleEnd) {
    List<int[]> rows = new ArrayList<>();
    rows.add(new int[] {at, lines.trimmed(at, lines.feed(at))});
    rows.addAll(LineSample.of(lines, lines.next(ruleEnd), LINES - 1, LONGEST, (line, end) -> true));
    FixedWidthSample best = null;
    for (WidthUnit unit : WidthUnit.values()) {
      FixedWidthSample sample =
          new FixedWidthSample(Dashes.gaps(lines, rule, ruleEnd, unit), lines, rows);
      // In a wrong unit values stand across the places where columns end.
      if (sample.isRuledTable() && (best == null || sample.cut() < best.cut())) {
        best = sample;
      }
    }
    return best == null ? null : new FixedWidthTable(best.gaps(), lines.encoding());
  }

  /** A table whose headings have one rule below them all. */
  private static @Nullable LineTable headed(Lines lines, int at, int ruleEnd) {
    List<int[]> rows = new ArrayList<>();
    rows.add(new int[] {at, lines.trimmed(at, lines.feed(at))});
    rows.addAll(
        LineSample.of(
            lines,
            lines.next(ruleEnd),
            LINES - 1,
            LONGEST,
            (line, end) -> isOfPage(lines, at, line, end)));
    FixedWidthSample best = rows.size() < MIN_LINES ? null : best(lines, rows, 2);
    if (best != null && rows.size() >= HEADED_LINES) {
      best = closer(lines, rows, best);
    }
    SpacedTable spaced = SpacedTable.of(lines, rows, best);
    if (spaced != null) {
      return spaced;
    }
    return best != null && best.isHeaded()
        ? new FixedWidthTable(best.gaps(), lines.encoding())
        : null;
  }

  /**
   * Whether lines of a page's title come first, and one of the next has more fields, all of them
   * words: the headings of what is below.
   */
  private static boolean headsFollow(Lines lines, int at) {
    List<int[]> head =
        LineSample.of(
            lines, at, HEAD_LINES + 1, LONGEST, (line, end) -> isOfPage(lines, at, line, end));
    int fields = SpacedTable.fields(lines, head.getFirst()).size();
    for (int[] line : head.subList(1, head.size())) {
      List<int[]> next = SpacedTable.fields(lines, line);
      if (next.size() > Math.max(fields, SpacedTable.LEAST_COLUMNS - 1)
          && next.stream().allMatch(field -> isWord(lines, field))
          && aligned(lines, line[0]) != null) {
        return true;
      }
      fields = Math.max(fields, next.size());
    }
    return false;
  }

  private static boolean isWord(Lines lines, int[] field) {
    for (int i = field[0]; i < field[1]; i++) {
      byte b = lines.bytes()[i];
      if ((b >= '0' && b <= '9') || b == ':' || b == '=') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable LineTable aligned(Lines lines, int at) {
    List<int[]> rows =
        LineSample.of(lines, at, LINES, LONGEST, (line, end) -> isOfPage(lines, at, line, end));
    if (rows.size() < MIN_LINES) {
      return null;
    }
    // Where columns are further apart, a single blank belongs to a value.
    FixedWidthSample best = best(lines, rows, 2);
    if (rows.size() >= MANY_LINES && rows.size() < LINES) {
      // The head of the next page may follow at once.
      FixedWidthSample page = best(lines, rows.subList(0, rows.size() - HEAD_LINES), 2);
      best = page != null && (best == null || page.score() > best.score()) ? page : best;
    }
    if (rows.size() >= MANY_LINES) {
      best = closer(lines, rows, best);
    }
    SpacedTable spaced = SpacedTable.of(lines, rows, best);
    if (spaced != null) {
      return spaced;
    }
    return best == null ? null : new FixedWidthTable(best.gaps(), lines.encoding());
  }

  /** The sample cut at single blanks too, where that gives each of several headings its column. */
  private static @Nullable FixedWidthSample closer(
      Lines lines, List<int[]> rows, @Nullable FixedWidthSample best) {
    if (best != null && !best.hasWordsInHeadings()) {
      return best;
    }
    FixedWidthSample closer = best(lines, rows, 1);
    boolean each = closer != null && closer.hasWordForEach();
    return best == null || each ? closer : best;
  }

  private static @Nullable FixedWidthSample best(Lines lines, List<int[]> rows, int least) {
    FixedWidthSample best = null;
    for (WidthUnit unit : WidthUnit.values()) {
      FixedWidthSample sample = new FixedWidthSample(gaps(lines, rows, unit, least), lines, rows);
      if (sample.isTable() && (best == null || sample.score() > best.score())) {
        best = sample;
      }
    }
    return best;
  }

  /** Whether a line has a gap, and no page begins with it but the first. */
  private static boolean isOfPage(Lines lines, int at, int line, int feed) {
    boolean nextPage = line > at && lines.bytes()[line] == '\f';
    return !nextPage && hasGap(lines, line, feed);
  }

  private static Gaps gaps(Lines lines, List<int[]> rows, WidthUnit unit, int least) {
    AlignedLine line = new AlignedLine(unit);
    boolean[] inked = new boolean[LONGEST * 2];
    int width = 0;
    for (int[] row : rows) {
      line.read(lines, row[0], row[1]);
      int end = Math.min(line.width(), inked.length);
      for (int place = 0; place < end; place++) {
        inked[place] |= !line.isBlank(place);
      }
      width = Math.max(width, end);
    }
    return Gaps.between(unit, Arrays.copyOf(inked, width), width, least);
  }
}
