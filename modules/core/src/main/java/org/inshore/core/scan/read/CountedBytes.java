package org.inshore.core.scan.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.inshore.spi.content.Bytes;
import org.jspecify.annotations.Nullable;

/** Bytes that report how far they were read; reading again what was read before costs nothing. */
final class CountedBytes implements Bytes {
  /** Hears of progress. */
  interface Meter {
    /**
     * Bytes were read.
     *
     * @param fresh how many of them were never read before
     * @param again how many of them are read for the second time
     * @param furthest how many were read in all
     * @throws IOException if reading must end
     */
    void read(long fresh, long again, long furthest) throws IOException;
  }

  private final Bytes bytes;
  private final Meter meter;
  private long furthest;

  /** How far they were read once more. */
  private long furthestAgain;

  private boolean othersOpened;

  CountedBytes(Bytes bytes, Meter meter) {
    this.bytes = bytes;
    this.meter = meter;
  }

  /** How many bytes were seen, or are known to be there. */
  long extent() {
    return Math.max(furthest, bytes.size());
  }

  /** Whether bytes beside these were had. */
  boolean othersOpened() {
    return othersOpened;
  }

  @Override
  public InputStream open() throws IOException {
    return new Counted(bytes.open());
  }

  @Override
  public long size() {
    return bytes.size();
  }

  @Override
  public @Nullable Path file() {
    return bytes.file();
  }

  @Override
  public @Nullable Bytes beside(String name) throws IOException {
    Bytes other = bytes.beside(name);
    othersOpened |= other != null;
    return other;
  }

  /** Counts on one stream. */
  private final class Counted extends FilterInputStream {
    private long position;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        moved(1);
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        moved(count);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(count);
      moved(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void moved(long count) throws IOException {
      long from = position;
      position += count;
      long known = Math.min(position, furthest);
      long again = Math.max(0, known - Math.max(from, furthestAgain));
      furthestAgain = again > 0 ? known : furthestAgain;
      long fresh = Math.max(0, position - furthest);
      furthest += fresh;
      meter.read(fresh, again, furthest);
    }
  }
}
