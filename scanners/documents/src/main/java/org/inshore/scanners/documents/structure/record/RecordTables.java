package org.inshore.scanners.documents.structure.record;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** The tables of one text, a table for each path of records; those not used for long are closed. */
final class RecordTables {
  private static final int MAX_TABLES = 256;
  private static final int MAX_COLUMNS = 4096;
  private static final int MAX_WAITING = 1 << 24;

  private final Location location;
  private final Encoding encoding;
  private final ContentSink sink;
  private final Map<Path, RecordTable> tables = new LinkedHashMap<>(16, 0.75f, true);

  /** Numbers records as they end. */
  private long records;

  private long waiting;

  RecordTables(Location location, Encoding encoding, ContentSink sink) {
    this.location = location;
    this.encoding = encoding;
    this.sink = sink;
  }

  /** Adds a record. */
  void add(Path path, Values values, int from, int to) throws ScanException, InterruptedException {
    if (from == to) {
      return;
    }
    values.number(from, to, ++records);
    RecordTable table = table(path);
    int before = table.length();
    table.add(values, from, to, records);
    added(path, table, before);
    for (int i = from; i < to; i++) {
      if (values.nth(i) >= RecordTable.MAX_OF_A_PATH) {
        single(values, i);
      }
    }
  }

  /** Adds a value as a record of its own. */
  void single(Values values, int value) throws ScanException, InterruptedException {
    Path path = values.path(value);
    RecordTable table = table(path);
    int before = table.length();
    table.add(values, value, ++records);
    added(path, table, before);
  }

  private void added(Path path, RecordTable table, int before)
      throws ScanException, InterruptedException {
    waiting += table.length() - before;
    if (table.isFull()) {
      flush(table);
    }
    if (table.width() > MAX_COLUMNS) {
      flush(table);
      tables.remove(path);
    }
    if (waiting > MAX_WAITING) {
      flush();
    }
  }

  private RecordTable table(Path path) throws ScanException, InterruptedException {
    RecordTable table = tables.get(path);
    if (table == null) {
      if (tables.size() >= MAX_TABLES) {
        Iterator<RecordTable> oldest = tables.values().iterator();
        flush(oldest.next());
        oldest.remove();
      }
      table = new RecordTable(encoding);
      tables.put(path, table);
    }
    return table;
  }

  private void flush(RecordTable table) throws ScanException, InterruptedException {
    waiting -= table.length();
    table.flush(location, sink);
    waiting += table.length();
  }

  /** Hands on all that waits. */
  void flush() throws ScanException, InterruptedException {
    for (RecordTable table : tables.values()) {
      flush(table);
    }
  }
}
