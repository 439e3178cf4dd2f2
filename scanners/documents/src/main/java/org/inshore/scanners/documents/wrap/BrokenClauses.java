package org.inshore.scanners.documents.wrap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Finds clauses of Chinese that are broken where lines are full, amid words as Chinese is: names
 * and addresses among them. The clause goes up as far as its punctuation, over three lines at most.
 * Lists, forms and tables, whose lines end of themselves, have no full lines around them, no
 * punctuation in them, or more than one blank between words.
 */
final class BrokenClauses {
  /** Columns that lines of running text have at least. */
  private static final int LEAST = 16;

  /** So many more lines around must be full. */
  private static final int OTHERS = 1;

  private static final int MAX_LINES = 3;
  private static final int MAX_BYTES = 1 << 9;

  /** Ends of clauses; those of ASCII where no digit follows. */
  private static final String MARKS = "，。；！？";

  private static final String ASCII_MARKS = ",;!?";

  private static final Pattern MARK = Pattern.compile("[" + MARKS + ASCII_MARKS + "]");

  /** What a line begins with that is no rest of the one above. */
  private static final Pattern ITEM =
      Pattern.compile(
          "[0-9]{1,3}[、.．)）]|[一二三四五六七八九十百]{1,3}[、.．]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|第[0-9一二三四五六七八九十百]{1,4}[条章节款项]|[^，。；！？]{1,9}[:：]");

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Encoding encoding;
  private final LineWidths widths;

  BrokenClauses(byte[] bytes, int from, int to, Encoding encoding, LineWidths widths) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.encoding = encoding;
    this.widths = widths;
  }

  /** The clause that a line end breaks; null where there is none. */
  @Nullable Move at(int feed) {
    int upperEnd = feed;
    while (upperEnd > from && BrokenNumbers.isBlank(bytes[upperEnd - 1])) {
      upperEnd--;
    }
    int lower = begin(feed);
    if (upperEnd - from < LEAST
        || lower >= to
        || !mayMeet(bytes[upperEnd - 1], bytes[lower])
        || endsClause(upperEnd)
        || feed - upperEnd > BrokenNumbers.MAX_BETWEEN) {
      return null;
    }
    int start = widths.start(feed);
    if (!widths.isWrapped(start, OTHERS, LEAST)) {
      return null;
    }
    String above = text(start, upperEnd).strip();
    int lowerEnd = lineEnd(lower);
    String below = text(lower, lowerEnd).stripTrailing();
    if (above.isEmpty()
        || below.isEmpty()
        || !isWord(above.codePointBefore(above.length()))
        || !isWord(below.codePointAt(0))
        || !isRunning(above)
        || !isRunning(below)
        || (mark(above) < 0 && mark(below) < 0)
        || isAlike(above, below)
        || ITEM.matcher(below).lookingAt()) {
      return null;
    }
    return clause(upperEnd, lower, below);
  }

  /** Whether the signs on both sides may be of one word: at least one of them is no ASCII. */
  private static boolean mayMeet(byte above, byte below) {
    return (above < 0 || Ascii.isLetterOrDigit(above))
        && (below < 0 || Ascii.isLetterOrDigit(below))
        && (above < 0 || below < 0 || (Ascii.isDigit(above) && Ascii.isDigit(below)));
  }

  /** Whether a mark of full width ends a line, by its bytes in UTF-8: most lines of text do so. */
  private boolean endsClause(int end) {
    if (encoding != Encoding.UTF_8 || bytes[end - 1] >= 0) {
      return false;
    }
    byte lead = bytes[end - 3];
    return lead == (byte) 0xef || (lead == (byte) 0xe3 && bytes[end - 2] == (byte) 0x80);
  }

  private @Nullable Move clause(int upperEnd, int lower, String below) {
    int[] pieces = new int[2 * MAX_LINES];
    int begin = lower;
    String line = below;
    for (int i = 0; i < MAX_LINES; i++) {
      int mark = mark(line);
      String head = mark < 0 ? line : line.substring(0, mark + 1);
      int end = begin + head.getBytes(encoding.charset()).length;
      pieces[2 * i] = begin;
      pieces[2 * i + 1] = end;
      if (end > to || end - upperEnd > MAX_BYTES || !text(begin, end).equals(head)) {
        return null;
      }
      int next = lineEnd(begin);
      int after = next < to ? begin(next) : to;
      boolean last =
          mark >= 0
              || i == MAX_LINES - 1
              || after >= to
              || !widths.isWrapped(widths.start(next), OTHERS, LEAST);
      if (last) {
        return new Move(upperEnd, Arrays.copyOf(pieces, 2 * i + 2));
      }
      begin = after;
      line = text(begin, lineEnd(begin)).stripTrailing();
      if (line.isEmpty() || !isWord(line.codePointAt(0)) || ITEM.matcher(line).lookingAt()) {
        return new Move(upperEnd, Arrays.copyOf(pieces, 2 * i + 2));
      }
    }
    return null;
  }

  /** Where the first clause of a line ends; -1 where it goes on. */
  private static int mark(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean ends =
          MARKS.indexOf(c) >= 0
              || (ASCII_MARKS.indexOf(c) >= 0
                  && (i + 1 == line.length() || !Ascii.isDigit(line.charAt(i + 1))));
      if (ends) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two lines have clauses of the same lengths and kinds, as items of a list have. */
  private static boolean isAlike(String above, String below) {
    String[] upper = MARK.split(above, -1);
    String[] lower = MARK.split(below, -1);
    boolean alike = upper.length == lower.length;
    for (int i = 0; alike && i < upper.length; i++) {
      alike =
          Math.abs(upper[i].length() - lower[i].length()) <= 1
              && kinds(upper[i]).equals(kinds(lower[i]));
    }
    return alike;
  }

  private static String kinds(String clause) {
    StringBuilder kinds = new StringBuilder();
    for (int i = 0; i < clause.length(); i++) {
      char c = clause.charAt(i);
      char kind = Character.isDigit(c) ? '0' : Ascii.isLetter(c) ? 'a' : 'h';
      if (kinds.isEmpty() || kinds.charAt(kinds.length() - 1) != kind) {
        kinds.append(kind);
      }
    }
    return kinds.toString();
  }

  /** Whether a line is of running text: no columns stand in it. */
  private static boolean isRunning(String line) {
    return line.indexOf('\t') < 0
        && line.indexOf('|') < 0
        && !line.contains("  ")
        && !line.contains("\u3000\u3000");
  }

  private static boolean isWord(int point) {
    return Ascii.isLetterOrDigit(point) || Character.isIdeographic(point) || point == '·';
  }

  private int begin(int feed) {
    int lower = feed + 1;
    while (lower < to
        && lower - feed <= BrokenNumbers.MAX_BETWEEN
        && BrokenNumbers.isQuote(bytes[lower])) {
      lower++;
    }
    return lower;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < to && bytes[end] != '\n' && end - start < MAX_BYTES) {
      end++;
    }
    return end;
  }

  private String text(int start, int end) {
    return new String(
        bytes,
        start,
        end - start,
        encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : encoding.charset());
  }
}
