package org.inshore.scanners.jdbc;

import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;

/** Says which values of a table were not looked at. */
final class Counts {
  private static final Messages MESSAGES = Messages.of(Counts.class);

  /** A table of thousands of columns shall not fill a report. */
  private static final int MOST = 50;

  private Counts() {}

  /** Tells the sink of each column. */
  static void tell(
      List<Content.Column> columns, List<CellReader> readers, Location place, ContentSink sink)
      throws InterruptedException {
    int told = 0;
    long untold = 0;
    for (int i = 0; i < columns.size(); i++) {
      CellReader reader = readers.get(i);
      long notes =
          reader.cut()
              + reader.cutBinary()
              + reader.opaque()
              + reader.tooLarge()
              + reader.unreadable();
      if (notes == 0) {
        continue;
      }
      if (told >= MOST) {
        untold++;
      } else {
        told++;
        tell(columns.get(i).name(), reader, place, sink);
      }
    }
    if (untold > 0) {
      sink.note(MESSAGES.wording("column.more", untold));
    }
  }

  private static void tell(String name, CellReader reader, Location place, ContentSink sink)
      throws InterruptedException {
    note(sink, "column.cut", name, reader.cut());
    note(sink, "column.cut-binary", name, reader.cutBinary());
    note(sink, "column.opaque", name, reader.opaque());
    note(sink, "column.too-large", name, reader.tooLarge());
    if (reader.unreadable() > 0) {
      sink.failed(
          place.append("column", name),
          new ScanException(
              Category.UNREADABLE,
              MESSAGES.wording("column.unreadable", name, reader.unreadable())));
    }
  }

  private static void note(ContentSink sink, String key, String name, long count)
      throws InterruptedException {
    if (count > 0) {
      sink.note(MESSAGES.wording(key, name, count));
    }
  }
}
