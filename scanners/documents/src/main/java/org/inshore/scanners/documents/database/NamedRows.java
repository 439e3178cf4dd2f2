package org.inshore.scanners.documents.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.digits.SpelledNumbers;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.structure.encoded.CodedDocuments;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Batcher of the rows of one table whose columns the file names. Long values and documents in cells
 * become inner documents; bytes of no known form are counted, and said at the end.
 */
public final class NamedRows {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_BYTES = 1 << 20;
  private static final int LONG_VALUE = 1 << 18;

  /** So many bytes of no known form are looked through, of each table. */
  private static final long MOST_SEARCHED = 256L << 20;

  private static final int LARGEST_SEARCHED = 4 << 20;

  private static final double LARGEST_PLAIN = 1e25;
  private final Location location;
  private final List<Column> columns;
  private final ContentSink sink;
  private final ArchiveEntries entries;
  private final Cells batch = new Cells();
  private long number;
  private int column;
  private long unread;
  private long searched;

  /** Makes a table; columns beyond the most that a sheet has are left to {@link #isFull}. */
  public NamedRows(Location location, List<Column> columns, Limits limits, ContentSink sink) {
    this.location = location;
    this.columns = columns.size() > Columns.MAX ? columns.subList(0, Columns.MAX) : columns;
    this.sink = sink;
    this.entries = new ArchiveEntries(location, -1, limits, sink);
  }

  /** Begins a row. */
  public void begin() throws ScanException, InterruptedException {
    if (batch.rows() >= BATCH_ROWS || batch.length() >= BATCH_BYTES) {
      flush();
    }
    batch.row(++number);
    column = 0;
  }

  /** Whether the row has a cell for each column. */
  public boolean isFull() {
    return column == columns.size();
  }

  /** Adds a value of text; null where there is none. */
  public void text(@Nullable String value) throws ScanException, InterruptedException {
    if (value != null && value.length() > LONG_VALUE) {
      document(value.getBytes(StandardCharsets.UTF_8), ".txt");
      return;
    }
    batch.cell(value == null ? null : Escapes.turned(value));
    column++;
    if (value != null && value.length() >= CodedDocuments.LEAST) {
      coded(value);
    }
  }

  /** Hands on a document that a value is in Base64, and numbers that it spells otherwise. */
  private void coded(String value) throws ScanException, InterruptedException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    CodedDocuments coded = new CodedDocuments(bytes.length, false, true);
    coded.note(bytes);
    byte[] spelled = SpelledNumbers.written(bytes, 0, bytes.length, true);
    if (coded.any() || spelled != null) {
      Location place =
          location.append("entry", "row " + number + " " + columns.get(column - 1).name());
      if (spelled != null) {
        TextBlocks.push(place, new String(spelled, StandardCharsets.UTF_8), sink);
      }
      try {
        coded.read(new ByteArrayInputStream(bytes), place, sink);
      } catch (IOException e) {
        sink.failed(place, Problems.damaged(e));
      }
    }
  }

  /** Adds a whole number. */
  public void number(long value) {
    batch.cell(String.valueOf(value));
    column++;
  }

  /** Adds a floating point number with all its digits: it may be an identifier. */
  public void number(double value) {
    boolean plain = Double.isFinite(value) && Math.abs(value) < LARGEST_PLAIN;
    batch.cell(
        plain
            ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
            : String.valueOf(value));
    column++;
  }

  /** Adds bytes: as text, if they are one; else as a document. */
  public void bytes(byte[] value) throws ScanException, InterruptedException {
    BinaryValue known = BinaryValue.of(value);
    if (known.document() != null) {
      document(known.document(), known.suffix());
    } else if (known.text() != null) {
      text(known.text());
    } else if (known.isContent()) {
      unread++;
      runs(value);
    } else {
      batch.cell(null);
      column++;
    }
  }

  /** Keeps a cell of no known form free, and hands on what text stands in it as it is. */
  private void runs(byte[] value) throws ScanException, InterruptedException {
    String name = columns.get(column).name();
    batch.cell(null);
    column++;
    if (value.length <= LARGEST_SEARCHED
        && searched < MOST_SEARCHED
        && DocumentBytes.number(value) != null) {
      searched += value.length;
      try {
        TextRuns.push(
            location.append("entry", "row " + number + " " + name), Bytes.of(value), sink);
      } catch (IOException e) {
        sink.failed(location, Problems.damaged(e));
      }
    }
  }

  private void document(byte[] value, String suffix) throws ScanException, InterruptedException {
    String name = columns.get(column).name() + suffix;
    batch.cell(null);
    column++;
    // What comes before it stands before it.
    Location place = entries.begin("row " + number + " " + name);
    try {
      entries.content(place, name, value.length, new ByteArrayInputStream(value));
    } catch (IOException e) {
      sink.failed(place, Problems.damaged(e));
    }
  }

  /** Hands on what is left and says what was not read. */
  public void finish() throws ScanException, InterruptedException {
    flush();
    if (unread > 0) {
      sink.failed(location.append("part", "binary"), Problems.noReader("database.binary", unread));
    }
  }

  /** Hands on what is at hand. */
  public void flush() throws ScanException, InterruptedException {
    if (batch.rows() > 0) {
      sink.content(new Content.Rows(location, columns, Content.Naming.COLUMN, batch));
      batch.clear();
    }
  }
}
