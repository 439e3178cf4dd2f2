package org.inshore.scanners.documents.charset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.RefilledStream;
import org.inshore.spi.content.Encoding;

/**
 * Stream of a text as a terminal or a line printer shows it: without what sets colours (ECMA-48,
 * "CSI"), and with each character once that was struck twice to be bold, or over a line. What
 * stands between two sequences would otherwise touch the letter that ends the first.
 */
final class TerminalStream extends RefilledStream {
  private static final int ESCAPE = 0x1b;
  private static final int WINDOW = 1 << 14;

  /** Longer sequences are none, and no character goes back further. */
  private static final int LONGEST = 32;

  private static final int MOST_BACK = 4;

  private final InputStream in;
  private final boolean isUtf8;
  private final byte[] window = new byte[WINDOW];
  private int at;
  private int limit;
  private boolean isLast;
  private final byte[] out = new byte[WINDOW];
  private int written;

  TerminalStream(InputStream in, Encoding encoding) {
    this.in = in;
    this.isUtf8 = encoding == Encoding.UTF_8;
  }

  @Override
  protected boolean refill() throws IOException {
    while (fill()) {
      written = 0;
      int safe = isLast ? limit : limit - LONGEST;
      for (int i = 0; i <= MOST_BACK && safe < limit && safe > at + 1; i++) {
        safe -= window[safe] == '\b' ? 1 : 0; // what goes back needs the character before it
      }
      while (at < safe) {
        int mark = mark(at, safe);
        int under = mark < safe && window[mark] == '\b' && isUnderscore(mark - 1) ? 1 : 0;
        copy(at, Math.max(at, mark - under));
        at = mark;
        if (mark < safe) {
          pass(mark - under);
        }
      }
      if (written > 0) {
        give(out, written);
        return true;
      }
    }
    return false;
  }

  /** Has enough in the window to look at; false at the end. */
  private boolean fill() throws IOException {
    if (!isLast && limit - at <= LONGEST) {
      int kept = Math.max(0, at - MOST_BACK);
      System.arraycopy(window, kept, window, 0, limit - kept);
      limit -= kept;
      at -= kept;
      int read = in.readNBytes(window, limit, WINDOW - limit);
      limit += read;
      isLast = limit < WINDOW;
    }
    return at < limit;
  }

  private int mark(int from, int end) {
    int mark = from;
    while (mark < end && window[mark] != ESCAPE && window[mark] != '\b') {
      mark++;
    }
    return mark;
  }

  /**
   * Passes over a sequence, or over a character that is struck again.
   *
   * @param copied up to where the window was copied
   */
  private void pass(int copied) {
    if (window[at] == ESCAPE) {
      sequence();
      return;
    }
    int back = at;
    while (back < limit && window[back] == '\b' && back - at < MOST_BACK) {
      back++;
    }
    int length = length(back);
    int over = back + length;
    boolean again =
        over <= limit
            && at >= length
            && length > 0
            && window[back] != '\b'
            && Arrays.equals(window, at - length, at, window, back, over);
    if (again || (copied == at && isUnderscore(back))) {
      at = over;
    } else if (copied < at) {
      at = back; // the line below is left out, and what stands over it comes next
    } else {
      copy(at, at + 1);
      at++;
    }
  }

  /** Passes over a sequence: nothing is left of colours, a blank where the place changes. */
  private void sequence() {
    int end = at + 1;
    if (end < limit && window[end] == '[') {
      end++;
      while (end < limit && end - at < LONGEST && window[end] >= 0x20 && window[end] < 0x40) {
        end++;
      }
      if (end < limit && window[end] >= 0x40 && window[end] < 0x7f) {
        if (window[end] != 'm' && window[end] != 'K') {
          out[written++] = ' ';
        }
        at = end + 1;
        return;
      }
    }
    copy(at, at + 1);
    at++;
  }

  private boolean isUnderscore(int i) {
    return i >= at && i < limit && window[i] == '_';
  }

  /** How many bytes the character at a place has; 0 where nothing is. */
  private int length(int i) {
    if (i >= limit) {
      return 0;
    }
    int first = window[i] & 0xff;
    if (first < 0x80 || !isUtf8) {
      return first < 0x80 ? 1 : 2;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  private void copy(int from, int end) {
    System.arraycopy(window, from, out, written, end - from);
    written += end - from;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
