package org.inshore.scanners.documents.structure.fields;

import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Recognises results of queries as MyBatis logs them: {@code <== Columns: a, b}, and below it
 * {@code <== Row: 1, 2} for each row, behind whatever the log writes before.
 */
public final class QueryLogForm implements LineForm {
  /** So many lines of the query may stand above its result. */
  private static final int QUERY = 4;

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int line = at;
    int feed = lines.feed(line);
    for (int i = 0; i < QUERY && QueryLogLine.asks(lines, line, feed); i++) {
      line = lines.next(feed);
      feed = lines.feed(line);
    }
    int next = lines.next(feed);
    if (!lines.isComplete(feed) || next >= lines.to() || !QueryLogLine.tells(lines, line, feed)) {
      return null;
    }
    QueryLogLine columns = QueryLogLine.of(lines, line, feed);
    if (columns == null || columns.isRow() || columns.values().size() < 2) {
      return null;
    }
    int end = lines.feed(next);
    QueryLogLine row = lines.isComplete(end) ? QueryLogLine.of(lines, next, end) : null;
    return row != null && row.isRow() ? new QueryLogTable(columns.values()) : null;
  }
}
