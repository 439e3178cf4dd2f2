package org.inshore.scanners.documents.structure.fin;

import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.FieldRows;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Messages as rows: one for each payment, and for each entry of a statement. */
final class FinTable implements LineTable {
  private @Nullable FinMessage message;
  private @Nullable FieldRows rows;
  private int end;

  @Override
  public void begin(Location location, Encoding encoding, ContentSink sink) {
    rows = new FieldRows(location, encoding, FinMessage.COLUMNS, sink);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    if (lines.isComplete(feed) && lines.isBlank(at, feed)) {
      end = lines.next(feed);
      return Fit.SKIP;
    }
    FinMessage read = new FinMessage(lines, at);
    message = read;
    end = read.end();
    return read.size() > 0 ? Fit.ROW : Fit.NONE;
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    FinMessage read = message;
    FieldRows to = rows;
    if (read != null && to != null) {
      to.add(line, read.cells(), read.lines(line));
    }
  }

  @Override
  public void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
    }
  }
}
