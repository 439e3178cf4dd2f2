package org.inshore.scanners.documents.structure.fin;

import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Messages as rows: one for each payment, and for each entry of a statement. */
final class FinTable extends KeyedTable {
  private @Nullable FinMessage message;

  FinTable() {
    super(FinMessage.COLUMNS);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    if (lines.isComplete(feed) && lines.isBlank(at, feed)) {
      endsAt(lines.next(feed));
      return Fit.SKIP;
    }
    FinMessage read = new FinMessage(lines, at);
    message = read;
    endsAt(read.end());
    return read.size() > 0 ? Fit.ROW : Fit.NONE;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    FinMessage read = message;
    if (read != null) {
      row(line, read.cells(), read.lines(line));
    }
  }
}
