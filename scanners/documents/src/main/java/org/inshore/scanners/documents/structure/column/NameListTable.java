package org.inshore.scanners.documents.structure.column;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Lines of one name each, alone or beside numbers: a table without a header. */
final class NameListTable implements LineTable {
  private final Encoding encoding;
  private final List<@Nullable String> cell = new ArrayList<>();
  private @Nullable TableRows rows;
  private int end;

  /** How many fields a line has, and which is the name. */
  private final int width;

  private final int name;

  NameListTable(Encoding encoding) {
    this(encoding, 1, 0);
  }

  NameListTable(Encoding encoding, int width, int name) {
    this.encoding = encoding;
    this.width = width;
    this.name = name;
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
    cell.clear();
    if (width > 1) {
      List<String> fields = NamedLinesForm.fields(lines, at, feed);
      cell.addAll(fields);
      return fields.size() == width && NamedLinesForm.name(fields) == name ? Fit.ROW : Fit.NONE;
    }
    String text = NameListForm.text(lines, at, feed);
    cell.add(text);
    return text == null ? Fit.NONE : Fit.ROW;
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
