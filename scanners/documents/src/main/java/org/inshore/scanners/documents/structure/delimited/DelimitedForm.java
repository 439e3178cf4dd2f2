package org.inshore.scanners.documents.structure.delimited;

import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Recognises delimited records: a byte that three consecutive lines have equally often is a
 * candidate; {@link DelimitedSample} judges it by the lines that follow. A blank parts fields where
 * lines begin with a quoted one. Belongs to one thread.
 */
public final class DelimitedForm implements LineForm {
  /** A longer line is not looked at. */
  private static final int LONGEST = 1 << 15;

  /** As many titles may stand above a table, and one more line. */
  private static final int FIRST_LINES = 6;

  /** For so many lines, a byte that turned out to part nothing is not tried again. */
  private static final int SHORTEST_PAUSE = 64;

  private static final int LONGEST_PAUSE = 1 << 12;

  private final int[] pause = new int[128];
  private final long[] retry = new long[128];
  private long calls;
  private final DelimiterCount first = new DelimiterCount();
  private final DelimiterCount second = new DelimiterCount();
  private final DelimiterCount third = new DelimiterCount();

  /** Whether one of the first lines begins records that are parted by several bytes. */
  public static boolean isPartedBySeveral(Lines lines) {
    DelimitedForm form = new DelimitedForm();
    int at = 0;
    for (int line = 0; line < FIRST_LINES && at < lines.to(); line++) {
      DelimitedSample sample = form.sample(lines, at);
      if (sample != null) {
        return sample.delimiter().length() > 1;
      }
      at = lines.next(lines.feed(at));
    }
    return false;
  }

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    DelimitedSample sample = sample(lines, at);
    return sample == null ? null : sample.table(lines.encoding());
  }

  private @Nullable DelimitedSample sample(Lines lines, int at) {
    int end = lines.feed(at);
    if (end - at > LONGEST) {
      return null;
    }
    DelimitedSample quoted = quoted(lines, at, end);
    if (quoted != null) {
      return quoted;
    }
    if (CodeList.is(lines, at, end) || !first.count(lines, at, end)) {
      return null;
    }
    int next = lines.next(end);
    end = lines.feed(next);
    if (end - next > LONGEST || CodeList.is(lines, next, end) || !second.count(lines, next, end)) {
      return null;
    }
    next = lines.next(end);
    end = lines.feed(next);
    if (end - next > LONGEST || !lines.isComplete(end) || !third.count(lines, next, end)) {
      return null;
    }
    calls++;
    DelimitedSample best = null;
    for (byte candidate : first.sameAs(second, third)) {
      if (calls < retry[candidate] || tooFew(lines, at, candidate)) {
        continue;
      }
      DelimitedSample found = judge(lines, at, candidate);
      if (found == null) {
        pause[candidate] = Math.clamp(2L * pause[candidate], SHORTEST_PAUSE, LONGEST_PAUSE);
        retry[candidate] = calls + pause[candidate];
      } else if (best == null || found.isSurerThan(best)) {
        best = found;
      }
    }
    return best;
  }

  /** Quoted fields with a blank between, as shells and statistics write them. */
  private static @Nullable DelimitedSample quoted(Lines lines, int at, int end) {
    int next = lines.next(end);
    if (next >= lines.to() || !beginsQuoted(lines, at, end) || lines.bytes()[next] != '"') {
      return null;
    }
    DelimitedSample sample = DelimitedSample.of(Delimiter.BLANK, lines, at);
    return sample != null && sample.isTable() ? sample : null;
  }

  /** Whether a quoted field begins a line, and a blank stands behind it. */
  private static boolean beginsQuoted(Lines lines, int at, int end) {
    byte[] bytes = lines.bytes();
    int close = bytes[at] == '"' ? ByteWords.indexOf(bytes, (byte) '"', at + 1, end) : end;
    return close + 1 < end && bytes[close + 1] == ' ';
  }

  /** Whether a byte stands alone and would part too few fields for one that texts have as well. */
  private boolean tooFew(Lines lines, int at, byte candidate) {
    boolean weak = Delimiter.strength(candidate) == Delimiter.Strength.WEAK;
    return weak
        && first.of(candidate) < DelimitedSample.MIN_WEAK - 1
        && DelimiterRuns.standsAlone(lines, at, candidate);
  }

  private static @Nullable DelimitedSample judge(Lines lines, int at, byte candidate) {
    DelimitedSample best = null;
    for (Delimiter delimiter : DelimiterRuns.of(lines, at, candidate)) {
      DelimitedSample sample = DelimitedSample.of(delimiter, lines, at);
      if (sample != null && sample.isTable() && (best == null || sample.isSurerThan(best))) {
        best = sample;
      }
    }
    return best;
  }
}
