package org.inshore.scanners.jdbc;

import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Counts rows, keeps none, and looks at the memory that is in use after a collection. */
final class Counting implements ContentSink {
  private static final long EVERY = 40_000;

  long rows;
  int largest;
  long fewestBytes = Long.MAX_VALUE;
  long mostBytes;

  @Override
  public void content(Content content) {
    if (content instanceof Content.Rows some) {
      long before = rows;
      rows += some.rows().size();
      largest = Math.max(largest, some.rows().size());
      if (before / EVERY != rows / EVERY) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        fewestBytes = Math.min(fewestBytes, used);
        mostBytes = Math.max(mostBytes, used);
      }
    }
  }

  @Override
  public void failed(Location part, ScanException reason) {
    throw new AssertionError(part);
  }

  @Override
  public void skipped(Location part, Wording reason) {
    throw new AssertionError(part);
  }

  @Override
  public void note(Wording note) {
    throw new AssertionError(note);
  }
}
