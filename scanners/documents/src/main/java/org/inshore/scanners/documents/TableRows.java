package org.inshore.scanners.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content.Column;
import org.inshore.spi.scan.Content.Naming;
import org.inshore.spi.scan.Content.Rows;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Hands on a table's rows in batches; the first batch decides the names of its columns. */
final class TableRows {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_BYTES = 1 << 20;

  private final Location location;
  private final Naming naming;
  private final ContentSink sink;
  private final Cells batch;
  private final Set<String> names = new HashSet<>();

  private List<Column> columns = List.of();
  private int width;
  private boolean begun;

  TableRows(Location location, Naming naming, ContentSink sink) {
    this(location, naming, Encoding.UTF_8, sink);
  }

  TableRows(Location location, Naming naming, Encoding encoding, ContentSink sink) {
    this.location = location;
    this.naming = naming;
    this.sink = sink;
    this.batch = new Cells(encoding);
  }

  /** Takes a row, unless it is empty. */
  void add(long number, List<@Nullable String> values) throws ScanException, InterruptedException {
    boolean empty = true;
    for (String value : values) {
      empty &= value == null || value.isEmpty();
    }
    if (empty) {
      return;
    }
    Cells row = begin(number);
    for (String value : values) {
      row.cell(value);
    }
    end();
  }

  /** Begins a row; the caller adds its cells, and then calls {@link #end}. */
  Cells begin(long number) {
    batch.row(number);
    return batch;
  }

  /** Ends a row. */
  void end() throws ScanException, InterruptedException {
    int cells = batch.width(batch.rows() - 1);
    if (cells > Columns.MAX) {
      throw new IllegalArgumentException("more than " + Columns.MAX + " columns");
    }
    width = Math.max(width, cells);
    if (batch.rows() >= BATCH_ROWS || batch.length() >= BATCH_BYTES) {
      flush();
    }
  }

  /** Hands on what is left. */
  void finish() throws ScanException, InterruptedException {
    if (batch.rows() > 0) {
      flush();
    }
  }

  private void flush() throws ScanException, InterruptedException {
    if (columns.size() < width) {
      name();
    }
    sink.content(new Rows(location, columns, naming, batch));
    batch.clear();
  }

  private void name() {
    int header = begun ? -1 : TableHeader.index(batch);
    begun = true;
    List<Column> named = new ArrayList<>(columns);
    while (named.size() < width) {
      int index = named.size();
      String label = header < 0 ? null : TableHeader.label(batch.text(header, index));
      named.add(new Column(name(index, label), null, null));
    }
    columns = List.copyOf(named);
  }

  private String name(int index, @Nullable String label) {
    String place = naming == Naming.CELL ? Columns.letters(index) : String.valueOf(index + 1);
    String name = label == null ? place : label;
    if (!names.add(name)) {
      name = name + " (" + place + ")";
      names.add(name);
    }
    return name;
  }
}
