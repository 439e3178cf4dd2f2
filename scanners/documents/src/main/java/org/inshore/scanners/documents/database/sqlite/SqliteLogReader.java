package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.database.Unnamed;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of a write-ahead log ({@code -wal}): the records of all table pages that it holds, as rows
 * without names, since the schema stands in the database beside it.
 */
final class SqliteLogReader {
  private static final int LOG_HEADER = 32;
  private static final int FRAME_HEADER = 24;

  private SqliteLogReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SeekableByteChannel channel = spool.channel()) {
      byte[] head = new PageFile(channel, LOG_HEADER, 0, 0, 0).read(1);
      int size = (int) Pages.u32(head, 8);
      if (Integer.bitCount(size) != 1 || size < 512 || size > 1 << 16) {
        throw Problems.damaged(null);
      }
      PageFile frames = new PageFile(channel, size, 0, LOG_HEADER, FRAME_HEADER);
      LogPages pages = new LogPages(frames);
      SqliteReader reader =
          new SqliteReader(
              pages, SqliteReader.charset(pages.encoding), document.location(), limits, sink);
      NamedRows rows =
          new NamedRows(
              document.location().append("part", "pages"), Unnamed.columns(), limits, sink);
      for (int frame = 1; frame <= frames.count(); frame++) {
        Guard.checkInterrupt();
        pages.seen.clear();
        reader.leaf(frames.read(frame), rows);
      }
      rows.finish();
    }
  }

  /** The pages of a log, by their numbers in the database; the newest of each. */
  private static final class LogPages extends Pages {
    private final PageFile frames;
    private final Map<Integer, Integer> newest = new HashMap<>();
    private int last;
    private int encoding;

    LogPages(PageFile frames) throws IOException {
      this.frames = frames;
      for (int frame = 1; frame <= frames.count(); frame++) {
        int page = (int) u32(frames.header(frame), 0);
        if (page > 0) {
          newest.put(page, frame);
          last = Math.max(last, page);
        }
        if (page == 1) {
          encoding = (int) u32(frames.read(frame), 56);
        }
      }
    }

    @Override
    int usable() {
      return frames.usable();
    }

    @Override
    int count() {
      return last;
    }

    @Override
    byte[] read(int number) throws IOException {
      Integer frame = newest.get(number);
      return frame == null ? new byte[0] : frames.read(frame);
    }
  }
}
