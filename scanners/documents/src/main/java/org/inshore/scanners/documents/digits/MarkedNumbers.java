package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;

/**
 * Joiner of identity numbers in running text within which marks stand: tags of emphasis, escapes of
 * a terminal, a typesetter's groups, ends and begins of strings and of commented lines, brackets
 * around the day of birth, commas of who dictates one. What stands within is moved behind the
 * number, which must have its day of birth and check digit.
 */
public final class MarkedNumbers {
  private static final int LENGTH = 18;
  private static final int AREA = 6;
  private static final int YEAR = 4;
  private static final int DAY = 8;
  private static final int LEAST_GROUP = 3;
  private static final int MAX_TAG = 100;
  private static final int MAX_MARK = 24;

  /** Bytes of a change of font. */
  private static final int FONT = 3;

  /** So many stand one behind the other at most. */
  private static final int MAX_MARKS = 4;

  /** Tags between which a cell each stands. */
  private static final Pattern OF_CELLS = Pattern.compile("(?is)</?(?:td|th|tr|li|dd|dt)\\b.*");

  /** Full-width commas, in UTF-8 and in GB 18030. */
  private static final String COMMA =
      "(?:\\u00ef\\u00bc\\u008c|\\u00e3\\u0080\\u0081|\\u00a3\\u00ac|\\u00a1\\u00a2)";

  /** Marks above, below or around a digit, variants, and dots at half height, in UTF-8. */
  private static final String DRESS =
      "(?:\\u00cc[\\u0080-\\u00bf]|\\u00cd[\\u0080-\\u00af]|\\u00ef\\u00b8[\\u0080-\\u008f]"
          + "|\\u00e2\\u0083\\u00a3|\\u00e1\\u00a0\\u008e|\\u00c2\\u00b7)+";

  /** Full-width brackets, likewise. */
  private static final String BRACKET =
      "(?:\\u00ef\\u00bc[\\u0088\\u0089]|\\u00a3[\\u00a8\\u00a9])";

  /** Marks that are no tags, as a whole. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\\\\\r?\\n[ \\t]*" // a line that goes on
              + "|\\\\c?\\r?\\n|\\^\\r?\\n|\\\\[-,:/&!;|]|\\\\f(?:\\[[A-Z]*\\]|[BIRP])|\\\\[a-z]{2,12}\\{|\\\\ ?\\*{1,2}|%\\r?\\n[ \\t]*" // typesetters
              + "|\\}?\\\\[a-z]{2,12}\\{|#[a-z]{2,12}\\[|\\];?|\\{\\\\[a-z]{1,4}[0-9]{0,4}\\}|[{}](?:\\\\[-,:/!;])?\\{?"
              + "|&(?:[BIUEHSXY]|[a-z]{2,8};|\"[^\"]{0,16}\")"
              + "|`[ \\t]*\\+[ \\t]*['`]"
              + "|[*_`]{1,3}|~~|\\.|[(/)+\\t]"
              + "|"
              + COMMA
              + "|"
              + BRACKET
              + "|"
              + DRESS
              + "|\\u001b\\[[0-9;]{0,8}m"
              + "|\"[ \\t]*(?:[+.&,]|\\|\\|)?[ \\t]*(?:[_\\\\]?\\r?\\n[ \\t]*)?(?:[+.&][ \\t]*)?\""
              + "|'[ \\t]*(?:[+.&,]|\\|\\|)?[ \\t]*(?:\\\\?\\r?\\n[ \\t]*)?'"
              + "|\\r?\\n[ \\t]*(?:\\*|#|//|--|;|>)[ \\t]*|\\f"
              + "|(?:\\u00e2\\u0080[\\u0080-\\u00af]|\\u00e2\\u0081[\\u00a0-\\u00af])+");

  private static final boolean[] BEGINS = new boolean[256];

  static {
    for (char c :
        ".<\\%{}#]^&*_`~(/)+\t\u001b\"'\r\n\f\u00a1\u00a3\u00c2\u00cc\u00cd\u00e1\u00e2\u00e3\u00ef"
            .toCharArray()) {
      BEGINS[c] = true;
    }
  }

  private final byte[] bytes;
  private final int from;
  private final int to;

  private MarkedNumbers(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** Joins those in a part of a text. */
  public static void join(byte[] bytes, int from, int to) {
    MarkedNumbers numbers = new MarkedNumbers(bytes, from, to);
    for (int at = from + 1; at < to - 1; at++) {
      // Digits are rarer than what marks begin with.
      if (Ascii.isDigit(bytes[at - 1]) && BEGINS[bytes[at] & 0xff]) {
        at = Math.max(at, numbers.at(at));
      }
    }
  }

