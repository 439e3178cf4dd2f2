package org.inshore.scanners.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** Stream of a gzip file that knows, at its end, where that is. */
final class EndingGzip extends GZIPInputStream {
  private static final int TRAILER = 8;

  private final BoundedInputStream packed;
  private long filled;

  EndingGzip(InputStream in) throws IOException {
    this(BoundedInputStream.builder().setInputStream(in).get());
  }

  private EndingGzip(BoundedInputStream packed) throws IOException {
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
    filled = packed.getCount();
  }
}
