package org.inshore.scanners.jdbc.cell;

import java.util.List;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;

/** Says which values of a table were not looked at. */
public final class Counts {
  private static final Messages MESSAGES = Messages.of(Counts.class);

  private Counts() {}

  /** Tells the sink of each column. */
  public static void tell(
      List<Content.Column> columns, List<CellReader> readers, Location place, ContentSink sink)
      throws InterruptedException {
    for (int i = 0; i < columns.size(); i++) {
      tell(columns.get(i).name(), readers.get(i), place, sink);
    }
  }

  private static void tell(String name, CellReader reader, Location place, ContentSink sink)
      throws InterruptedException {
    Location column = place.append("column", name);
    failed(sink, column, Category.UNREADABLE, "unreadable", name, reader.unreadable());
    failed(sink, column, Category.LIMIT_EXCEEDED, "cut", name, reader.cut());
    failed(sink, column, Category.LIMIT_EXCEEDED, "cut-binary", name, reader.cutBinary());
    failed(sink, column, Category.LIMIT_EXCEEDED, "too-large", name, reader.tooLarge());
    failed(sink, column, Category.LIMIT_EXCEEDED, "pictures", name, reader.pictures());
    failed(sink, column, Category.NO_READER, "opaque", name, reader.opaque());
    failed(sink, column, Category.NO_READER, "runs", name, reader.runs());
  }

  private static void failed(
      ContentSink sink, Location column, Category category, String what, String name, long count)
      throws InterruptedException {
    if (count > 0) {
      sink.failed(
          column.append("values", what), category, MESSAGES.counted("column." + what, name), count);
    }
  }
}
