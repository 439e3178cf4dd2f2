package org.inshore.scanners.documents.database.postgres;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.database.Unnamed;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of one table that {@code COPY … WITH (FORMAT binary)} wrote: tuples of values, each behind
 * its length. The file tells neither names nor types of columns.
 */
final class PostgresCopyReader {
  private static final int SIGNATURE = 11;
  private static final int END = -1;
  private static final int NULL = -1;
  private static final int LONGEST = 64 << 20;

  private PostgresCopyReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(document.bytes().open(), 1 << 16))) {
      in.skipNBytes(SIGNATURE);
      in.readInt(); // Flags: that each tuple has its identifier, which is one more value.
      in.skipNBytes(Math.max(0, in.readInt()));
      NamedRows rows = new NamedRows(document.location(), Unnamed.columns(), limits, sink);
      try {
        tuples(in, rows);
      } catch (EOFException e) {
        rows.finish();
        throw e;
      }
      rows.finish();
    }
  }

  private static void tuples(DataInputStream in, NamedRows rows)
      throws IOException, ScanException, InterruptedException {
    for (int count = in.readShort(); count != END; count = in.readShort()) {
      if (count < 0) {
        throw Problems.damaged(null);
      }
      Guard.checkInterrupt();
      rows.begin();
      for (int i = 0; i < count; i++) {
        int length = in.readInt();
        if (length < NULL) {
          throw Problems.damaged(null);
        } else if (length > LONGEST) {
          throw Problems.limit("limit.file", String.valueOf(LONGEST >> 20));
        } else if (rows.isFull() || length == NULL) {
          in.skipNBytes(Math.max(0, length));
          if (!rows.isFull()) {
            rows.text(null);
          }
        } else {
          byte[] value = ExactBytes.read(in, length);
          PostgresValue.add(value, rows);
        }
      }
    }
  }
}
