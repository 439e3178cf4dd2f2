package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Lines with the same keys: each is a row, each key a column. What stands around the fields, as the
 * time and message of a log, is in a first column without a name, and looked through as text.
 */
final class FieldsTable extends KeyedTable {
  private static final int MIN_KEYS = 2;

  private final Fields.Sign sign;
  private final List<@Nullable String> cells;

  FieldsTable(Fields.Sign sign, List<String> keys) {
    super(keys);
    this.sign = sign;
    this.cells = new ArrayList<>();
    while (cells.size() <= keys.size()) {
      cells.add(null);
    }
  }

  @Override
  public Fit read(Lines lines, int at) {
    int feed = lines.feed(at);
    endsAt(lines.next(feed));
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
      int column = keys().indexOf(fields.key(i)) + 1;
      if (column > 0 && cells.get(column) == null) {
        known++;
        cells.set(column, fields.value(i));
      } else {
        rest.append(rest.isEmpty() ? "" : " ").append(fields.key(i)).append('=');
        rest.append(fields.value(i));
      }
    }
    cells.set(0, rest.isEmpty() ? null : rest.toString());
    return known >= MIN_KEYS && 2 * known >= keys().size() ? Fit.ROW : Fit.NONE;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    row(line, cells);
  }
}
