package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** The rows of a query's result in a log. */
final class QueryLogTable extends KeyedTable {
  private static final String NULL = "null";

  private @Nullable QueryLogLine row;

  /** How many lines stand above the row in the record read last. */
  private int above;

  QueryLogTable(List<String> columns) {
    super(columns);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    endsAt(lines.next(feed));
    QueryLogLine line = lines.isComplete(feed) ? QueryLogLine.of(lines, at, feed) : null;
    row = line;
    if (line == null) {
      boolean around = QueryLogLine.asks(lines, at, feed) || QueryLogLine.tells(lines, at, feed);
      return around ? Fit.SKIP : Fit.NONE;
    }
    above = line.isRow() ? 0 : 1;
    if (above == 1) {
      // The names again are no table of their own.
      int below = lines.feed(end());
      boolean again = line.values().equals(keys()) && end() < lines.to() && lines.isComplete(below);
      line = again ? QueryLogLine.of(lines, end(), below) : null;
      endsAt(lines.next(below));
      row = line;
    }
    return line == null || !line.isRow() || line.values().size() < keys().size()
        ? Fit.NONE
        : Fit.ROW;
  }

  /** Values have what parts them: which of them is not told. */
  @Override
  public boolean isInDoubt() {
    return row != null && row.values().size() > keys().size();
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    QueryLogLine read = row;
    if (read == null) {
      return;
    }
    List<String> parts = read.values();
    int last = keys().size() - 1;
    List<@Nullable String> values = new ArrayList<>();
    values.add(read.before());
    for (String part : parts.subList(0, last)) {
      values.add(part.equals(NULL) ? null : part);
    }
    String rest = String.join(", ", parts.subList(last, parts.size()));
    values.add(rest.equals(NULL) ? null : rest);
    row(line + above, values);
  }
}
