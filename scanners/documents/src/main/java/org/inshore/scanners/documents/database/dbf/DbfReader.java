package org.inshore.scanners.documents.database.dbf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of one table: records of fixed width, deleted ones too. The head says how many there are,
 * but all that the file has are read.
 */
final class DbfReader {
  private static final int END = 0x1a;

  private final DbfHeader header;
  private final Charset charset;
  private final @Nullable MemoFile memos;

  /** Whether what stands in another file was not read. */
  private boolean isMissing;

  private DbfReader(DbfHeader header, Charset charset, @Nullable MemoFile memos) {
    this.header = header;
    this.charset = charset;
    this.memos = memos;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    UndeliveredLines rest = UndeliveredLines.of(sink);
    DbfHeader header;
    Charset charset;
    try (DataInputStream in = open(document)) {
      header = DbfHeader.read(in);
      charset = DbfCharset.of(header, DbfCharset.declared(document), in);
    }
    List<Content.Column> columns =
        header.fields().stream()
            .map(
                field ->
                    new Content.Column(
                        new String(field.name(), charset), null, String.valueOf(field.type())))
            .toList();
    if (rest != null) {
      head(document, header.headerBytes(), rest.amongBytes());
    }
    boolean elsewhere = header.fields().stream().anyMatch(DbfHeader.Field::isElsewhere);
    try (MemoFile memos = elsewhere ? MemoFile.of(document, header.version(), limits) : null) {
      new DbfReader(header, charset, memos).rows(document, columns, limits, sink);
    }
  }

  private void rows(
      Content.Binary document, List<Content.Column> columns, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    NamedRows rows = new NamedRows(document.location(), columns, limits, sink);
    byte[] record = new byte[header.recordBytes()];
    long read = 0;
    try (DataInputStream in = open(document)) {
      in.skipNBytes(header.headerBytes());
      while (true) {
        Guard.checkInterrupt();
        int length = in.readNBytes(record, 0, record.length);
        if (length < record.length) {
          if (length > 0 && record[0] != END) {
            row(record, length, rows);
          }
          break;
        }
        if (record[0] == END && read >= header.records()) {
          break;
        }
        row(record, length, rows);
        read++;
      }
    } finally {
      rows.finish();
    }
    Behind.push(document, header.headerBytes() + read * header.recordBytes() + 1, sink);
    if (read < header.records()) {
      throw Problems.damaged(null);
    }
    if (isMissing) {
      sink.note(Problems.wording("dbf.memo"));
    }
  }

  private static DataInputStream open(Content.Binary document) throws IOException {
    return new DataInputStream(new BufferedInputStream(document.bytes().open(), 1 << 16));
  }

  /** Looks through what stands between the fields of the head. */
  private static void head(Content.Binary document, int length, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (DataInputStream in = open(document)) {
      Location place = document.location().append("part", "header");
      TextRuns.push(place, Bytes.of(in.readNBytes(length)), sink);
    }
  }

  private void row(byte[] record, int length, NamedRows rows)
      throws IOException, ScanException, InterruptedException {
    rows.begin();
    for (DbfHeader.Field field : header.fields()) {
      if (rows.isFull() || field.offset() >= length) {
        return;
      }
      int end = Math.min(field.offset() + field.length(), length);
      if (field.isElsewhere() && end == field.offset() + field.length()) {
        rows.text(elsewhere(field, record));
      } else {
        rows.text(DbfValue.of(field, record, end, charset));
      }
    }
  }

  private @Nullable String elsewhere(DbfHeader.Field field, byte[] record) throws IOException {
    MemoFile beside = field.type() == 'M' ? memos : null;
    String text = beside == null ? null : beside.memo(field, record, charset);
    isMissing |= text == null;
    return text;
  }

  /** The text of bytes without what fills them up. */
  static String trimmed(byte[] bytes, int from, int to, Charset charset) {
    int end = to;
    while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    Charset used = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    return new String(bytes, from, end - from, used);
  }
}
