package org.inshore.scanners.documents.structure.column;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.scan.Content.Naming;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Lines of one name each: a table of one column. */
final class NameListTable implements LineTable {
  private final Encoding encoding;
  private final List<@Nullable String> cell = new ArrayList<>();
  private @Nullable TableRows rows;
  private int end;

  NameListTable(Encoding encoding) {
    this.encoding = encoding;
  }

  @Override
  public void begin(Location location, Encoding ofText, ContentSink sink) {
    rows = new TableRows(location, Naming.LINE, encoding, sink);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    end = lines.next(feed);
    if (lines.isBlank(at, feed)) {
      return Fit.SKIP;
    }
    String text = NameListForm.text(lines, at, feed);
    cell.clear();
    cell.add(text);
    return text == null || text.isEmpty() ? Fit.NONE : Fit.ROW;
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    if (rows != null) {
      rows.add(line, cell);
    }
  }

  @Override
  public void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
    }
  }
}
