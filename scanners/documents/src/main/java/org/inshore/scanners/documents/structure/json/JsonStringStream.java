package org.inshore.scanners.documents.structure.json;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;

/** The bytes of a long string as it is written, up to what ends it. */
final class JsonStringStream extends BulkStream {
  private final ByteWindow in;
  private final byte end;

  /** Whether the next byte belongs to the one before: to a backslash or a character of two. */
  private boolean bound;

  /**
   * Begins at hand.
   *
   * @param end the mark that ends it; a blank for what any separator ends
   */
  JsonStringStream(ByteWindow in, byte end) {
    this.in = in;
    this.end = end;
  }

  @Override
  public int read(byte[] array, int from, int length) throws IOException {
    int read = 0;
    try {
      while (read < length) {
        int c = in.peek();
        if (c < 0 || c == '\n' || (!bound && isEnd(c))) {
          break;
        }
        bound = !bound && (c == '\\' || in.isWide());
        array[from + read++] = (byte) c;
        in.at++;
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
    return read == 0 ? -1 : read;
  }

  private boolean isEnd(int c) {
    return end == ' ' ? " \t\r,:{}[]\"'".indexOf(c) >= 0 : c == end;
  }
}
