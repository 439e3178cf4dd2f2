package org.inshore.scanners.documents.structure.multipart;

import java.util.List;
import org.inshore.scanners.documents.structure.lines.KeyedCells;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Bodies of forms as rows; a field that the first ones lack is no column. */
final class MultipartTable extends KeyedTable {
  private @Nullable MultipartBody body;

  MultipartTable(List<String> names) {
    super(names);
  }

  @Override
  public Fit read(Lines lines, int at) {
    MultipartBody read = new MultipartBody(lines, at);
    body = read;
    int feed = lines.feed(at);
    boolean blank = lines.isComplete(feed) && lines.isBlank(at, feed);
    endsAt(blank ? lines.next(feed) : read.end());
    if (read.size() > 0) {
      return Fit.ROW;
    }
    return blank ? Fit.SKIP : Fit.NONE;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    MultipartBody read = body;
    if (read == null) {
      return;
    }
    KeyedCells cells = cells(line);
    long restLine = line;
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < read.size(); i++) {
      int column = keys().indexOf(read.name(i)) + 1;
      if (column > 0 && cells.isFree(column)) {
        cells.put(column, read.value(i), line + read.offset(i));
      } else {
        restLine = rest.isEmpty() ? line + read.offset(i) : restLine;
        rest.append(rest.isEmpty() ? "" : "\n").append(read.name(i)).append(": ");
        rest.append(read.value(i));
      }
    }
    cells.rest(rest, restLine);
    row(line, cells);
  }
}
