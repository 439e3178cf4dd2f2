package org.inshore.scanners.documents.digits;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits of another script than ASCII's: Arabic, Indic, mathematical ones (Unicode's
 * decimal digits), Chinese numerals, circled digits, superscripts.
 */
final class ScriptDigits {
  /** So many digits of two bytes have every shortest number. */
  private static final int STEP = 22;

  private static final int LEAST = 11;
  private static final int LONGEST = 64;

  /** So many pauses has a number that somebody dictates, at most. */
  private static final int MAX_PAUSES = 8;

  /** Signs that are digits without being decimal ones to Unicode, each set from nought to nine. */
  private static final String[] SETS = {
    "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖", "⓪①②③④⑤⑥⑦⑧⑨",
    "⓿❶❷❸❹❺❻❼❽❾", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼"
  };

  /** Of each character of the basic plane its value; -1 if it is no digit. */
  static final byte[] VALUES = new byte[1 << 16];

  static {
    Arrays.fill(VALUES, (byte) -1);
    // Noughts stand at a multiple of sixteen or six behind one: no other is asked for. Of the
    // full-width forms at the end the engine sees to.
    for (int c = 0x80; c < 0xff00; c += 16) {
      decimals(c);
      decimals(c + 6);
    }
    for (String set : SETS) {
      for (int value = 0; value < set.length(); value++) {
        VALUES[set.charAt(value)] = (byte) value;
      }
    }
    VALUES['幺'] = 1; // as it is spoken
  }

  /** Notes the ten decimal digits from a character on, if it is one of value nought. */
  private static void decimals(int nought) {
    if (Character.digit(nought, 10) == 0) {
      for (int value = 0; value < 10; value++) {
        VALUES[nought + value] = (byte) value;
      }
    }
  }

  private final byte[] text;
  private final int from;
  private final int to;

  ScriptDigits(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The next number; null if there is none. */
  @Nullable SpelledNumber next(int start) {
    for (int probe = start; probe < to; probe += STEP) {
      if (text[probe] >= 0) {
        continue;
      }
      int at = probe;
      while (at > from && probe - at < Utf8.LONGEST && (text[at] & 0xc0) == 0x80) {
        at--;
      }
      if (digit(at) < 0) {
        continue;
      }
      SpelledNumber number = around(at, 0);
      number = number == null ? around(at, MAX_PAUSES) : number;
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** The number around a digit, with so many pauses at most. */
  private @Nullable SpelledNumber around(int at, int pauses) {
    int begin = at;
    int left = pauses;
    int count = 0;
    for (int before = before(begin); before >= 0 && count < LONGEST; before = before(begin)) {
      int pause = digit(before) < 0 ? before : -1;
      int digit = pause >= 0 && left > 0 && isPause(pause) ? before(pause) : before;
      if (digit < 0 || digit(digit) < 0) {
        break;
      }
      left -= pause >= 0 ? 1 : 0;
      begin = digit;
      count++;
    }
    StringBuilder digits = new StringBuilder();
    int end = begin;
    left = pauses;
    while (end < to && digits.length() < LONGEST) {
      int next = end;
      if (digit(next) < 0) {
        next += left-- > 0 && isPause(next) ? length(next) : 0;
        if (next == end || next >= to || digit(next) < 0) {
          break;
        }
      }
      digits.append((char) ('0' + digit(next)));
      end = next + length(next);
    }
    if (end < to && (text[end] | 0x20) == 'x') {
      digits.append('X');
      end++;
    }
    return digits.length() >= LEAST && SpelledNumber.isCoded(digits.toString())
        ? new SpelledNumber(begin, end, digits.toString())
        : null;
  }

  /** Whether a full-width comma stands at a place, as who writes down what is spoken puts it. */
  private boolean isPause(int at) {
    if (at + 2 >= to) {
      return false;
    }
    int last = text[at + 2] & 0xff;
    return text[at] == (byte) 0xef
        ? text[at + 1] == (byte) 0xbc && last == 0x8c
        : text[at] == (byte) 0xe3 && text[at + 1] == (byte) 0x80 && last == 0x81;
  }

  private int before(int at) {
    int before = at - 1;
    while (before > from && at - before < Utf8.LONGEST && (text[before] & 0xc0) == 0x80) {
      before--;
    }
    return before >= from && text[before] < 0 && before + length(before) == at ? before : -1;
  }

  private int length(int at) {
    int lead = text[at] & 0xff;
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  /** The value of the digit at a place; -1 if none is there. */
  private int digit(int at) {
    int length = length(at);
    if (length == 1 || at + length > to) {
      return -1;
    }
    int point = text[at] & (0xff >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      point = (point << 6) | (text[i] & 0x3f);
    }
    return point < VALUES.length ? VALUES[point] : Character.digit(point, 10);
  }
}
