package org.inshore.scanners.documents.charset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.spi.scan.Encoding;

/** A text in UTF-8 whose lines were in UTF-8 or in GB 18030 each. Long lines are told in parts. */
final class MixedStream extends InputStream {
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final byte[] line = new byte[LONGEST];
  private byte[] ready = new byte[0];
  private int next;

  MixedStream(InputStream in) {
    this.in = new BufferedInputStream(in, LONGEST);
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(count, ready.length - next);
    System.arraycopy(ready, next, buffer, offset, given);
    next += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (next < ready.length) {
      return true;
    }
    int length = 0;
    int b = 0;
    // A part of a long line ends behind ASCII, if any is near its end: not within a character.
    while (b != '\n' && length < LONGEST - (b < 0x80 ? LONGEST / 4 : 0) && (b = in.read()) >= 0) {
      line[length++] = (byte) b;
    }
    next = 0;
    ready =
        LineCharset.of(line, length) == LineCharset.GB18030
            ? new String(line, 0, length, Encoding.GB18030.charset())
                .getBytes(StandardCharsets.UTF_8)
            : Arrays.copyOf(line, length);
    return length > 0;
  }
}
