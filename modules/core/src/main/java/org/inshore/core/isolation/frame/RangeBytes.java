package org.inshore.core.isolation.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.spi.content.Bytes;
import org.jspecify.annotations.Nullable;

/** Bytes that the other process holds: in a file that both can open, or asked for in ranges. */
record RangeBytes(RangeSource ranges, long size, @Nullable Path file) implements Bytes {
  private static final int RANGE = 1 << 18;

  @Override
  public InputStream open() throws IOException {
    return file != null ? Files.newInputStream(file) : new Ranges(ranges);
  }

  /** Reads range after range. */
  private static final class Ranges extends InputStream {
    private final RangeSource ranges;
    private byte[] range = new byte[0];
    private int at;
    private long position;

    Ranges(RangeSource ranges) {
      this.ranges = ranges;
    }

    @Override
    public int read() throws IOException {
      return isOver() ? -1 : range[at++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (isOver()) {
        return -1;
      }
      int count = Math.min(length, range.length - at);
      System.arraycopy(range, at, buffer, offset, count);
      at += count;
      return count;
    }

    private boolean isOver() throws IOException {
      if (at == range.length) {
        range = ranges.read(position, RANGE);
        position += range.length;
        at = 0;
      }
      return range.length == 0;
    }
  }
}
