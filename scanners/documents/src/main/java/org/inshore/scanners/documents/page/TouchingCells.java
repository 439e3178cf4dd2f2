package org.inshore.scanners.documents.page;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.content.CheckedNumbers;
import org.inshore.scanners.documents.content.NumberTiling;

/**
 * Parts numbers of cells that touch in a line: where a text object of the page begins between
 * digits and what stands on both sides up to the next is a whole identity, mobile or card number,
 * or between such a number and a letter.
 */
final class TouchingCells {
  private static final int SHORTEST_CARD = 16;
  private static final int LONGEST_CARD = 19;

  private TouchingCells() {}

  /** The text of a run with a blank between such numbers. */
  static CharSequence text(PageRun run) {
    if (run.cuts.isEmpty()) {
      return run.text;
    }
    StringBuilder text = new StringBuilder(run.text);
    for (int i = run.cuts.size() - 1; i >= 0; i--) {
      int at = run.cuts.get(i).index();
      int first = i == 0 ? 0 : run.cuts.get(i - 1).index();
      int last = i + 1 == run.cuts.size() ? run.text.length() : run.cuts.get(i + 1).index();
      int from = at;
      while (from > first && NumberTiling.isSign(run.text.charAt(from - 1))) {
        from--;
      }
      int to = at;
      while (to < last && NumberTiling.isSign(run.text.charAt(to))) {
        to++;
      }
      boolean left = isNumber(run.text, from, at);
      boolean right = isNumber(run.text, at, to);
      if ((left && right)
          || (left && Ascii.isLetter(run.text.charAt(at)))
          || (right && at > 0 && Ascii.isLetter(run.text.charAt(at - 1)))) {
        text.insert(at, ' ');
      }
    }
    return text;
  }

  private static boolean isNumber(CharSequence text, int from, int to) {
    int length = to - from;
    if (length < CheckedNumbers.MOBILE || length > LONGEST_CARD) {
      return false;
    }
    for (int i = from; i < to - 1; i++) {
      if (!Ascii.isDigit(text.charAt(i))) {
        return false;
      }
    }
    byte[] number = text.subSequence(from, to).toString().getBytes(StandardCharsets.US_ASCII);
    if (length == CheckedNumbers.IDENTITY && CheckedNumbers.isIdentity(number, 0, length)) {
      return true;
    }
    boolean digits = Ascii.isDigit(text.charAt(to - 1));
    return digits
        && (length == CheckedNumbers.MOBILE
            ? CheckedNumbers.isMobile(number, 0, length)
            : length >= SHORTEST_CARD && CheckedNumbers.isCard(number, 0, length));
  }
}
