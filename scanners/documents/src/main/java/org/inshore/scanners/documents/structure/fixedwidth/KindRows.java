package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Rows of the records of one kind, handed on in batches. Columns have no names; that behind the
 * kind is headed as the key by which other kinds tell of the same.
 */
final class KindRows {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_BYTES = 1 << 20;
  private static final int KEY = 1;

  /** Heading of the column of keys. */
  private static final String SHARED_KEY = "shared_key";

  private final FixedWidthTable table;
  private final Location location;
  private final ContentSink sink;
  private final Cells batch;
  private final List<Column> columns = new ArrayList<>();

  KindRows(FixedWidthTable table, Location location, Encoding encoding, ContentSink sink) {
    this.table = table;
    this.location = location;
    this.sink = sink;
    this.batch = new Cells(encoding);
    for (int i = 0; i < table.columns(); i++) {
      Content.Origin key = i == KEY ? new Content.Origin(SHARED_KEY, i, 0) : null;
      columns.add(new Column(String.valueOf(i + 1), null, null, key));
    }
  }

  /** Takes the record that the table has read last. */
  void add(long line) throws ScanException, InterruptedException {
    batch.row(line);
    table.cells(batch);
    if (batch.rows() >= BATCH_ROWS || batch.length() >= BATCH_BYTES) {
      finish();
    }
  }

  void finish() throws ScanException, InterruptedException {
    if (batch.rows() > 0) {
      sink.content(new Content.Rows(location, columns, Content.Naming.LINE, batch));
      batch.clear();
    }
  }
}
