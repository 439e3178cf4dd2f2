package org.inshore.scanners.documents.charset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.RefilledStream;
import org.inshore.spi.content.Encoding;

/** A text in UTF-8 whose lines were in UTF-8 or in GB 18030 each. Long lines are told in parts. */
final class MixedStream extends RefilledStream {
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final byte[] line = new byte[LONGEST];

  MixedStream(InputStream in) {
    this.in = new BufferedInputStream(in, LONGEST);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  @Override
  protected boolean refill() throws IOException {
    int length = 0;
    int b = 0;
    // A part of a long line ends behind ASCII, if any is near its end: not within a character.
    while (b != '\n' && length < LONGEST - (b < 0x80 ? LONGEST / 4 : 0) && (b = in.read()) >= 0) {
      line[length++] = (byte) b;
    }
    byte[] ready =
        LineCharset.of(line, length) == LineCharset.GB18030
            ? new String(line, 0, length, Encoding.GB18030.charset())
                .getBytes(StandardCharsets.UTF_8)
            : Arrays.copyOf(line, length);
    give(ready, ready.length);
    return length > 0;
  }
}
