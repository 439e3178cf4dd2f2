package org.inshore.scanners.documents.structure.segments;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a tag.
 *
 * @param tag that tells the line's kind
 * @param sign between its fields
 * @param fields behind the tag
 * @param end where the line behind it begins
 */
record Segment(String tag, char sign, List<String> fields, int end) {
  private static final int LONGEST = 1 << 12;
  private static final int MAX_FIELDS = 64;
  private static final Pattern BEGIN =
      Pattern.compile("([A-Z][A-Z0-9]{1,5}|[0-9]{1,3})([*|+^;,\t])");

  /** What may end a segment besides its line. */
  private static final Pattern TERMINATOR = Pattern.compile("[~']\\s*$");

  /** Whether a line may be one by its first bytes. */
  static boolean may(Lines lines, int at) {
    int i = at;
    while (i < lines.to() && i - at < 7 && isTag(lines.bytes()[i])) {
      i++;
    }
    return i > at && i < lines.to() && "*|+^;,\t".indexOf(lines.bytes()[i]) >= 0;
  }

  private static boolean isTag(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  /** The segment of a line; null if it is none. */
  static @Nullable Segment of(Lines lines, int at) {
    int feed = at < lines.to() && may(lines, at) ? lines.feed(at) : -1;
    if (feed < 0 || feed - at > LONGEST || !lines.isComplete(feed)) {
      return null;
    }
    int to = lines.trimmed(at, feed);
    String line = new String(lines.bytes(), at, to - at, lines.encoding().charset());
    Matcher begin = BEGIN.matcher(line);
    if (!begin.lookingAt()) {
      return null;
    }
    char sign = line.charAt(begin.end() - 1);
    String rest = TERMINATOR.matcher(line.substring(begin.end())).replaceAll("");
    String[] fields = rest.split(Pattern.quote(String.valueOf(sign)), MAX_FIELDS);
    return new Segment(begin.group(1), sign, List.of(fields), lines.next(feed));
  }

  /** Says which kind of line, never what stands in it. */
  @Override
  public String toString() {
    return "Segment[" + fields.size() + "]";
  }
}
