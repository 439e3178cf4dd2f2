package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.digits.SpelledNumbers;

/**
 * Finder of numbers whose digits a page shows one by one or in short pieces, each in its own place
 * and direction: on an arc, on a wave, in boxes, in two sizes. The order in which they are shown
 * tells that they belong together; the number must prove itself.
 */
final class ScatteredDigits {
  private static final int LONGEST_PIECE = 8;
  private static final int LENGTH = 18;

  /** Cells of a table may be parts of a number by chance. */
  private static final int LEAST_PIECES = 4;

  private ScatteredDigits() {}

  /** The numbers that runs show piece by piece. */
  static List<String> of(List<PageRun> runs) {
    List<String> found = new ArrayList<>();
    StringBuilder digits = new StringBuilder();
    List<Integer> begins = new ArrayList<>();
    for (PageRun run : runs) {
      if (!isPiece(run.text, digits.length())) {
        take(digits, begins, found);
        continue;
      }
      begins.add(digits.length());
      digits.append(run.text);
    }
    take(digits, begins, found);
    return found;
  }

  private static void take(StringBuilder digits, List<Integer> begins, List<String> found) {
    for (int begin : begins) {
      int end = begin + LENGTH;
      boolean whole =
          (end == digits.length() || begins.contains(end))
              && begins.stream().filter(at -> at >= begin && at < end).count() >= LEAST_PIECES;
      if (end <= digits.length()
          && whole
          && SpelledNumbers.isNumber(digits.substring(begin, end))) {
        found.add(digits.substring(begin, end));
      }
    }
    digits.setLength(0);
    begins.clear();
  }

  private static boolean isPiece(StringBuilder text, int before) {
    if (text.isEmpty() || text.length() > LONGEST_PIECE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean cross = c == 'X' && before + i == LENGTH - 1;
      if ((c < '0' || c > '9') && !cross) {
        return false;
      }
    }
    return true;
  }
}
