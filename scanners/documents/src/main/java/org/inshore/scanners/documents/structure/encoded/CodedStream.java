package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stream of the digits of Base64 that go on in a text from some place, in the alphabet of MIME:
 * line ends and what stands before lines that are quoted are passed over, and so are the escapes of
 * strings.
 */
final class CodedStream extends InputStream {
  private final InputStream text;
  private boolean newLine;
  private boolean ended;

  /** How many characters of the text were read. */
  private long taken;

  CodedStream(InputStream text) {
    this.text = text;
  }

  long taken() {
    return taken;
  }

  private int next() throws IOException {
    taken++;
    return text.read();
  }

  @Override
  public int read() throws IOException {
    while (!ended) {
      int c = next();
      if (isDigit(c) || c == '=') {
        newLine = false;
        return c == '-' ? '+' : c == '_' ? '/' : c;
      } else if (c == '\\') {
        c = next();
        if (c == '/') {
          return c;
        }
        newLine = c == 'n' || c == 'r';
        ended = !newLine;
      } else if (c == '\n' || c == '\r') {
        newLine = true;
      } else {
        ended = !(newLine && (c == ' ' || c == '\t' || c == '>'));
      }
    }
    return -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[from + count++] = (byte) c;
    }
    return count;
  }

  static boolean isDigit(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }
}
