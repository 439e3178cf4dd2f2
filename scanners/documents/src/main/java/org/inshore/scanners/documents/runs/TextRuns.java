package org.inshore.scanners.documents.runs;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Finds runs of text in bytes: in one pass those in ASCII, UTF-8 and GB 2312, in another those in
 * UTF-16. A run is a line of its own.
 */
public final class TextRuns {
  private static final int BUFFER = 1 << 16;

  private TextRuns() {}

  /** Hands on the runs as {@code part:runs}. */
  public static void push(Location location, Bytes bytes, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    byte[] buffer = new byte[BUFFER];
    TextBlocks lines = new TextBlocks(location.append("part", "runs"), sink);
    ByteRuns narrow = new ByteRuns(lines);
    try (InputStream in = bytes.open()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        Guard.checkInterrupt();
        narrow.take(buffer, count);
      }
    }
    narrow.finish();
    UnitRuns[] wide = {
      new UnitRuns(lines, true),
      new UnitRuns(lines, true),
      new UnitRuns(lines, false),
      new UnitRuns(lines, false)
    };
    try (InputStream in = bytes.open()) {
      int before = -1;
      long at = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        Guard.checkInterrupt();
        for (int i = 0; i < count; i++) {
          int next = buffer[i] & 0xff;
          if (before >= 0) {
            int odd = (int) (at++ & 1);
            wide[odd].take((char) (next << Byte.SIZE | before));
            wide[2 + odd].take((char) (before << Byte.SIZE | next));
          }
          before = next;
        }
      }
    }
    for (UnitRuns runs : wide) {
      runs.finish();
    }
    lines.finish();
  }
}
