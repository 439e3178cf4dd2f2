package org.inshore.scanners.documents.structure.record.text;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.guard.BytewiseStream;

/**
 * The text that a string of JSON stands for, as far as lines and fields are concerned: escaped line
 * ends, tabs, quotation marks and backslashes. Codes of characters stay as they are.
 */
final class UnescapingStream extends BytewiseStream {
  private static final String ESCAPED = "nrt\"'/\\";
  private static final String MEANT = "\n\r\t\"'/\\";

  /** A byte that was read behind a backslash that escapes none of these; -1 if there is none. */
  private int behind = -1;

  UnescapingStream(InputStream in) {
    super(in);
  }

  @Override
  protected int nextByte() throws IOException {
    if (behind >= 0) {
      int c = behind;
      behind = -1;
      return c;
    }
    int c = in.read();
    if (c != '\\') {
      return c;
    }
    int next = in.read();
    int meant = next < 0 ? -1 : ESCAPED.indexOf(next);
    if (meant >= 0) {
      return MEANT.charAt(meant);
    }
    behind = next;
    return c;
  }
}
