package org.inshore.scanners.documents.structure.fields;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A line of a query's result in a log.
 *
 * @param before what the log writes before it
 * @param isRow whether it has values, else names of columns
 * @param values as they are parted
 */
record QueryLogLine(String before, boolean isRow, List<String> values) {
  private static final int LONGEST = 1 << 16;
  private static final Pattern LINE =
      Pattern.compile("([^<]{0,300}+)<==[ \\t]{1,12}+(Columns|Row):[ \\t]?+(.*+)", Pattern.DOTALL);
  private static final Pattern PARTS = Pattern.compile(", ");

  QueryLogLine {
    values = List.copyOf(values);
  }

  /** Whether a line has the sign of a result: quickly. */
  static boolean tells(Lines lines, int from, int feed) {
    int sign = ByteWords.indexOf(lines.bytes(), (byte) '<', from, feed);
    return sign + 2 < feed && lines.bytes()[sign + 1] == '=' && lines.bytes()[sign + 2] == '=';
  }

  /** Whether a line has the sign of a query, or of what it is asked with. */
  static boolean asks(Lines lines, int from, int feed) {
    int sign = ByteWords.indexOf(lines.bytes(), (byte) '>', from, feed);
    return sign < feed
        && sign - 2 >= from
        && lines.bytes()[sign - 1] == '='
        && lines.bytes()[sign - 2] == '='
        && lines.isComplete(feed);
  }

  /** Reads a line; null if it is something else. */
  static @Nullable QueryLogLine of(Lines lines, int from, int feed) {
    if (feed - from > LONGEST || !tells(lines, from, feed)) {
      return null;
    }
    int end = lines.trimmed(from, feed);
    Matcher line =
        LINE.matcher(new String(lines.bytes(), from, end - from, lines.encoding().charset()));
    return line.matches()
        ? new QueryLogLine(
            line.group(1).strip(),
            line.group(2).equals("Row"),
            List.of(PARTS.split(line.group(3), -1)))
        : null;
  }

  /** Says how many values there are, never which. */
  @Override
  public String toString() {
    return "QueryLogLine[" + values.size() + "]";
  }
}
