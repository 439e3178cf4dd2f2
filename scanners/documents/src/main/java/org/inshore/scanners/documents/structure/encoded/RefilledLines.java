package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.guard.RefilledStream;

/** Stream of a text that is made of its lines, of which some are left out. */
abstract class RefilledLines extends RefilledStream {
  private static final int LONGEST_LINE = 1 << 16;

  private final InputStream in;

  RefilledLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line with its end, or a piece of a long one; empty at the end of all. */
  final byte[] next() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      out.write(c);
      if (c == '\n' || out.size() >= LONGEST_LINE) {
        break;
      }
    }
    return out.toByteArray();
  }

  static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
