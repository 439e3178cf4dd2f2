package org.inshore.scanners.documents.wrap;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers behind a label that line ends break, in groups or not, however wide the lines are:
 * narrow columns and cells have two and more. All parts together must be a resident identity number
 * or a card with its check digit, or as long as a mobile number.
 */
final class LabelledNumbers {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[号码话話机機卡证證]|方式|ID|[Nn]o[.]?|[Tt]el|[Mm]obile|[Pp]hone|[Cc]ard)\\s{0,4}[:：(（是为]?\\s{0,4}");

  private static final int LONGEST = 19;

  /** Bytes of a label with what stands behind it. */
  private static final int LABEL_BYTES = 40;

  /** Lines below that may hold parts. */
  private static final int MAX_LINES = 3;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Encoding encoding;
  private final LineWidths widths;

  private final StringBuilder digits = new StringBuilder();

  LabelledNumbers(byte[] bytes, int from, int to, Encoding encoding, LineWidths widths) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.encoding = encoding;
    this.widths = widths;
  }

  /** The number that a line end breaks, and perhaps those below; null where there is none. */
  @Nullable Move at(int feed) {
    int upperEnd = end(feed);
    if (upperEnd == from || !Ascii.isDigit(bytes[upperEnd - 1]) || !isDigitBelow(feed)) {
      return null;
    }
    int start = widths.start(feed);
    int upper = upperEnd;
    digits.setLength(0);
    while (upper > start && (Ascii.isDigit(bytes[upper - 1]) || isBetween(upper - 1))) {
      upper--;
      if (Ascii.isDigit(bytes[upper])) {
        digits.insert(0, (char) bytes[upper]);
      }
    }
    if (digits.length() >= LONGEST
        || BrokenNumbers.isOne(digits.toString())
        || !isLabelled(start, upper)) {
      return null;
    }
    int[] pieces = new int[2 * MAX_LINES];
    int next = feed;
    for (int line = 0; line < MAX_LINES; line++) {
      int lower = begin(next);
      pieces[2 * line] = lower;
      int end = goOn(lower);
      boolean whole = end < 0;
      pieces[2 * line + 1] = whole ? -end : end;
      if (whole) {
        return new Move(upperEnd, Arrays.copyOf(pieces, 2 * line + 2));
      }
      next = end;
      while (next < to && BrokenNumbers.isBlank(bytes[next])) {
        next++;
      }
      if (end == lower || digits.length() >= LONGEST || next >= to || bytes[next] != '\n') {
        return null;
      }
    }
    return null;
  }

  /** Adds digits from there on; tells where they end, negative where they are a number then. */
  private int goOn(int lower) {
    int end = lower;
    int at = lower;
    while (at < to && digits.length() < LONGEST + 1) {
      byte b = bytes[at];
      boolean cross = (b == 'X' || b == 'x') && digits.length() == IdentifierDigits.IDENTITY - 1;
      if (!Ascii.isDigit(b) && !cross) {
        if (at == end && isNumber(at)) {
          return -at;
        }
        if (at > end || at == lower || !isBetween(at)) {
          break;
        }
        at++;
        continue;
      }
      digits.append((char) b);
      end = ++at;
    }
    return at == end && isNumber(end) ? -end : end;
  }

  private boolean isNumber(int end) {
    String number = digits.toString();
    boolean ends = end >= to || !BrokenNumbers.isWord(bytes[end]);
    return ends && (IdentifierDigits.hasCheckDigit(number) || IdentifierDigits.isMobile(number));
  }

  /** Whether a sign stands between two digits of a number in groups. */
  private boolean isBetween(int at) {
    return (bytes[at] == ' ' || bytes[at] == '-')
        && at > from
        && at + 1 < to
        && Ascii.isDigit(bytes[at - 1])
        && Ascii.isDigit(bytes[at + 1]);
  }

  private boolean isDigitBelow(int feed) {
    int lower = begin(feed);
    return lower < to && Ascii.isDigit(bytes[lower]);
  }

  private int begin(int feed) {
    int lower = feed + 1;
    while (lower < to
        && lower - feed <= 2 * BrokenNumbers.MAX_BETWEEN
        && BrokenNumbers.isQuote(bytes[lower])) {
      lower++;
    }
    return lower;
  }

  private int end(int feed) {
    int end = feed;
    while (end > from
        && feed - end < BrokenNumbers.MAX_BETWEEN
        && BrokenNumbers.isBlank(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  private boolean isLabelled(int start, int upper) {
    String before = new String(bytes, start, upper - start, encoding.charset());
    int tail = Math.max(0, before.length() - LABEL_BYTES);
    Matcher label = LABEL.matcher(before).region(tail, before.length());
    while (label.find()) {
      if (label.end() == before.length()) {
        return true;
      }
    }
    return false;
  }
}
