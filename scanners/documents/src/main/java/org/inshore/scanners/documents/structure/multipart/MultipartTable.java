package org.inshore.scanners.documents.structure.multipart;

import java.util.ArrayList;
import java.util.List;
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
    List<@Nullable String> cells = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    while (cells.size() <= keys().size()) {
      cells.add(null);
      lines.add(line);
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < read.size(); i++) {
      int column = keys().indexOf(read.name(i)) + 1;
      if (column > 0 && cells.get(column) == null) {
        cells.set(column, read.value(i));
        lines.set(column, line + read.offset(i));
      } else {
        if (rest.isEmpty()) {
          lines.set(0, line + read.offset(i));
        }
        rest.append(rest.isEmpty() ? "" : "\n").append(read.name(i)).append(": ");
        rest.append(read.value(i));
      }
    }
    cells.set(0, rest.isEmpty() ? null : rest.toString());
    row(line, cells, lines);
  }
}
