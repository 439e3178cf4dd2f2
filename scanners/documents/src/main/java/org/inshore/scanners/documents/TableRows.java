package org.inshore.scanners.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.scan.Content.Column;
import org.inshore.spi.scan.Content.Naming;
import org.inshore.spi.scan.Content.Row;
import org.inshore.spi.scan.Content.Rows;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Hands on a table's rows in batches; the first batch decides the names of its columns. */
final class TableRows {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_CHARS = 1 << 20;

  private final Location location;
  private final Naming naming;
  private final ContentSink sink;
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private List<Row> batch = new ArrayList<>();
  private int chars;
  private boolean begun;

  TableRows(Location location, Naming naming, ContentSink sink) {
    this.location = location;
    this.naming = naming;
    this.sink = sink;
  }

  /** Takes a row; the list is kept, so the caller makes a new one for each. */
  void add(long number, List<@Nullable String> cells) throws ScanException, InterruptedException {
    if (cells.size() > Columns.MAX) {
      throw new IllegalArgumentException("more than " + Columns.MAX + " columns");
    }
    boolean empty = true;
    for (String cell : cells) {
      if (cell != null && !cell.isEmpty()) {
        chars += cell.length();
        empty = false;
      }
    }
    if (empty) {
      return;
    }
    chars += cells.size();
    batch.add(new Row(number, cells));
    if (batch.size() >= BATCH_ROWS || chars >= BATCH_CHARS) {
      flush();
    }
  }

  /** Hands on what is left. */
  void finish() throws ScanException, InterruptedException {
    if (!batch.isEmpty()) {
      flush();
    }
  }

  private void flush() throws ScanException, InterruptedException {
    if (!begun) {
      begun = true;
      int header = TableHeader.index(batch);
      if (header >= 0) {
        batch.get(header).cells().forEach(this::addColumn);
      }
    }
    int width = batch.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    while (columns.size() < width) {
      addColumn(null);
    }
    sink.content(
        new Rows(
            location,
            Collections.unmodifiableList(new ArrayList<>(columns)),
            naming,
            Collections.unmodifiableList(batch)));
    batch = new ArrayList<>();
    chars = 0;
  }

  private void addColumn(@Nullable String header) {
    int index = columns.size();
    String place = naming == Naming.CELL ? Columns.letters(index) : String.valueOf(index + 1);
    String label = TableHeader.label(header);
    String name = label == null ? place : label;
    if (!names.add(name)) {
      name = name + " (" + place + ")";
      names.add(name);
    }
    columns.add(new Column(name, null, null));
  }
}
