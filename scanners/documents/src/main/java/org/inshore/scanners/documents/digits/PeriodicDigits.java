package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.ByteWords;
import org.jspecify.annotations.Nullable;

/**
 * Numbers each digit of which is written the same way: {@code CHR(49)||CHR(51)}, {@code 0x31, 0x33},
 * {@code \061\063}, {@code 3133}, {@code |1|3|}, {@code <td>1</td><td>3</td>}. Such a text repeats
 * itself but for the digits, so that it is told by comparing it with itself some bytes on.
 */
final class PeriodicDigits {
  /** No number that is looked for has fewer digits. */
  private static final int LEAST = 11;

  /** The longest way of writing a digit. */
  static final int LONGEST = 128;

  private static final int SHORT = 12;

  /** High halves of bytes, in which no two digits differ. */
  private static final long HALVES = 0xf0f0f0f0f0f0f0f0L;

  private static final long DIGITS = 0x3030303030303030L;

  private static final long SIX = 6 * ByteWords.ONES;

  private final byte[] text;
  private final int from;
  private final int to;

  PeriodicDigits(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The next number, each digit of which takes a few bytes; null if there is none. */
  @Nullable SpelledNumber next(int start) {
    return next(start, 2, SHORT, LEAST * 2 - 1);
  }

  /** The next number, each digit of which takes many bytes; null if there is none. */
  @Nullable SpelledNumber nextLong(int start) {
    return next(start, SHORT + 1, LONGEST, LEAST * SHORT);
  }

  private @Nullable SpelledNumber next(int start, int least, int most, int step) {
    for (int probe = start; probe + ByteWords.SIZE + most <= to; probe += step) {
      long word = ByteWords.at(text, probe);
      if (word == Long.rotateLeft(word, Byte.SIZE)) {
        continue;
      }
      // Signs from the colon on have the high half of digits, and do not when six is added.
      boolean digits = (word & HALVES) == DIGITS && (word + SIX & HALVES) == DIGITS;
      for (int period = least; period <= most; period += digits ? 2 : 1) {
        if (digits) {
          SpelledNumber number = period > 4 ? null : hexadecimal(probe, period);
          if (number != null) {
            return number;
          }
          continue;
        }
        if (((word ^ ByteWords.at(text, probe + period)) & HALVES) != 0) {
          continue;
        }
        int begin = probe;
        while (begin > from && begin > start - LONGEST && same(begin - 1, period)) {
          begin--;
        }
        int end = probe;
        while (end + period < to && same(end, period)) {
          end++;
        }
        end += period;
        if (end - begin > (LEAST - 1) * period) {
          SpelledNumber number = number(begin, end, period);
          if (number != null) {
            return number;
          }
          probe = Math.max(probe, end - step - period);
          break;
        }
      }
    }
    return null;
  }

  /** The number of a stretch, at whose ends another code may stand, as that of a last zero. */
  private @Nullable SpelledNumber number(int begin, int end, int period) {
    for (int trimmed = 0; trimmed < 2; trimmed++) {
      for (int first = begin; first <= begin + period; first += period) {
        int last = end - trimmed * period;
        if (last - first > (LEAST - 1) * period) {
          SpelledNumber number = new Period(first, last, period).number();
          if (number != null) {
            return number;
          }
        }
      }
    }
    return null;
  }

  /**
   * The number around a place in a row of digits, if they are hexadecimal ones of digits: of bytes,
   * or of units of UTF-16.
   */
  private @Nullable SpelledNumber hexadecimal(int probe, int period) {
    int begin = probe;
    while (begin < probe + period && !isCode(begin, period)) {
      begin++;
    }
    if (begin == probe + period) {
      return null;
    }
    int end = begin;
    while (begin - period >= from && isCode(begin - period, period)) {
      begin -= period;
    }
    while (isCode(end, period)) {
      end += period;
    }
    StringBuilder digits = new StringBuilder();
    for (int at = begin; at < end && digits.length() <= LONGEST; at += period) {
      digits.append((char) text[at + 1]);
    }
    if (period > 2 && end + 2 <= to && text[end] == '3' && isDigit(text[end + 1])) {
      digits.append((char) text[end + 1]);
      end += 2;
    }
    if (isCross(end)) {
      digits.append('X');
      end += 2;
    }
    String found = digits.toString();
    return SpelledNumber.isCoded(found) ? new SpelledNumber(begin, end, found) : null;
  }

  private boolean isCode(int at, int period) {
    return at + period <= to
        && text[at] == '3'
        && isDigit(text[at + 1])
        && (period == 2 || (text[at + 2] == '0' && text[at + 3] == '0'));
  }

  private boolean isCross(int at) {
    return at + 2 <= to && (text[at] == '5' || text[at] == '7') && text[at + 1] == '8';
  }

  private boolean same(int at, int period) {
    byte one = text[at];
    byte other = text[at + period];
    if (one == other) {
      return true;
    }
    return isDigit(one) && isDigit(other);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** A stretch that repeats itself. */
  private final class Period {
    private final int begin;
    private final int end;
    private final int length;

    Period(int begin, int end, int length) {
      this.begin = begin;
      this.end = end;
      this.length = length;
    }

    @Nullable SpelledNumber number() {
      int last = -1;
      int varying = 0;
      for (int column = 0; column < length; column++) {
        if (varies(column)) {
          varying++;
          last = last < 0 || column == last + 1 ? column : last;
        }
      }
      if (varying == 2 && last > 0 && !varies(last - 1)) {
        last = 0; // they stand at the end and at the begin
      }
      boolean beside = varying == 2 && varies(Math.floorMod(last - 1, length));
      if (varying == 0 || varying > 2 || (varying == 2 && !beside)) {
        return null;
      }
      int first = begin + last;
      while (first - (varying - 1) < begin) {
        first += length;
      }
      StringBuilder digits = new StringBuilder();
      int at = first;
      boolean coded = varying == 2 || before(first) == '3';
      for (; at < end; at += length) {
        int digit = varying == 2 ? decimal(at) : text[at] - '0';
        if (digit < 0 || digits.length() > LONGEST) {
          return null;
        }
        digits.append((char) ('0' + digit));
      }
      if (isCross(at, coded)) {
        digits.append('X');
        at += length;
      }
      String found = digits.toString();
      boolean known = coded ? SpelledNumber.isCoded(found) : SpelledNumber.isApart(found);
      int start = Math.max(begin, first - length + 1);
      return known ? new SpelledNumber(start, at - length + 1, found) : null;
    }

    private byte before(int at) {
      int index = at > begin ? at - 1 : at - 1 + length;
      return text[index];
    }

    private boolean varies(int column) {
      byte one = text[begin + column];
      for (int at = begin + column; at < end; at += length) {
        if (text[at] != one) {
          return true;
        }
      }
      return false;
    }

    /** The digit whose code ends at a place, in decimal or octal digits; -1 if none does. */
    private int decimal(int at) {
      int value = 10 * (text[at - 1] - '0') + text[at] - '0';
      if (value >= '0' && value <= '9') {
        return value - '0';
      }
      int octal = 8 * (text[at - 1] - '0') + text[at] - '0';
      return text[at] <= '7' && octal >= '0' && octal <= '9' ? octal - '0' : -1;
    }

    /** Whether an X follows, written like the digits. */
    private boolean isCross(int at, boolean coded) {
      if (at >= to || at - length < from) {
        return false;
      }
      if (!coded) {
        return (text[at] | 0x20) == 'x';
      }
      String code = new String(new byte[] {text[at - 1], text[at]}, StandardCharsets.ISO_8859_1);
      return code.equals("58") || code.equals("78") || code.equals("88");
    }
  }
}
