package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.FieldRows;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Lines with the same keys: each is a row, each key a column. What stands around the fields, as the
 * time and message of a log, is in a first column without a name, and looked through as text.
 */
final class FieldsTable implements LineTable {
  private static final int MIN_KEYS = 2;

  private final Fields.Sign sign;
  private final List<String> keys;
  private final List<@Nullable String> cells;
  private @Nullable FieldRows rows;
  private int end;

  FieldsTable(Fields.Sign sign, List<String> keys) {
    this.sign = sign;
    this.keys = keys;
    this.cells = new ArrayList<>();
    while (cells.size() <= keys.size()) {
      cells.add(null);
    }
  }

  @Override
  public void begin(Location location, Encoding encoding, ContentSink sink) {
    rows = new FieldRows(location, encoding, keys, sink);
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    end = lines.next(feed);
    if (!lines.isComplete(feed) || feed - at > FieldsForm.LONGEST) {
      return Fit.NONE;
    } else if (lines.isBlank(at, feed)) {
      return Fit.SKIP;
    }
    Fields fields = Fields.read(lines, at, feed, sign);
    cells.replaceAll(_ -> null);
    StringBuilder rest = new StringBuilder(String.join(" ", fields.rests()));
    int known = 0;
    for (int i = 0; i < fields.size(); i++) {
      int column = keys.indexOf(fields.key(i)) + 1;
      if (column > 0 && cells.get(column) == null) {
        known++;
        cells.set(column, fields.value(i));
      } else {
        rest.append(rest.isEmpty() ? "" : " ").append(fields.key(i)).append('=');
        rest.append(fields.value(i));
      }
    }
    cells.set(0, rest.isEmpty() ? null : rest.toString());
    return known >= MIN_KEYS && 2 * known >= keys.size() ? Fit.ROW : Fit.NONE;
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
    if (rows != null) {
      rows.add(line, cells);
    }
  }

  @Override
  public void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
    }
  }
}
