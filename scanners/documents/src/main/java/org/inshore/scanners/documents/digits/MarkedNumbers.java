package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
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

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final NumberMarks marks;

  private MarkedNumbers(byte[] bytes, int from, int to, NumberMarks marks) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.marks = marks;
  }

  /** Joins those in a part of a text. */
  public static void join(byte[] bytes, int from, int to) {
    NumberMarks marks = new NumberMarks(bytes, from, to);
    MarkedNumbers numbers = new MarkedNumbers(bytes, from, to, marks);
    LabelledNumbers labelled = new LabelledNumbers(bytes, from, to, marks);
    for (int at = from + 1; at < to - 1; at++) {
      // Digits are rarer than what marks begin with.
      if (Ascii.isDigit(bytes[at - 1]) && LabelledNumbers.mayPart(bytes[at])) {
        int end = NumberMarks.mayBegin(bytes[at]) ? numbers.at(at) : at;
        at = end > at ? end : labelled.at(at);
      }
    }
  }

  /** Takes the digits before a mark and all that follow; where the number ends, or the mark. */
  private int at(int first) {
    // Of most marks the next byte tells that no number goes on.
    int second = mayGoOn(first) ? marks.end(first) : first;
    if (second == first || second >= to || !Ascii.isDigit(bytes[second])) {
      return first;
    }
    int start = first;
    while (start > from && first - start < LENGTH && Ascii.isDigit(bytes[start - 1])) {
      start--;
    }
    byte before = start > from ? bytes[start - 1] : (byte) ' ';
    if (first - start >= LENGTH
        || (Ascii.isLetterOrDigit(before) && !marks.endsBefore(start))
        || before == '.') {
      return first;
    }
    byte[] digits = new byte[LENGTH];
    byte[] between = new byte[LENGTH * NumberMarks.MAX_TAG];
    int count = first - start;
    int marked = 0;
    System.arraycopy(bytes, start, digits, 0, count);
    int at = first;
    while (count < LENGTH) {
      int end = marks.end(at);
      int next = end;
      while (next < to && next - end < LENGTH && Ascii.isDigit(bytes[next])) {
        next++;
      }
      boolean cross = next < to && (bytes[next] | 0x20) == 'x' && count + next - end == LENGTH - 1;
      next += cross ? 1 : 0;
      if (end == at || next == end || count + next - end > LENGTH) {
        return first;
      }
      System.arraycopy(bytes, at, between, marked, end - at);
      System.arraycopy(bytes, end, digits, count, next - end);
      marked += end - at;
      count += next - end;
      at = next;
    }
    boolean ends = at == to || !Ascii.isLetterOrDigit(bytes[at]);
    if (!ends || !IdentifierDigits.isIdentity(new String(digits, StandardCharsets.US_ASCII))) {
      return first;
    }
    System.arraycopy(digits, 0, bytes, start, LENGTH);
    System.arraycopy(between, 0, bytes, start + LENGTH, marked);
    return at;
  }

  /** Whether a line goes on as a comment, or a string as another one; true for other marks. */
  private boolean mayGoOn(int mark) {
    byte own = bytes[mark];
    if (own == ')') {
      return false;
    } else if (own == '.') {
      return isParted(mark);
    } else if (own == '+' && (bytes[mark + 1] == '\n' || bytes[mark + 1] == '\r')) {
      return true;
    } else if (own == '(' || own == '/' || own == '+') {
      return partsBirth(mark, 1);
    } else if (own == '\t') {
      return isInLine(mark - AREA - 1) && partsBirth(mark, 1);
    } else if (own < 0 && own != (byte) 0xe2) {
      return wideMayGoOn(mark, own & 0xff);
    }
    boolean line = own == '\n' || own == '\r';
    if (line && (marks.indented(mark) > mark || isCobol(mark))) {
      return true;
    }
    if (!line && own != '"' && own != '\'') {
      return true;
    }
    return marks.goesOnWith(mark, line ? "*#/-;>" : NumberMarks.BEHIND_STRING);
  }

  /** Whether a line goes on that is numbered and has a hyphen behind its number. */
  private boolean isCobol(int mark) {
    int hyphen = mark + 1 + AREA + (bytes[mark] == '\r' ? 1 : 0);
    return hyphen < to && bytes[hyphen] == '-' && Ascii.isDigit(bytes[hyphen - 1]);
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
}
