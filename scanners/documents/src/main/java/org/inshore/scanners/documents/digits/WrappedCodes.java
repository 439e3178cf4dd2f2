package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.ByteWords;

/**
 * Joiner of characters written as codes that go on over line ends: {@code \u8eab}, {@code %E8},
 * {@code =E8}, numeric references, {@code CHR(49)||}, {@code 0x31,} and hexadecimal digits. What of
 * a lower line is of the codes above is moved before the line end, so that lines keep their number.
 */
public final class WrappedCodes {
  private static final int LONGEST_ESCAPE = 10;
  private static final int LONGEST_UNIT = 16;
  private static final int NEAREST_DIGIT = 6;
  private static final int MOST_BETWEEN = 256;
  private static final int MOST_BLANKS = 40;

  /** So often a code is repeated above that does not say itself that it is one. */
  private static final int UNITS_ABOVE = 3;

  /** So far from a line end, a text in quoted-printable has an escape. */
  private static final int NEAR = 80;

  /** So many hexadecimal digits of digits stand above, each behind a three. */
  private static final int DIGITS_ABOVE = 12;

  /** What escapes of digits have behind their mark. */
  private static final Pattern DIGIT =
      Pattern.compile("u003[0-9]|x?3[0-9]|06[0-7]|07[01]|#(?:4[89]|5[0-7]|[xX]0{0,2}3[0-9])");

  private final byte[] text;
  private final int from;
  private final int to;

  /** Where the lower line's codes begin and end, which were found last. */
  private int lower;

  private int end;

