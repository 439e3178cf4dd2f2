package org.inshore.engine.text;

import java.util.Set;
import org.inshore.engine.pattern.Alphabet;

/**
 * The first lines of a text, in which a document says what it is. Follows the text through a
 * buffer, so that it does not matter how the text is cut into blocks.
 */
public final class DocumentHead {
  /** As many lines as stand above the title of an official document, and some to spare. */
  public static final int LINES = 20;

  /** How far a line is looked along from a value, in characters. */
  public static final int LINE = 64;

  private static final String SIGNS = "#/*<!->%;";

  /** What begins a comment, and what ends one. */
  private static final Set<String> OPENING =
      Set.of("", "#", "##", "//", "/*", "/**", "<!--", "--", "%", ";");

  private static final Set<String> CLOSING = Set.of("", "*/", "-->", "#", "//", "%", ";");

  private int end;
  private long line;
  private boolean returned;

  /**
   * Begins with a text, or somewhere in it at the start of a line.
   *
   * @param firstLine the line's number, from 1
   * @param at where it starts
   */
  public void begin(long firstLine, int at) {
    line = Math.max(1, firstLine);
    end = line <= LINES ? at : 0;
    returned = false;
  }

  /** Takes bytes that were added to the text. */
  public void read(byte[] bytes, int from, int to) {
    for (int i = from; i < to && line <= LINES; i++) {
      int b = bytes[i];
      line += b == '\r' || (b == '\n' && !returned) ? 1 : 0;
      returned = b == '\r';
      end = i + 1;
    }
  }

  /** The text was moved, by so many bytes to the front. */
  void moved(int by) {
    end -= by;
  }

  /**
   * Whether a stretch has nothing but blanks, a number and a name beside it in its line, or the
   * signs that make the line a comment.
   */
  public static boolean isAlone(TextView text, int start, int end) {
    StringBuilder signs = new StringBuilder();
    int at = text.previous(start);
    for (int i = 0; i < LINE && at >= text.from && !endsLine(text, at); i++) {
      if (isSign(text.bytes[at])) {
        signs.insert(0, (char) text.bytes[at]);
      } else if (!isBeside(text, at) && !isName(text.bytes[at])) {
        return false;
      }
      at = text.previous(at);
    }
    if (!OPENING.contains(signs.toString())) {
      return false;
    }
    signs.setLength(0);
    at = text.counting(end);
    for (int i = 0; i < LINE && at < text.to && !endsLine(text, at); i++) {
      if (isSign(text.bytes[at])) {
        signs.append((char) text.bytes[at]);
      } else if (!isBeside(text, at)) {
        return false;
      }
      at = text.next(at);
    }
    return CLOSING.contains(signs.toString());
  }

  private static boolean isSign(int c) {
    return SIGNS.indexOf(c) >= 0;
  }

  private static boolean endsLine(TextView text, int at) {
    return text.bytes[at] == '\n' || text.bytes[at] == '\r';
  }

  /** The name of a document's property may stand before it. */
  private static boolean isName(int c) {
    return c == ':' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A copy number may stand in the line. */
  private static boolean isBeside(TextView text, int at) {
    return (text.traits(at) & Alphabet.SPACE) != 0
        || (text.bytes[at] >= '0' && text.bytes[at] <= '9');
  }

  /** Where it ends, as far as that is known. */
  public int end() {
    return end;
  }
}
