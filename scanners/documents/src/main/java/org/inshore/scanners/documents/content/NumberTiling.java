package org.inshore.scanners.documents.content;

import java.util.BitSet;
import org.inshore.scanners.documents.charset.Ascii;

/**
 * Parts a row of digits at the numbers in it that touch: at resident identity numbers, which prove
 * themselves, and between mobile numbers and cards where these are all that is there.
 */
public final class NumberTiling {
  /** No number that is looked for has as many digits. */
  public static final int LEAST = 20;

  /** What is put where numbers are parted: it joins no groups of digits. */
  public static final char BORDER = '\t';

  private static final int SHORTEST_CARD = 16;
  private static final int LONGEST_CARD = 19;

  private final byte[] digits;

  /** Where a number begins or ends. */
  private final BitSet borders = new BitSet();

  /** How many digits are parts of numbers. */
  private int told;

  private boolean identity;

  private NumberTiling(byte[] digits) {
    this.digits = digits;
  }

  /** Whether a character may stand in such a row. */
  public static boolean isSign(int c) {
    return (c >= '0' && c <= '9') || c == 'X' || c == 'x';
  }

  /** Where numbers begin or end in a row of digits, X among them. */
  public static BitSet borders(byte[] digits) {
    NumberTiling tiling = new NumberTiling(digits);
    tiling.find();
    return tiling.borders;
  }

  /** The same where the whole row is numbers, one of identity among them; else empty. */
  static BitSet wholly(byte[] digits) {
    NumberTiling tiling = new NumberTiling(digits);
    tiling.find();
    if (!tiling.identity || tiling.told < digits.length) {
      return new BitSet();
    }
    tiling.borders.set(0);
    tiling.borders.set(digits.length);
    return tiling.borders;
  }

  private void find() {
    int rest = 0;
    int at = 0;
    while (at + CheckedNumbers.IDENTITY <= digits.length) {
      if (isIdentity(at)) {
        identity = true;
        told += CheckedNumbers.IDENTITY;
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
        && (Ascii.isDigit(last) || last == 'X' || last == 'x')
        && CheckedNumbers.isIdentity(digits, at, CheckedNumbers.IDENTITY);
  }

  private boolean isNumber(int from, int end) {
    for (int at = from; at < end; at++) {
      if (!Ascii.isDigit(digits[at])) {
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
    told += end - from;
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
