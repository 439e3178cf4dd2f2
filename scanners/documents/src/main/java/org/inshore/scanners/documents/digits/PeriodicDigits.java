package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.charset.ByteWords;
import org.jspecify.annotations.Nullable;

/**
 * Numbers each digit of which is written the same way: {@code CHR(49)||CHR(51)}, {@code 0x31,
 * 0x33}, {@code \061\063}, {@code 3133}, {@code |1|3|}, {@code <td>1</td><td>3</td>}. Such a text
 * repeats itself but for the digits, so that it is told by comparing it with itself some bytes on.
 */
final class PeriodicDigits {
  /** No number that is looked for has fewer digits. */
  private static final int LEAST = 11;

  private static final int IDENTITY = 18;

  /** The longest way of writing a digit. */
  static final int LONGEST = 128;

  /** What is looked for more seldom the longer it is: where ranges of periods begin. */
  private static final int[] RANGES = {2, 3, 5, 13, 32, 64, LONGEST + 1};

  /** Bytes in which a label stands before a number. */
  private static final int LABEL = 48;

  /** In a longer stretch, codes of other characters stand everywhere. */
  private static final int LONG_STRETCH = 1 << 12;

  /** So many codes of other characters may stand on either side and look like those of digits. */
  private static final int MAX_OTHERS = 3;

  /** Bytes of a piece of the text. */
  private static final int PIECE = 64;

  /** High halves of bytes, in which no two digits differ. */
  private static final long HALVES = 0xf0f0f0f0f0f0f0f0L;

  private static final long DIGITS = 0x3030303030303030L;

  private static final long SIX = 6 * ByteWords.ONES;

  /** Base in which two digits are the code of a third. */
  private enum Code {
    HEXADECIMAL {
      @Override
      int digit(int high, int low) {
        return high == 3 ? low : -1;
      }
    },
    DECIMAL {
      @Override
      int digit(int high, int low) {
        return ofTen(10 * high + low - '0');
      }
    },
    OCTAL {
      @Override
      int digit(int high, int low) {
        return low > 7 ? -1 : ofTen(8 * high + low - '0');
      }
    };

    /** The digit; -1 if the code is another character's. */
    abstract int digit(int high, int low);

    private static int ofTen(int value) {
      return value >= 0 && value < 10 ? value : -1;
    }
  }

  private final byte[] text;
  private final int from;
  private final int to;

  /** Which pieces of the text have a digit: a number has one in each of its periods. */
  private final BitSet withDigit = new BitSet();

  PeriodicDigits(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    for (int piece = 0; from + piece * PIECE < to; piece++) {
      if (hasDigit(from + piece * PIECE, Math.min(to, from + (piece + 1) * PIECE))) {
        withDigit.set(piece);
      }
    }
  }

  private boolean hasDigit(int begin, int end) {
    int at = begin;
    for (; at + ByteWords.SIZE <= end; at += ByteWords.SIZE) {
      if (hasDigit(ByteWords.at(text, at))) {
        return true;
      }
    }
    while (at < end && !Ascii.isDigit(text[at])) {
      at++;
    }
    return at < end;
  }

  private static boolean hasDigit(long word) {
    return (ByteWords.below(word, '9' + 1) & ~ByteWords.below(word, '0')) != 0;
  }

  /** Where a period may begin that has a digit, from a place on; the end if none does. */
  private int mayBegin(int at, int period) {
    int piece = withDigit.nextSetBit((at - from) / PIECE);
    return piece < 0 ? to : Math.max(at, from + piece * PIECE - period + 1);
  }

  /** How many ranges of periods there are, each of which is looked for apart. */
  static int ranges() {
    return RANGES.length - 1;
  }

  /** The next number whose digits take as many bytes as a range says; null if there is none. */
  @Nullable SpelledNumber next(int range, int start) {
    int least = RANGES[range];
    int most = RANGES[range + 1] - 1;
    // The shortest number repeats itself over so many bytes that a word at one of these is within.
    int step = (LEAST - 2) * least - ByteWords.SIZE + 1;
    return next(start, least, most, step);
  }

