package org.inshore.scanners.jdbc.cell;

import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;

/** Says which values of a table were not looked at. */
public final class Counts {
  private static final Messages MESSAGES = Messages.of(Counts.class);

  /** A table of thousands of columns shall not fill a report. */
  private static final int MAX = 50;

  private Counts() {}

  /** Tells the sink of each column. */
  public static void tell(
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
      if (told >= MAX) {
        untold++;
      } else {
        told++;
        tell(columns.get(i).name(), reader, place, sink);
      }
    }
    if (untold > 0) {
      sink.failed(
          place.append("column", "…"),
          new ScanException(Category.UNREADABLE, MESSAGES.wording("column.more", untold)));
    }
  }

  private static void tell(String name, CellReader reader, Location place, ContentSink sink)
      throws InterruptedException {
    Location column = place.append("column", name);
    failed(sink, column, Category.UNREADABLE, "unreadable", name, reader.unreadable());
    failed(sink, column, Category.LIMIT_EXCEEDED, "cut", name, reader.cut());
    failed(sink, column, Category.LIMIT_EXCEEDED, "cut-binary", name, reader.cutBinary());
    failed(sink, column, Category.LIMIT_EXCEEDED, "too-large", name, reader.tooLarge());
    failed(sink, column, Category.NO_READER, "opaque", name, reader.opaque());
  }

  private static void failed(
      ContentSink sink, Location column, Category category, String what, String name, long count)
      throws InterruptedException {
    if (count > 0) {
      sink.failed(
          column.append("values", what),
          new ScanException(category, MESSAGES.wording("column." + what, name, count)));
    }
  }
}
