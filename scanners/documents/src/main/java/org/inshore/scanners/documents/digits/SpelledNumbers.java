package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes identifiers that a text spells otherwise as their digits: what {@link PeriodicDigits},
 * {@link Base64Digits}, {@link BrokenIdentities} and {@link ScriptDigits} find. Bytes behind each
 * become blanks, so that all else keeps its place; line ends stay.
 */
public final class SpelledNumbers {
  private static final int MAX_FOUND = 10_000;
  private static final Base64Digits.Layout[] LAYOUTS = Base64Digits.Layout.values();

  /** Search for one way of writing. */
  private interface Search {
    @Nullable SpelledNumber next(int start);
  }

  private SpelledNumbers() {}

  /**
   * A part of a text with its numbers written as digits, alone in an array; null where none are
   * spelled.
   *
   * @param script whether it is in UTF-8, so that digits of other scripts are known
   */
  public static byte @Nullable [] written(byte[] text, int from, int to, boolean script) {
    PeriodicDigits periodic = new PeriodicDigits(text, from, to);
    byte[] copy = null;
    for (Base64Digits.Layout layout : LAYOUTS) {
      copy = write(text, from, to, copy, new Base64Digits(text, from, to, layout)::next);
    }
    for (int i = 0; i < PeriodicDigits.ranges(); i++) {
      int range = i;
      copy = write(text, from, to, copy, start -> periodic.next(range, start));
    }
    copy = write(text, from, to, copy, new BrokenIdentities(text, from, to)::next);
    return script ? write(text, from, to, copy, new ScriptDigits(text, from, to)::next) : copy;
  }

  /** Whether digits that stand apart are an identifier, which proves itself. */
  public static boolean isNumber(CharSequence digits) {
    return SpelledNumber.isApart(digits.toString(), true);
  }

  private static byte @Nullable [] write(
      byte[] text, int from, int to, byte @Nullable [] before, Search search) {
    byte[] copy = before;
    SpelledNumber number = search.next(from);
    for (int found = 0; number != null && found < MAX_FOUND; found++) {
      copy = copy == null ? Arrays.copyOfRange(text, from, to) : copy;
      put(number, copy, from);
      number = search.next(number.to());
    }
    return copy;
  }

  private static void put(SpelledNumber number, byte[] copy, int base) {
    byte[] digits = number.digits().getBytes(StandardCharsets.US_ASCII);
    int at = number.from() - base;
    int end = number.to() - base;
    int ends = 0;
    for (int i = at; i < end; i++) {
      ends += copy[i] == '\n' ? 1 : 0;
    }
    int blank = end - at > digits.length + ends && at > 0 ? 1 : 0;
    Arrays.fill(copy, at, end, (byte) ' ');
    System.arraycopy(digits, 0, copy, at + blank, Math.min(digits.length, end - at - blank));
    Arrays.fill(copy, end - ends, end, (byte) '\n');
  }
}