  /** Takes the digits before a mark and all that follow; where the number ends, or the mark. */
  private int at(int first) {
    // Of most marks the next byte tells that no number goes on.
    int second = mayGoOn(first) ? markEnd(first) : first;
    if (second == first || second >= to || !Ascii.isDigit(bytes[second])) {
      return first;
    }
    int start = first;
    while (start > from && first - start < LENGTH && Ascii.isDigit(bytes[start - 1])) {
      start--;
    }
    byte before = start > from ? bytes[start - 1] : (byte) ' ';
    if (first - start >= LENGTH
        || (isWord(before) && !endsColour(start) && !endsFont(start))
        || before == '.') {
      return first;
    }
    byte[] digits = new byte[LENGTH];
    byte[] marks = new byte[LENGTH * MAX_TAG];
    int count = first - start;
    int marked = 0;
    System.arraycopy(bytes, start, digits, 0, count);
    int at = first;
    while (count < LENGTH) {
      int end = markEnd(at);
      int next = end;
      while (next < to && next - end < LENGTH && Ascii.isDigit(bytes[next])) {
        next++;
      }
      boolean cross = next < to && (bytes[next] | 0x20) == 'x' && count + next - end == LENGTH - 1;
      next += cross ? 1 : 0;
      if (end == at || next == end || count + next - end > LENGTH) {
        return first;
      }
      System.arraycopy(bytes, at, marks, marked, end - at);
      System.arraycopy(bytes, end, digits, count, next - end);
      marked += end - at;
      count += next - end;
      at = next;
    }
    boolean ends = at == to || !isWord(bytes[at]);
    if (!ends || !IdentifierDigits.isIdentity(new String(digits, StandardCharsets.US_ASCII))) {
      return first;
    }
    System.arraycopy(digits, 0, bytes, start, LENGTH);
    System.arraycopy(marks, 0, bytes, start + LENGTH, marked);
    return at;
  }

