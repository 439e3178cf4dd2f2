package org.inshore.scanners.documents.structure.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines of drawn tables apart, and parts them into cells. */
final class DrawnRow {
  /** Between a header and what is below it: {@code |---|:--:|}, in Org {@code |---+---|}. */
  private static final Pattern RULE =
      Pattern.compile("\\s*+\\|?+\\s*+:?+-++:?+\\s*+(?:[|+]\\s*+:?+-++:?+\\s*+)*+\\|?+\\s*+");

  /** Around the rows of a grid: {@code +---+===+}. */
  private static final Pattern BORDER = Pattern.compile("\\s*+\\+(?:[-=:]{2,}+\\+){2,}+\\s*+");

  /** Around the rows of a grid, with the headings in it, as ClickHouse draws it. */
  private static final Pattern TITLED = Pattern.compile("\\s*+\\+(?:-[^-+|][^+|]*+\\+){2,}+\\s*+");

  /** The number of a row, before its frame. */
  private static final Pattern NUMBERED = Pattern.compile("\\s*+\\d{1,9}+\\. (?=\\|)");

  /** What a terminal takes for colours. */
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[\\d;]*+m");

  private static final char BAR = '│';

  private DrawnRow() {}

  /** A line with signs of box drawing, with the signs that keyboards have, and no colours. */
  static String plain(String text) {
    String line = text.indexOf('\u001b') < 0 ? text : COLOURS.matcher(text).replaceAll("");
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    // Without a frame, cells stand before the first bar.
    if (at == line.length() || (!isBox(line.charAt(at)) && line.indexOf(BAR) < 0)) {
      return line;
    }
    StringBuilder plain = new StringBuilder(line);
    for (; at < plain.length(); at++) {
      char c = plain.charAt(at);
      if (isBox(c)) {
        plain.setCharAt(
            at, "│┃║".indexOf(c) >= 0 ? '|' : c == '═' ? '=' : "─━".indexOf(c) >= 0 ? '-' : '+');
      }
    }
    return plain.toString();
  }

  private static boolean isBox(char c) {
    return c >= '\u2500' && c <= '\u257f';
  }

  static boolean isBorder(String line) {
    return line.indexOf('+') >= 0 && BORDER.matcher(line).matches();
  }

  /** Whether a line is a border with headings in it. */
  static boolean isTitled(String line) {
    return line.indexOf("+-") >= 0 && TITLED.matcher(line).matches() && !isBorder(line);
  }

  /** The headings in a border. */
  static List<String> titles(String line) {
    return cells(line.replace('+', '|')).stream()
        .map(cell -> cell.replaceAll("^-+|-+$", "").strip())
        .toList();
  }

  /** A row without the number before its frame. */
  static String unnumbered(String line) {
    Matcher number = NUMBERED.matcher(line);
    return number.lookingAt() ? line.substring(number.end()) : line;
  }

  /** Whether a line is the rule below a header of so many cells. */
  static boolean isRule(String line, int cells) {
    return cells > 1
        && line.indexOf('|') >= 0
        && RULE.matcher(line).matches()
        && cells(line.replace('+', '|')).size() == cells;
  }

  /**
   * Whether a line is the rule below a header, of which the line above may be the last of several:
   * what stands beside bars may then be blank.
   */
  static boolean isRuleBelow(String header, String line) {
    return isRule(line, cells(header).size())
        || (line.indexOf('+') > 0
            && RULE.matcher(line).matches()
            && bars(line.replace('+', '|')) == bars(header));
  }

  private static long bars(String line) {
    return line.chars().filter(c -> c == '|').count();
  }

  /** The cells between bars, without marks of emphasis; one for a line without a bar. */
  static List<String> cells(String line) {
    String text = line.strip();
    int from = text.startsWith("|") ? 1 : 0;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(plain(cell));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!text.endsWith("|") || text.length() == from || !cell.isEmpty()) {
      cells.add(plain(cell));
    }
    return cells;
  }

  private static String plain(StringBuilder cell) {
    String text = cell.toString().strip();
    for (String mark : List.of("**", "__", "*", "`")) {
      if (text.length() > 2 * mark.length() && text.startsWith(mark) && text.endsWith(mark)) {
        text = text.substring(mark.length(), text.length() - mark.length());
      }
    }
    return text;
  }
}