  private @Nullable SpelledNumber next(int start, int least, int most, int step) {
    for (int probe = start; probe + ByteWords.SIZE + most <= to; probe += step) {
      long word = ByteWords.at(text, probe);
      if (!hasDigit(word)) {
        int first = mayBegin(probe, most);
        if (first > probe) {
          probe = Math.max(probe, first - step);
          continue;
        }
      }
      if (word == Long.rotateLeft(word, Byte.SIZE)) {
        continue;
      }
      // Signs from the colon on have the high half of digits, and do not when six is added.
      boolean digits = (word & HALVES) == DIGITS && ((word + SIX) & HALVES) == DIGITS;
      for (int period = least; period <= most; period++) {
        if (digits) {
          SpelledNumber number = period == 2 || period == 4 ? hexadecimal(probe, period) : null;
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
          SpelledNumber number = within(begin, end, period);
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

  /** The number of a stretch, before and behind which codes of other characters may stand. */
  private @Nullable SpelledNumber within(int begin, int end, int period) {
    int most = end - begin > LONG_STRETCH ? 0 : MAX_OTHERS;
    SpelledNumber first = null;
    for (int before = 0; before <= most; before++) {
      for (int behind = 0; behind <= most; behind++) {
        int start = begin + before * period;
        int last = end - behind * period;
        SpelledNumber number =
            last - start > (LEAST - 1) * period
                ? new Period(start, last, period, before + behind == 0).number()
                : null;
        // With a code beside it, an identity number is as long as a card, and one in ten looks so.
        if (number != null && number.digits().length() <= IDENTITY) {
          return number;
        }
        first = first == null ? number : first;
      }
    }
    return first;
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
    if (period > 2 && end + 2 <= to && text[end] == '3' && Ascii.isDigit(text[end + 1])) {
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
        && Ascii.isDigit(text[at + 1])
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
    return Ascii.isDigit(one) && Ascii.isDigit(other);
  }

  /** A stretch that repeats itself. */
  private final class Period {
    private final int begin;
    private final int end;
    private final int length;

    /** Whether it ends where the text stops to repeat itself, on either side. */
    private final boolean whole;

    Period(int begin, int end, int length, boolean whole) {
      this.begin = begin;
      this.end = end;
      this.length = length;
      this.whole = whole;
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
      if (varying == 2) {
        for (Code code : Code.values()) {
          SpelledNumber number = coded(first, code);
          if (number != null) {
            return number;
          }
        }
        return null;
      }
      boolean hexadecimal = before(first) == '3';
      return number(first, end, hexadecimal, at -> text[at] - '0');
    }

    /** The first number among codes, which stand for other characters as well. */
    private @Nullable SpelledNumber coded(int first, Code code) {
      for (int at = first; at < end; ) {
        int next = at;
        while (next < end && code.digit(text[next - 1] - '0', text[next] - '0') >= 0) {
          next += length;
        }
        SpelledNumber number =
            number(at, next, true, i -> code.digit(text[i - 1] - '0', text[i] - '0'));
        if (number != null) {
          return number;
        }
        at = Math.max(next, at + length);
      }
      return null;
    }

    /** The number whose digits stand at each period from a place on. */
    private @Nullable SpelledNumber number(
        int first, int last, boolean coded, IntUnaryOperator digitAt) {
      StringBuilder digits = new StringBuilder();
      int at = first;
      for (; at < last && digits.length() <= LONGEST; at += length) {
        digits.append((char) ('0' + digitAt.applyAsInt(at)));
      }
      if (isCross(at, coded)) {
        digits.append('X');
        at += length;
      }
      String found = digits.toString();
      int start = Math.max(begin, first - length + 1);
      boolean known =
          coded
              ? SpelledNumber.isCoded(found)
              : SpelledNumber.isApart(found, whole)
                  || (whole && IdentifierDigits.isMobile(found) && isCalled(start));
      return known ? new SpelledNumber(start, at - length + 1, found) : null;
    }

    /** Whether what stands before a number says that it is a telephone's. */
    private boolean isCalled(int start) {
      int far = Math.max(from, start - LABEL);
      String label = new String(text, far, start - far, StandardCharsets.ISO_8859_1);
      return LabelledNumbers.isTelephone(label);
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
