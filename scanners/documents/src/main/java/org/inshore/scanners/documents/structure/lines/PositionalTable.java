package org.inshore.scanners.documents.structure.lines;

import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A table whose records have their values in the order of its columns: whether the first is a
 * header is for {@link TableRows} to say.
 */
public abstract class PositionalTable implements LineTable {
  private @Nullable TableRows rows;
  private int end;

  /** Says where the line after the record read last begins. */
  protected final void endsAt(int place) {
    end = place;
  }

  /** Hands on the record read last. */
  protected abstract void add(TableRows to, long line) throws ScanException, InterruptedException;

  @Override
  public void begin(Location location, Encoding encoding, ContentSink sink) {
    rows = new TableRows(location, Naming.LINE, encoding, sink);
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
  public final void add(long line) throws ScanException, InterruptedException {
    TableRows to = rows;
    if (to != null) {
      add(to, line);
    }
  }

  @Override
  public final void finish() throws ScanException, InterruptedException {
    if (rows != null) {
      rows.finish();
    }
  }
}
