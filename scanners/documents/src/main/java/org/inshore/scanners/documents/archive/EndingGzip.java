package org.inshore.scanners.documents.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Stream of a gzip file that knows, at its end, where that is. */
final class EndingGzip extends GZIPInputStream {
  private static final int TRAILER = 8;

  private final Counted packed;
  private long filled;

  EndingGzip(InputStream in) throws IOException {
    this(new Counted(in));
  }

  private EndingGzip(Counted packed) throws IOException {
    super(packed, 1 << 16);
    this.packed = packed;
  }

  /** Where its last member ends. */
  long end() {
    return filled - inf.getRemaining() + TRAILER;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = packed.count;
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = in.skip(bytes);
      count += skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