  private WrappedCodes(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Joins those in a part of a text. */
  public static void join(byte[] text, int from, int to) {
    new WrappedCodes(text, from, to).join();
  }

  private void join() {
    int feed = feed(from);
    while (feed < to) {
      int begin = feed;
      while (begin > from && isBlank(begin - 1)) {
        begin--;
      }
      int next = blanks(feed + 1);
      if (mayEndCode(begin) && goesOn(begin, next)) {
        next = pull(begin);
      }
      feed = feed(next);
    }
  }

  /** Whether a line ends as no words do: what all other lines are passed over by. */
  private boolean mayEndCode(int at) {
    if (at - UNITS_ABOVE < from) {
      return false;
    }
    byte last = text[at - 1];
    boolean letter = (last | 0x20) >= 'a' && (last | 0x20) <= 'z';
    if (last <= ' ' || (letter && !isHexadecimal(at - 1))) {
      return false;
    }
    boolean digit = false;
    for (int i = at - 1; i >= Math.max(from, at - NEAREST_DIGIT) && !digit; i--) {
      digit = isDigit(i);
    }
    return digit || last == '=' || letter;
  }

  /** Moves codes up, line by line; where the line ends that come behind them end. */
  private int pull(int begin) {
    int above = text[begin - 1] == '=' ? begin - 1 : begin;
    int below = lower;
    while (true) {
      int between = below - above;
      byte[] kept = new byte[between];
      System.arraycopy(text, above, kept, 0, between);
      System.arraycopy(text, below, text, above, end - below);
      System.arraycopy(kept, 0, text, end - between, between);
      above = end - between;
      below = end;
      boolean soft = below < to && text[below] == '=';
      int line = soft ? below + 1 : below;
      while (line < to && isBlank(line)) {
        line++;
      }
      if (line >= to || text[line] != '\n' || between > MOST_BETWEEN) {
        return below;
      }
      // What stands above is where it was moved to.
      if (!goesOn(above, blanks(line + 1), soft)) {
        return below;
      }
      below = lower;
    }
  }

  private boolean goesOn(int begin, int next) {
    return begin > from
        && next < to
        && (text[begin - 1] == '=' ? goesOn(begin - 1, next, true) : goesOn(begin, next, false));
  }

  /**
   * Whether codes end at one place and go on at another; then {@link #end} is where.
   *
   * @param soft whether quoted-printable says that a line goes on
   */
  private boolean goesOn(int begin, int next, boolean soft) {
    if (begin <= from || next >= to) {
      return false;
    }
    lower = next;
    end = next;
    int mark = escape(begin);
    if (mark >= 0) {
      // All else may stay where it is: only numbers are whole or none.
      for (int length = digit(next, text[mark]); length > 0; length = digit(end, text[mark])) {
        end += length;
      }
      if (end > next || !soft) {
        return end > next;
      }
    }
    return soft ? softly(begin, next) : periodic(begin, next);
  }

  /** Whether quoted-printable goes on; then {@link #end} is behind what belongs together. */
  private boolean softly(int begin, int next) {
    for (int length = length(next, (byte) '='); length > 0; length = length(end, (byte) '=')) {
      end += length;
    }
    if (end > next) {
      return true;
    }
    boolean quoted = false;
    for (int at = Math.max(from, begin - NEAR); at < Math.min(to, next + NEAR) && !quoted; at++) {
      quoted = isHigh(at) && isHigh(at + 3);
    }
    while (quoted && end < to && end - next < NEAR && text[end] > ' ' && text[end] != '=') {
      end++;
    }
    return end > next;
  }

  /** Whether a byte beyond ASCII is escaped at a place, as quoted-printable does. */
  private boolean isHigh(int at) {
    return length(at, (byte) '=') > 0
        && (text[at + 1] >= 'A' || text[at + 1] == '8' || text[at + 1] == '9')
        && text[at + 1] < 'a'
        && text[at + 2] < 'a';
  }

  /** Where the escape of a digit begins that ends at a place; -1 if none does. */
  private int escape(int at) {
    int least = Math.max(from, at - LONGEST_ESCAPE);
    for (int mark = at - 3; mark >= least; mark--) {
      byte b = text[mark];
      if (b == '\\' || b == '%' || b == '&' || b == '=') {
        return digit(mark, b) == at - mark ? mark : -1;
      }
    }
    return -1;
  }

  /** How long the escape is that begins with a mark at a place; zero if none does. */
  private int length(int at, byte mark) {
    if (at + 2 >= to || text[at] != mark) {
      return 0;
    }
    return switch (mark) {
      case '%', '=' -> hexadecimal(at + 1, 2) ? 3 : 0;
      case '&' -> entity(at);
      default ->
          switch (text[at + 1]) {
            case 'u' -> hexadecimal(at + 2, 4) ? 6 : 0;
            case 'x' -> hexadecimal(at + 2, 2) ? 4 : 0;
            default -> at + 3 < to && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) ? 4 : 0;
          };
    };
  }

  /** How long the escape of a digit is that begins with a mark at a place; zero if none does. */
  private int digit(int at, byte mark) {
    int length = length(at, mark);
    if (length == 0) {
      return 0;
    }
    int end = at + length;
    int code = mark == '&' ? end - 2 : end - 1;
    String digits = new String(text, at + 1, code - at, StandardCharsets.ISO_8859_1);
    return DIGIT.matcher(digits).matches() ? length : 0;
  }

  private int entity(int at) {
    if (text[at + 1] != '#') {
      return 0;
    }
    int semicolon = at + 2;
    while (semicolon < to
        && semicolon - at < LONGEST_ESCAPE
        && (isHexadecimal(semicolon) || text[semicolon] == 'x')) {
      semicolon++;
    }
    return semicolon < to && semicolon > at + 2 && text[semicolon] == ';' ? semicolon + 1 - at : 0;
  }

