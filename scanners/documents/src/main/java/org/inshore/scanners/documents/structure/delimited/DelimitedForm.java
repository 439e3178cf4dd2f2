package org.inshore.scanners.documents.structure.delimited;

import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Recognises delimited records: a byte that three consecutive lines have equally often is a
 * candidate; {@link DelimitedSample} judges it by the lines that follow. Belongs to one thread.
 */
public final class DelimitedForm implements LineForm {
  /** A longer line is not looked at. */
  private static final int LONGEST = 1 << 15;

  private final DelimiterCount first = new DelimiterCount();
  private final DelimiterCount second = new DelimiterCount();
  private final DelimiterCount third = new DelimiterCount();

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int end = lines.feed(at);
    if (end - at > LONGEST || !first.count(lines, at, end)) {
      return null;
    }
    int next = lines.next(end);
    end = lines.feed(next);
    if (end - next > LONGEST || !second.count(lines, next, end)) {
      return null;
    }
    next = lines.next(end);
    end = lines.feed(next);
    if (end - next > LONGEST || !lines.isComplete(end) || !third.count(lines, next, end)) {
      return null;
    }
    DelimitedSample best = null;
    for (byte candidate : first.sameAs(second, third)) {
      Delimiter delimiter = DelimiterRuns.of(lines, at, candidate);
      DelimitedSample sample = DelimitedSample.of(delimiter, lines, at);
      if (sample.isTable() && (best == null || sample.isSurerThan(best))) {
        best = sample;
      }
    }
    return best == null ? null : best.table(lines.encoding());
  }
}
