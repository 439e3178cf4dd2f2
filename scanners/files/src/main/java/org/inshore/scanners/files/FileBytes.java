package org.inshore.scanners.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.inshore.spi.scan.Bytes;

/**
 * The bytes of a file, as many as it had when it was opened: a log that grows all the while must
 * not be read for ever.
 */
record FileBytes(Path file, long size) implements Bytes {

  @Override
  public InputStream open() throws IOException {
    return new Bounded(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), size);
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long size) {
      super(in);
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      int b = in.read();
      left -= b < 0 ? left : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return length == 0 ? 0 : -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= count < 0 ? left : count;
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