  /** Whether the code that a line ends with repeats itself there and goes on below. */
  private boolean periodic(int begin, int next) {
    boolean digits = isDigit(begin - 1);
    for (int unit = digits ? 2 : 3; unit <= LONGEST_UNIT; unit++) {
      int above = begin - unit;
      // The blank between two codes stands before the lower line, where others may be.
      int lower = above >= from && text[above] == ' ' && text[next - 1] == ' ' ? next - 1 : next;
      if (lower + unit > to || above < from || !alike(above, lower, unit)) {
        continue;
      }
      if (areEscapes(above, begin)) {
        return false; // those of digits were joined, and words on two lines are not one
      }
      if (above > from && text[above - 1] == ' ' && lower == next && text[next - 1] == ' ') {
        continue; // with the blank before it, it is one as well
      }
      int first = above;
      while (first - unit >= from && alike(first - unit, above, unit)) {
        first -= unit;
      }
      boolean plain = isCode(above, unit);
      int least = plain ? DIGITS_ABOVE : isMarked(above, unit) ? unit : UNITS_ABOVE * unit;
      if (begin - first >= least && (plain || isMixed(above, unit))) {
        this.lower = lower;
        end = lower + unit;
        while (end + unit <= to && alike(above, end, unit)) {
          end += unit;
        }
        end += last(above, unit);
        return true;
      }
    }
    return false;
  }

  private boolean areEscapes(int at, int end) {
    int next = at;
    while (next < end && "\\%&=".indexOf(text[next]) >= 0 && length(next, text[next]) > 0) {
      next += length(next, text[next]);
    }
    return next == end;
  }

  /** How much of a unit ends a list, whose last code nothing follows. */
  private int last(int above, int unit) {
    int length = unit;
    while (length > 0 && !isHexadecimal(above + length - 1)) {
      length--;
    }
    boolean fits = end + length <= to && alike(above, end, length);
    return fits && (end + length == to || !isHexadecimal(end + length)) ? length : 0;
  }

  /** Whether a unit is the two hexadecimal digits of a digit. */
  private boolean isCode(int at, int unit) {
    return unit == 2 && text[at] == '3' && isDigit(at + 1);
  }

  /** Whether a unit has two digits in a row, and other characters. */
  private boolean isMixed(int at, int unit) {
    int digits = 0;
    boolean row = false;
    for (int i = at; i < at + unit; i++) {
      digits += isHexadecimal(i) ? 1 : 0;
      row |= i > at && isHexadecimal(i) && isDigit(i - 1);
    }
    return row && digits < unit;
  }

  /** Whether a unit says itself that it is a code. */
  private boolean isMarked(int at, int unit) {
    boolean marked = false;
    for (int i = at; i < at + unit - 1; i++) {
      marked |= "(x\\".indexOf(text[i]) >= 0 && isDigit(i + 1);
      if (i > at && text[i] == ' ' && Character.isLetterOrDigit(text[i + 1])) {
        return false;
      }
    }
    return marked;
  }

  /** Whether two units are the same but for their digits, or both hexadecimal digits of one. */
  private boolean alike(int one, int other, int unit) {
    if (isCode(one, unit) || isCode(other, unit)) {
      return isCode(one, unit) && isCode(other, unit);
    }
    for (int i = 0; i < unit; i++) {
      byte a = text[one + i];
      boolean digits = isHexadecimal(one + i) && isHexadecimal(other + i);
      if (a == '\n' || (a != text[other + i] && !digits)) {
        return false;
      }
    }
    return true;
  }

  private int feed(int start) {
    return ByteWords.indexOf(text, (byte) '\n', start, to);
  }

  private int blanks(int start) {
    int at = start;
    while (at < to && at - start < MOST_BLANKS && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at;
  }

  private boolean isBlank(int at) {
    return text[at] == '\r' || text[at] == ' ' || text[at] == '\t';
  }

  private boolean hexadecimal(int at, int count) {
    boolean all = at + count <= to;
    for (int i = at; i < at + count && all; i++) {
      all = isHexadecimal(i);
    }
    return all;
  }

  private boolean isHexadecimal(int at) {
    int lower = text[at] | 0x20;
    return isDigit(at) || (lower >= 'a' && lower <= 'f');
  }

  private boolean isDigit(int at) {
    return text[at] >= '0' && text[at] <= '9';
  }
}
