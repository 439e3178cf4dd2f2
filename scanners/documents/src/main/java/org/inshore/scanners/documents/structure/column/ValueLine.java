package org.inshore.scanners.documents.structure.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a line of values: by blanks; by strokes where no blank stands, {@code
 * 张三/1985.3.12/13800000000}; or as the literals of a program, {@code ("张三", "1985-03-12",
 * 13800000000),}. The number that counts the line is none of them.
 */
final class ValueLine {
  private static final Pattern BLANKS = Pattern.compile("[ \t\u3000]+");
  private static final Pattern STROKES = Pattern.compile("[/|｜;；]");
  private static final Pattern SLASHED_DATE = Pattern.compile("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}");
  private static final Pattern MARK =
      Pattern.compile("(?:[-*•·][ \t]+)?(?:[(（]?[0-9]{1,3}(?:[)）、]|[.．](?![0-9]))[ \t]*)?");

  /** What stands before the literals: a bracket, or the name of a function with one. */
  private static final Pattern OPENING =
      Pattern.compile("(?:[A-Za-z_][A-Za-z0-9_. ]{0,60})?[(\\[{][ \t]*(?=[\"'])");

  private static final String CLOSING = ")]},; \t";

  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:[uUNrRbB]?(?:\"([^\"]*)\"|'([^']*)')|([A-Za-z0-9.+-]{1,40}))[ \t]*(?:,[ \t]*|$)");

  private ValueLine() {}

  /** Whether a line ends as one of literals does; most do not. */
  static boolean mayBeLiterals(byte[] bytes, int from, int feed) {
    int to = feed;
    while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
      to--;
    }
    int end = to > from && (bytes[to - 1] == ',' || bytes[to - 1] == ';') ? to - 1 : to;
    return end > from && CLOSING.indexOf(bytes[end - 1]) >= 0;
  }

  /** The values of a line without white space at its ends; more than the most are not parted. */
  static List<String> values(String line, int most) {
    Matcher mark = MARK.matcher(line);
    String values =
        mark.lookingAt() && mark.end() < line.length() ? line.substring(mark.end()) : line;
    if (BLANKS.matcher(values).find() || SLASHED_DATE.matcher(values).find()) {
      return Arrays.asList(BLANKS.split(values, most + 1));
    }
    return Arrays.asList(STROKES.split(values, most + 1));
  }

  /** The literals of a line; none where anything else stands in it. */
  static List<String> literals(String line, int most) {
    Matcher opening = OPENING.matcher(line);
    if (!opening.lookingAt()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    int end = line.length();
    while (end > opening.end() && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher literal = LITERAL.matcher(line);
    literal.region(opening.end(), end);
    while (literal.lookingAt() && values.size() <= most) {
      String quoted = literal.group(1) != null ? literal.group(1) : literal.group(2);
      values.add(quoted != null ? quoted : literal.group(3));
      if (literal.end() == end) {
        return values;
      }
      literal.region(literal.end(), end);
    }
    return List.of();
  }
}
