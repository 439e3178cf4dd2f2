package org.inshore.scanners.documents.charset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.spi.content.Encoding;

/**
 * Stream of a text as a terminal or a line printer shows it: without what sets colours (ECMA-48,
 * "CSI"), and with each character once that was struck twice to be bold, or over a line. What
 * stands between two sequences would otherwise touch the letter that ends the first.
 */
final class TerminalStream extends InputStream {
  private static final int ESCAPE = 0x1b;
  private static final int LONGEST = 32;
  private static final int MOST_BACK = 4;
  private static final byte[] UNDERSCORE = {'_'};

  private final BufferedInputStream in;
  private final boolean isUtf8;

  /** What comes next. */
  private byte[] ready = new byte[0];

  private int at;

  TerminalStream(InputStream in, Encoding encoding) {
    this.in = new BufferedInputStream(in, 1 << 14);
    this.isUtf8 = encoding == Encoding.UTF_8;
  }

  @Override
  public int read() throws IOException {
    while (at == ready.length) {
      ready = next();
      at = 0;
      if (ready.length == 0 && peek() < 0) {
        return -1;
      }
    }
    return ready[at++] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (byte) next;
    }
    return count;
  }

  /** The next character as it is shown; none for what is not. */
  private byte[] next() throws IOException {
    if (peek() == ESCAPE) {
      return sequence();
    }
    byte[] shown = character();
    while (shown.length > 0 && peek() == '\b') {
      in.mark(LONGEST);
      int back = 0;
      int first = in.read();
      while (first == '\b' && back < MOST_BACK) {
        first = in.read();
        back++;
      }
      byte[] over = character(first);
      boolean struck = over.length > 0 && back <= Math.max(shown.length, over.length);
      if (struck && (Arrays.equals(over, shown) || Arrays.equals(shown, UNDERSCORE))) {
        shown = over;
      } else if (!struck || !Arrays.equals(over, UNDERSCORE)) {
        in.reset();
        byte[] both = Arrays.copyOf(shown, shown.length + 1);
        both[shown.length] = (byte) in.read();
        return both;
      }
    }
    return shown;
  }

  /** What a sequence shows: nothing of colours, a blank where the place changes. */
  private byte[] sequence() throws IOException {
    in.mark(LONGEST + 1);
    byte[] escape = {(byte) in.read()};
    if (in.read() == '[') {
      for (int i = 0; i < LONGEST - 2; i++) {
        int next = in.read();
        if (next >= 0x40 && next < 0x7f) {
          return next == 'm' || next == 'K' ? new byte[0] : new byte[] {' '};
        } else if (next < 0x20 || next >= 0x40) {
          break;
        }
      }
    }
    in.reset();
    in.read();
    return escape;
  }

  private byte[] character() throws IOException {
    return character(in.read());
  }

  private byte[] character(int first) throws IOException {
    if (first < 0) {
      return new byte[0];
    }
    int more = first < 0x80 ? 0 : more(first);
    byte[] bytes = new byte[1 + more];
    bytes[0] = (byte) first;
    int read = in.readNBytes(bytes, 1, more);
    return read == more ? bytes : Arrays.copyOf(bytes, 1 + read);
  }

  private int more(int first) {
    if (!isUtf8) {
      return 1;
    }
    return first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  }

  private int peek() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
