package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Origin;
import org.inshore.spi.content.Content.Rows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Hands on records whose fields have keys: a first column of what has none, then one for each key.
 * A key that may be a value, as the speaker of a chat, heads its column and names no place.
 */
public final class FieldRows {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_BYTES = 1 << 20;
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z_.-]{0,31}\\d?");

  private final Location location;
  private final List<Column> columns;
  private final ContentSink sink;
  private final Cells cells;

  public FieldRows(Location location, Encoding encoding, List<String> keys, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.cells = new Cells(encoding);
    List<Column> named = new ArrayList<>();
    named.add(new Column(TableColumns.place(Naming.LINE, 0), null, null));
    for (String key : keys) {
      int index = named.size();
      boolean tells =
          LabelWords.isKnown(LabelWords.plain(key)) || IDENTIFIER.matcher(key).matches();
      named.add(
          tells
              ? new Column(key, null, null)
              : new Column(
                  TableColumns.place(Naming.LINE, index), null, null, new Origin(key, index, 0)));
    }
    this.columns = List.copyOf(named);
  }

  /** Takes a record in one line. */
  public void add(long number, List<@Nullable String> values)
      throws ScanException, InterruptedException {
    add(number, values, List.of());
  }

  /**
   * Takes a record.
   *
   * @param lines in which its values stand; none if all stand in the line that is its number
   */
  public void add(long number, List<@Nullable String> values, List<Long> lines)
      throws ScanException, InterruptedException {
    cells.row(number);
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      cells.cell(value == null || value.isEmpty() ? null : Escapes.turned(value));
      if (i < lines.size()) {
        cells.line(lines.get(i));
      }
    }
    if (cells.rows() >= BATCH_ROWS || cells.length() >= BATCH_BYTES) {
      finish();
    }
  }

  /** Hands on what is left. */
  public void finish() throws ScanException, InterruptedException {
    if (cells.rows() > 0) {
      sink.content(new Rows(location, columns, Naming.LINE, cells));
      cells.clear();
    }
  }
}
