package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** A table each of whose rows stands in several lines. */
final class WrappedTable extends KeyedTable {
  private static final int LONGEST = 1 << 12;

  private final List<Gaps> gaps;
  private final List<FixedWidthRecord> records = new ArrayList<>();
  private final List<byte[]> headings = new ArrayList<>();

  /**
   * Makes a table.
   *
   * @param headings where each line of headings begins and ends
   * @param gaps of each line of a row
   */
  WrappedTable(Lines lines, List<int[]> headings, List<Gaps> gaps) {
    super(keys(lines, headings, gaps));
    this.gaps = gaps;
    for (int i = 0; i < gaps.size(); i++) {
      records.add(new FixedWidthRecord(gaps.get(i), lines));
      int[] heading = headings.get(i);
      this.headings.add(Arrays.copyOfRange(lines.bytes(), heading[0], heading[1]));
    }
  }

  private static List<String> keys(Lines lines, List<int[]> headings, List<Gaps> gaps) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      FixedWidthRecord record = new FixedWidthRecord(gaps.get(i), lines);
      record.read(lines, headings.get(i)[0], headings.get(i)[1]);
      for (int column = 0; column < gaps.get(i).columns(); column++) {
        keys.add(record.text(column));
      }
    }
    return keys;
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    endsAt(lines.next(feed));
    if (lines.isBlank(at, feed) || isHeading(lines, at, feed)) {
      return Fit.SKIP;
    }
    int line = at;
    for (FixedWidthRecord record : records) {
      int stop = line < lines.to() ? lines.feed(line) : line;
      if (line >= lines.to()
          || !lines.isComplete(stop)
          || stop - line > LONGEST
          || lines.isBlank(line, stop)
          || isHeading(lines, line, stop)) {
        return Fit.NONE;
      }
      record.read(lines, WrappedForm.start(lines, line), lines.trimmed(line, stop));
      if (record.crossed() > 0 || record.touched() > 0) {
        return Fit.NONE;
      }
      line = lines.next(stop);
    }
    endsAt(line);
    return Fit.ROW;
  }

  /** Whether a line is one of headings, which stand on each page, or a rule below it. */
  private boolean isHeading(Lines lines, int from, int feed) {
    int to = lines.trimmed(from, feed);
    int start = WrappedForm.start(lines, from);
    return WrappedForm.isRule(lines, from, feed)
        || headings.stream()
            .anyMatch(each -> Arrays.equals(each, 0, each.length, lines.bytes(), start, to));
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    List<@Nullable String> values = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    values.add(null);
    lines.add(line);
    for (int i = 0; i < records.size(); i++) {
      for (int column = 0; column < gaps.get(i).columns(); column++) {
        values.add(records.get(i).text(column));
        lines.add(line + i);
      }
    }
    row(line, values, lines);
  }
}
