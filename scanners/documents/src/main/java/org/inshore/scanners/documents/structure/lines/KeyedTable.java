package org.inshore.scanners.documents.structure.lines;

import java.util.List;
import org.inshore.scanners.documents.table.FieldRows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** A table whose records name their values: keys are columns, and any record that fits is a row. */
public abstract class KeyedTable implements LineTable {
  private final List<String> keys;
  private @Nullable FieldRows rows;
  private int end;

  /** Makes a table of the columns of some keys, behind the one for what has none. */
  protected KeyedTable(List<String> keys) {
    this.keys = keys;
  }

  protected final List<String> keys() {
    return keys;
  }

  /** Says where the line after the record read last begins. */
  protected final void endsAt(int place) {
    end = place;
  }

  /** Starts a record: cells without a value, of its first line. */
  protected final KeyedCells cells(long line) {
    return new KeyedCells(keys.size(), line);
  }

  /** Hands on a record in one line. */
  protected final void row(long line, List<@Nullable String> cells)
      throws ScanException, InterruptedException {
    row(line, cells, List.of());
  }

  /** Hands on a record whose cells have lines of their own. */
  protected final void row(long line, KeyedCells cells) throws ScanException, InterruptedException {
    row(line, cells.cells(), cells.lines());
  }

  /** The same, as lists. */
  protected final void row(long line, List<@Nullable String> cells, List<Long> lines)
      throws ScanException, InterruptedException {
    if (rows != null) {
      rows.add(line, cells, lines);
    }
  }

  @Override
  public final void begin(Location location, Encoding encoding, ContentSink sink) {
    rows = new FieldRows(location, encoding, keys, sink);
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  @Override
  public final int end() {
    return end;
  }

  @Override
  public final void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
    }
  }
}
