package org.inshore.scanners.documents.runs;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.inshore.scanners.documents.content.CheckedNumbers;

/**
 * Parts numbers that touch in a run, as fields of records do in files of databases (InnoDB, Aria):
 * at resident identity numbers, which prove themselves, and between mobile numbers and cards where
 * these are all that is there.
 */
final class TouchingNumbers {
  /** What stands where numbers are parted: it joins no groups of digits. */
  static final char BORDER = '\t';

  /** No number that is looked for has as many digits. */
  private static final int LEAST = 20;

  private static final int SHORTEST_CARD = 16;
  private static final int LONGEST_CARD = 19;

  private final byte[] digits;

  /** Where a number begins or ends. */
  private final BitSet borders = new BitSet();

  private TouchingNumbers(byte[] digits) {
    this.digits = digits;
  }

  /** Puts marks between the numbers of a text that touch. */
  static void part(StringBuilder text) {
    int end = text.length();
    while (end >= CheckedNumbers.MOBILE) {
      int from = end;
      while (from > 0 && isSign(text.charAt(from - 1))) {
        from--;
      }
      if (end - from >= LEAST) {
        part(text, from, end);
      } else if (end - from >= CheckedNumbers.MOBILE) {
        LengthByte.part(text, from, end);
      }
      end = Math.min(from, end - 1);
    }
  }

  private static boolean isSign(char c) {
    return (c >= '0' && c <= '9') || c == 'X' || c == 'x';
  }

  private static void part(StringBuilder text, int from, int end) {
    byte[] bytes = text.substring(from, end).getBytes(StandardCharsets.US_ASCII);
    TouchingNumbers numbers = new TouchingNumbers(bytes);
    numbers.find();
    for (int at = bytes.length - 1; at > 0; at--) {
      if (numbers.borders.get(at)) {
        text.insert(from + at, BORDER);
      }
    }
  }

  private void find() {
    int rest = 0;
    int at = 0;
    while (at + CheckedNumbers.IDENTITY <= digits.length) {
      if (isIdentity(at)) {
        tile(rest, at, false);
        borders.set(at);
        at += CheckedNumbers.IDENTITY;
        borders.set(at);
        rest = at;
      } else {
        at++;
      }
    }
    tile(rest, digits.length, rest == 0);
  }

  private boolean isIdentity(int at) {
    byte last = digits[at + CheckedNumbers.IDENTITY - 1];
    return isNumber(at, at + CheckedNumbers.IDENTITY - 1)
        && (CheckedNumbers.isDigit(last) || last == 'X' || last == 'x')
        && CheckedNumbers.isIdentity(digits, at, CheckedNumbers.IDENTITY);
  }

  private boolean isNumber(int from, int end) {
    for (int at = from; at < end; at++) {
      if (!CheckedNumbers.isDigit(digits[at])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Parts a stretch between the mobile numbers and cards of which all of it is.
   *
   * @param unproven whether one of them has to be a card: nothing else tells that it is numbers
   */
  private void tile(int from, int end, boolean unproven) {
    if (from == end || !isNumber(from, end)) {
      return;
    }
    // By end of a stretch, the length of the last number in it; and whether a card is among them.
    int[] last = new int[end - from + 1];
    BitSet carded = new BitSet();
    for (int at = 0; at < end - from; at++) {
      if (at > 0 && last[at] == 0) {
        continue;
      }
      for (int length = CheckedNumbers.MOBILE; length <= LONGEST_CARD; length++) {
        boolean card = length >= SHORTEST_CARD;
        if (at + length < last.length && isOne(from + at, length)) {
          boolean better = card || carded.get(at);
          if (last[at + length] == 0 || (better && !carded.get(at + length))) {
            last[at + length] = length;
            carded.set(at + length, better);
          }
        }
      }
    }
    if (last[end - from] == 0 || (unproven && !carded.get(end - from))) {
      return;
    }
    for (int at = end - from; at > 0; at -= last[at]) {
      borders.set(from + at);
    }
  }

  private boolean isOne(int at, int length) {
    return length == CheckedNumbers.MOBILE
        ? CheckedNumbers.isMobile(digits, at, length)
        : length >= SHORTEST_CARD && CheckedNumbers.isCard(digits, at, length);
  }
}
