package org.inshore.scanners.documents.runs;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.inshore.scanners.documents.content.CheckedNumbers;
import org.inshore.scanners.documents.content.NumberTiling;

/**
 * Parts numbers that touch in a run, as fields of records do in files of databases (InnoDB, Aria):
 * at resident identity numbers, which prove themselves, and between mobile numbers and cards where
 * these are all that is there.
 */
final class TouchingNumbers {
  private TouchingNumbers() {}

  /** Puts marks between the numbers of a text that touch. */
  static void part(StringBuilder text) {
    int end = text.length();
    while (end >= CheckedNumbers.MOBILE) {
      int from = end;
      while (from > 0 && NumberTiling.isSign(text.charAt(from - 1))) {
        from--;
      }
      if (end - from >= NumberTiling.LEAST) {
        part(text, from, end);
      } else if (end - from >= CheckedNumbers.MOBILE) {
        LengthByte.part(text, from, end);
      }
      end = Math.min(from, end - 1);
    }
  }

  private static void part(StringBuilder text, int from, int end) {
    byte[] bytes = text.substring(from, end).getBytes(StandardCharsets.US_ASCII);
    BitSet borders = NumberTiling.borders(bytes);
    for (int at = bytes.length - 1; at > 0; at--) {
      if (borders.get(at)) {
        text.insert(from + at, NumberTiling.BORDER);
      }
    }
  }
}
