package org.inshore.scanners.jdbc;

import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Counts rows, keeps none, and looks at the memory that is in use after a collection. */
public final class Counting implements ContentSink {
  private final long every;
  private final long before = used();
  private long most;
  public long rows;
  public int largest;

  public Counting(long every) {
    this.every = every;
  }

  /** How many bytes more than before the reading were in use. */
  public long moreBytes() {
    return most - before;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Override
  public void content(Content content) {
    if (content instanceof Content.Rows some) {
      long done = rows;
      rows += some.cells().rows();
      largest = Math.max(largest, some.cells().rows());
      if (done / every != rows / every) {
        most = Math.max(most, used());
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
