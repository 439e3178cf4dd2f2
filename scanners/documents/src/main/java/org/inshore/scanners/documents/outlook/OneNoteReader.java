package org.inshore.scanners.documents.outlook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads one section of OneNote: texts stand in its store as they are, each as a whole, those of
 * earlier revisions too; files put into it stand between marks.
 */
final class OneNoteReader {
  /** The mark before a file: {BDE316E7-2665-4511-A4C4-8D4D0B7A9EAC}. */
  private static final byte[] MARK = HexFormat.of().parseHex("e716e3bd65261145a4c48d4d0b7a9eac");

  private static final int HEADER = 20;

  private OneNoteReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextRuns.push(document.location(), document.bytes(), sink);
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    int number = 0;
    int matched = 0;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        matched = (byte) next == MARK[matched] ? matched + 1 : (byte) next == MARK[0] ? 1 : 0;
        if (matched < MARK.length) {
          continue;
        }
        Guard.checkInterrupt();
        matched = 0;
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
          break;
        }
        long size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        if (size > 0 && size <= document.bytes().size()) {
          String name = "file " + ++number;
          entries.content(entries.begin(name), name, size, new Front(in, size));
        }
      }
    }
  }

  /** Stream of the first bytes of another, which goes on behind them. */
  private static final class Front extends InputStream {
    private final InputStream in;
    private long left;

    Front(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}
