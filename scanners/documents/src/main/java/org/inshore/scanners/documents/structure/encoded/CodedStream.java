package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.inshore.scanners.documents.guard.BytewiseStream;

/**
 * Stream of the digits of Base64 that go on in a text from some place, in the alphabet of MIME:
 * line ends and what stands before lines that are quoted are passed over, so are the escapes of
 * strings and the marks between a string and the one that goes on with it, and signs that an
 * address escapes are those. It ends with the padding, behind a line that is shorter than one
 * before, and before a line of other text.
 */
final class CodedStream extends BytewiseStream {
  private static final int LONGEST_LINE = 1 << 10;
  private static final int UNIT = 4;
  private static final int MAX_INDENT = 40;
  private static final String BETWEEN_STRINGS = " \t\r\n+.&|,\\_";

  private boolean padded;
  private boolean ended;
  private int line;
  private int longest;

  /** How many digits there were. */
  private long total;

  /** How many characters of the text were read. */
  private long taken;

  CodedStream(BufferedInputStream text) {
    super(text);
  }

  long taken() {
    return taken;
  }

  private int next() throws IOException {
    taken++;
    return in.read();
  }

  @Override
  protected int nextByte() throws IOException {
    while (!ended) {
      int c = next();
      if (c == '\\') {
        c = next();
        if (c == 'n') {
          endLine();
          continue;
        } else if (c == 'r') {
          continue;
        }
        ended = c != '/';
      } else if (c == '%') {
        c = escaped();
      } else if (c == '"' || c == '\'') {
        if (isJoined(c)) {
          endLine();
          goOn();
          continue;
        }
      }
      if (c == '=' || (isDigit(c) && !padded && !ended)) {
        padded |= c == '=';
        line++;
        total++;
        return c == '-' ? '+' : c == '_' ? '/' : c;
      } else if (c == '\n') {
        endLine();
        goOn();
      } else {
        ended |= c != '\r';
      }
    }
    return -1;
  }

  /** The sign that an address escapes; -1 if it is none of Base64. */
  private int escaped() throws IOException {
    int high = next();
    int low = next();
    int sign = low < 0 ? -1 : 16 * Character.digit(high, 16) + Character.digit(low, 16);
    return sign == '+' || sign == '/' || sign == '=' ? sign : -1;
  }

  /**
   * Passes over the end of a string and the begin of the next, if that stands on the next line and
   * what is between joins them.
   */
  private boolean isJoined(int quote) throws IOException {
    in.mark(MAX_INDENT);
    boolean line = false;
    for (int passed = 1; passed < MAX_INDENT; passed++) {
      int c = in.read();
      if (c == quote && line) {
        taken += passed;
        return true;
      }
      line |= c == '\n';
      if (c < 0 || BETWEEN_STRINGS.indexOf(c) < 0) {
        break;
      }
    }
    in.reset();
    return false;
  }

  private void endLine() {
    ended |= line < longest || padded;
    longest = Math.max(longest, line);
    line = 0;
  }

  /** Passes over what stands before the digits of a line, if nothing else is in it. */
  private void goOn() throws IOException {
    in.mark(LONGEST_LINE);
    int before = 0;
    int digits = 0;
    int c = in.read();
    while (before < MAX_INDENT && (c == ' ' || c == '\t' || c == '>')) {
      before++;
      c = in.read();
    }
    while (digits < longest && (isDigit(c) || c == '=')) {
      digits++;
      c = in.read();
    }
    boolean whole = digits == longest || (digits > 0 && (total + digits) % UNIT == 0);
    ended |= !whole || (c >= 0 && "\r\n<\"'\\`".indexOf(c) < 0 && digits < longest);
    in.reset();
    in.skipNBytes(before);
    taken += before;
  }

  /** The text goes on behind it. */
  @Override
  public void close() {}

  static boolean isDigit(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }
}
