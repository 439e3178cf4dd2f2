package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.FieldRows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The rows of a query's result in a log. */
final class QueryLogTable implements LineTable {
  private static final String NULL = "null";

  private final List<String> columns;
  private @Nullable QueryLogLine row;
  private @Nullable FieldRows rows;
  private int end;

  /** How many lines stand above the row in the record read last. */
  private int above;

  QueryLogTable(List<String> columns) {
    this.columns = columns;
  }

  @Override
  public void begin(Location location, Encoding encoding, ContentSink sink) {
    rows = new FieldRows(location, encoding, columns, sink);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    end = lines.next(feed);
    QueryLogLine line = lines.isComplete(feed) ? QueryLogLine.of(lines, at, feed) : null;
    row = line;
    if (line == null) {
      boolean around = QueryLogLine.asks(lines, at, feed) || QueryLogLine.tells(lines, at, feed);
      return around ? Fit.SKIP : Fit.NONE;
    }
    above = line.isRow() ? 0 : 1;
    if (above == 1) {
      // The names again are no table of their own.
      int below = lines.feed(end);
      boolean again = line.values().equals(columns) && end < lines.to() && lines.isComplete(below);
      line = again ? QueryLogLine.of(lines, end, below) : null;
      end = lines.next(below);
      row = line;
    }
    return line == null || !line.isRow() || line.values().size() < columns.size()
        ? Fit.NONE
        : Fit.ROW;
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  /** Values have what parts them: which of them is not told. */
  @Override
  public boolean isInDoubt() {
    return row != null && row.values().size() > columns.size();
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    FieldRows open = rows;
    QueryLogLine read = row;
    if (open == null || read == null) {
      return;
    }
    List<String> parts = read.values();
    int last = columns.size() - 1;
    List<@Nullable String> values = new ArrayList<>();
    values.add(read.before());
    for (String part : parts.subList(0, last)) {
      values.add(part.equals(NULL) ? null : part);
    }
    String rest = String.join(", ", parts.subList(last, parts.size()));
    values.add(rest.equals(NULL) ? null : rest);
    open.add(line + above, values);
  }

  @Override
  public void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
    }
  }
}
