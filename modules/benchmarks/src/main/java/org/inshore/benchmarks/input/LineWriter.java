package org.inshore.benchmarks.input;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.spi.content.Encoding;

/** Writes lines until there are enough bytes. */
final class LineWriter implements Closeable {
  private final OutputStream out;
  private final Encoding encoding;
  private final long limit;
  private long written;
  private boolean full;

  LineWriter(Path file, Encoding encoding, long limit) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    this.encoding = encoding;
    this.limit = limit;
  }

  /** Adds text, unless it would be too much. */
  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(encoding.charset());
    full |= written + bytes.length > limit;
    if (!full) {
      out.write(bytes);
      written += bytes.length;
    }
  }

  /** Whether something did not fit any more. */
  boolean full() {
    return full;
  }

  long written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
