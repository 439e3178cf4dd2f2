package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row of a wiki in which a sign marks the cells of a header: two bars in Jira and Confluence, a
 * circumflex in DokuWiki, {@code |_.} in Textile, {@code |=} in Creole. MoinMoin and Trac part all
 * cells by two bars.
 */
final class HeadedRow implements MarkupRow.Reader {
  private static final Pattern TWO_BARS = Pattern.compile("\\|\\|");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern SIGN = Pattern.compile("[|^]");

  /** What a cell begins with that says how it is set. */
  private static final Pattern SET = Pattern.compile("(?:[_<>=~^/\\\\0-9-]{1,6}\\.\\s|=)\\s*");

  @Override
  public @Nullable MarkupRow read(MarkupLines lines, int at) {
    String line = lines.at(at);
    boolean row =
        line != null
            && line.length() > 2
            && (line.charAt(0) == '|' || line.charAt(0) == '^')
            && (line.endsWith("|") || line.endsWith("^") || line.startsWith("|="));
    if (line == null || !row) {
      return null;
    }
    boolean two = line.startsWith("||");
    Pattern sign = two ? TWO_BARS : line.indexOf('^') == 0 || line.endsWith("^") ? SIGN : BAR;
    int to = line.length() - (line.endsWith("||") && two ? 2 : line.matches(".*[|^]") ? 1 : 0);
    int from = two ? 2 : 1;
    if (to <= from) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    for (String cell : sign.split(line.substring(from, to), -1)) {
      String text = cell.strip();
      var set = SET.matcher(text);
      text = set.lookingAt() ? text.substring(set.end()) : text;
      cells.add(text.replaceAll("^(?:\\*|'''|=)(.*?)(?:\\*|'''|=)$", "$1").strip());
    }
    return new MarkupRow(cells, lines.next(at));
  }
}
