package org.inshore.scanners.documents.structure.delimited;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.lines.Lines;

/**
 * Learns delimiters of several bytes from the runs of marks in which a byte stands: the commonest
 * run may be one, and the shortest. A longer one has a mark of a value beside it, or parts an empty
 * field off; a shorter one may be a mark of a value.
 */
final class DelimiterRuns {
  private static final int LINES = 16;
  private static final int LONGEST = 16;
  private static final int SELDOM = 4;

  private DelimiterRuns() {}

  /** The delimiters that a byte may belong to, by the lines from one on. */
  static List<Delimiter> of(Lines lines, int at, byte part) {
    Map<String, Integer> counts = new HashMap<>();
    int line = at;
    for (int n = 0; n < LINES && line < lines.to(); n++) {
      int feed = lines.feed(line);
      count(lines, line, feed, part, counts);
      line = lines.next(feed);
    }
    String shortest = null;
    String commonest = null;
    int most = 0;
    for (Map.Entry<String, Integer> run : counts.entrySet()) {
      String text = run.getKey();
      if (shortest == null || text.length() < shortest.length()) {
        shortest = text;
      }
      if (run.getValue() > most && (!isRepeated(text) || isRule(text, counts))) {
        commonest = text;
        most = run.getValue();
      }
    }
    List<Delimiter> found = new ArrayList<>();
    if (shortest != null) {
      found.add(new Delimiter(shortest.getBytes(StandardCharsets.US_ASCII)));
    }
    if (commonest != null && !commonest.equals(shortest)) {
      found.add(new Delimiter(commonest.getBytes(StandardCharsets.US_ASCII)));
    }
    return found;
  }

  /** Whether a byte stands alone where it does first in a line. */
  static boolean standsAlone(Lines lines, int at, byte part) {
    byte[] bytes = lines.bytes();
    int i = at;
    while (i < lines.to() && bytes[i] != part) {
      i += lines.width(i);
    }
    return i + 1 >= lines.to() || !isRun(bytes[i + 1]);
  }

  private static void count(Lines lines, int from, int to, byte part, Map<String, Integer> counts) {
    byte[] bytes = lines.bytes();
    boolean inQuotes = false;
    for (int i = from; i < to; ) {
      int start = i;
      boolean has = false;
      while (i < to && isRun(bytes[i])) {
        has |= bytes[i++] == part;
      }
      if (has && !inQuotes && i - start <= LONGEST) {
        counts.merge(
            new String(bytes, start, i - start, StandardCharsets.US_ASCII), 1, Integer::sum);
      }
      if (i < to) {
        inQuotes ^= bytes[i] == '"';
        i += lines.width(i);
      }
    }
  }

  private static boolean isRun(byte b) {
    return b > 0 && (DelimiterCount.isPart(b) || "-<>[]{}".indexOf(b) >= 0);
  }

  /** Whether marks stand so often together and so seldom alone that none is of an empty field. */
  private static boolean isRule(String run, Map<String, Integer> counts) {
    int alone = counts.getOrDefault(run.substring(1), 0);
    boolean weak = Delimiter.strength((byte) run.charAt(0)) == Delimiter.Strength.WEAK;
    return run.length() == 2 && counts.getOrDefault(run, 0) > (weak ? 1 : SELDOM) * alone;
  }

  /** Whether it is one mark again and again: where that stands alone too, fields are empty. */
  private static boolean isRepeated(String run) {
    return run.length() > 1 && run.chars().allMatch(c -> c == run.charAt(0));
  }
}