  /** Whether a line goes on as a comment, or a string as another one; true for other marks. */
  private boolean mayGoOn(int mark) {
    byte own = bytes[mark];
    if (own == ')') {
      return false;
    } else if (own == '.') {
      return isParted(mark);
    } else if (own == '(' || own == '/' || own == '+') {
      return partsBirth(mark, 1);
    } else if (own == '\t') {
      return isInLine(mark - AREA - 1) && partsBirth(mark, 1);
    } else if (own < 0 && own != (byte) 0xe2) {
      return wideMayGoOn(mark, own & 0xff);
    }
    boolean line = own == '\n' || own == '\r';
    if (!line && own != '"' && own != '\'') {
      return true;
    }
    int next = mark + 1;
    while (next < to
        && next - mark < MAX_MARK
        && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == '\n')) {
      next++;
    }
    return next < to && (line ? "*#/-;>" : "\"'+.&|,_\\\r").indexOf(bytes[next]) >= 0;
  }

  /** Whether full stops part a number as people do: before its day of birth, and behind it. */
  private boolean isParted(int mark) {
    int day = mark + 1 + DAY;
    return day < to
        && mark - from >= AREA
        && Ascii.isDigit(bytes[mark - AREA])
        && (bytes[day] == '.' || bytes[mark + 1 + YEAR] == '.');
  }

  /** The same of marks of two or three bytes. */
  private boolean wideMayGoOn(int mark, int lead) {
    int next = mark + (lead >= 0xe0 ? 3 : 2);
    if (next >= to) {
      return false;
    }
    int last = bytes[next - 1] & 0xff;
    return switch (lead) {
      case 0xcc, 0xcd, 0xe1 -> Ascii.isDigit(bytes[next]);
      case 0xc2 -> partsBirth(mark, 2);
      case 0xef, 0xa3 -> {
        if (last == 0x88 || last == 0xa8) {
          yield partsBirth(mark, next - mark);
        }
        boolean variant = bytes[mark + 1] == (byte) 0xb8;
        yield variant ? Ascii.isDigit(bytes[next]) : isDictated(mark, next);
      }
      default -> isDictated(mark, next);
    };
  }

  /** Whether text stands at a place, so that what follows is no cell of its own. */
  private boolean isInLine(int at) {
    return at >= from && bytes[at] != '\t' && bytes[at] != '\n' && bytes[at] != '\r';
  }

  /** Whether a mark stands before a day of birth, and one behind it. */
  private boolean partsBirth(int mark, int length) {
    int day = mark + length;
    int end = day + DAY;
    if (end >= to || mark - from < AREA || Ascii.isDigit(bytes[end])) {
      return false;
    }
    for (int at = day; at < end; at++) {
      if (!Ascii.isDigit(bytes[at])) {
        return false;
      }
    }
    // The numbers of a branch, a day and a sequence are of this century.
    boolean grown = bytes[day] == '1' || bytes[day + 2] == '0';
    return grown && Ascii.isDigit(bytes[mark - AREA]);
  }

  /** Whether groups of digits stand around a comma as one dictates a number. */
  private boolean isDictated(int mark, int next) {
    return next + 1 < to
        && mark - from >= LEAST_GROUP
        && Ascii.isDigit(bytes[next])
        && Ascii.isDigit(bytes[next + 1])
        && Ascii.isDigit(bytes[mark - LEAST_GROUP + 1])
        && Ascii.isDigit(bytes[mark - LEAST_GROUP]);
  }

  /** Whether an escape of a terminal ends before a place. */
  private boolean endsColour(int at) {
    int begin = at - 2;
    while (begin > from
        && at - begin < MAX_MARK
        && (Ascii.isDigit(bytes[begin]) || bytes[begin] == ';')) {
      begin--;
    }
    return bytes[at - 1] == 'm' && begin > from && bytes[begin] == '[' && bytes[begin - 1] == 0x1b;
  }

  /** Whether a change of font ends before a place, as manuals are typeset with: {@code \fB}. */
  private boolean endsFont(int at) {
    return at - from >= FONT
        && bytes[at - FONT] == '\\'
        && bytes[at - 2] == 'f'
        && "BIRP".indexOf(bytes[at - 1]) >= 0;
  }

  /** Where some marks end; where they would begin if there are none. */
  private int markEnd(int at) {
    int end = oneMarkEnd(at);
    for (int marks = 1; end > at && end < to && marks < MAX_MARKS; marks++) {
      if (bytes[end] == '<') {
        break; // between two tags stands what belongs to neither
      }
      int next = oneMarkEnd(end);
      if (next == end || next - at > MAX_TAG) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int oneMarkEnd(int at) {
    if (at >= to || !BEGINS[bytes[at] & 0xff]) {
      return at;
    }
    String ahead = new String(bytes, at, Math.min(to - at, MAX_TAG), StandardCharsets.ISO_8859_1);
    if (bytes[at] == '<') {
      int end = ahead.indexOf('>', 1);
      boolean tag = end > 1 && ahead.lastIndexOf('<', end) == 0;
      return tag && !OF_CELLS.matcher(ahead.substring(0, end)).matches() ? at + end + 1 : at;
    }
    var mark = MARK.matcher(ahead.substring(0, Math.min(ahead.length(), MAX_MARK)));
    return mark.lookingAt() ? at + mark.end() : at;
  }

  private static boolean isWord(byte b) {
    return Ascii.isDigit(b) || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }
}
