package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row of a {@code tabular} or {@code longtable} of TeX: cells parted by &amp;, ended by two
 * backslashes.
 */
final class TexRow implements MarkupRow.Reader {
  /** Lines that belong to a table and are no row. */
  private static final Pattern OTHER =
      Pattern.compile(
          "|%.*|\\\\(?:begin|end)\\{.*|\\\\(?:centering|caption|label|small|footnotesize)\\b.*"
              + "|(?:\\\\[a-z]*(?:line|rule|head|foot|space|align)\\b(?:[\\[({][^\\])}]*[\\])}])*\\s*)+");

  /** Rules and colours that stand before or behind a row, with what they are given. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "\\\\(?:[a-z]*(?:line|rule|head|foot)|addlinespace|rowcolor|cellcolor|newpage)\\b"
              + "(?:\\*|\\[[^\\]]*\\]|\\([^)]*\\)|\\{[^}]*\\})*");

  /** What a cell that spans others is given before its text. */
  private static final Pattern SPANS =
      Pattern.compile(
          "\\\\multi(?:column|row)(?:\\[[^\\]]*\\])?\\{([^}]*)\\}(?:\\[[^\\]]*\\])?\\{[^}]*\\}");

  private static final Pattern COMMAND =
      Pattern.compile("\\\\[A-Za-z]+\\*?(?:\\[[^\\]]*\\])?|[{}]");

  @Override
  public @Nullable MarkupRow read(MarkupLines lines, int at) {
    String line = lines.at(at);
    if (line == null) {
      return null;
    } else if (OTHER.matcher(line).matches()) {
      return new MarkupRow(List.of(), lines.next(at));
    }
    StringBuilder row = new StringBuilder();
    int next = at;
    for (int i = 0; i < MarkupLines.MOST && line != null && !line.isEmpty(); i++) {
      if (OTHER.matcher(line).matches()) {
        break;
      }
      row.append(row.isEmpty() ? "" : " ").append(line);
      next = lines.next(next);
      int end = end(row);
      if (end >= 0) {
        row.setLength(end);
        break;
      }
      line = lines.at(next);
    }
    List<String> cells = cells(SETTINGS.matcher(row).replaceAll(" "));
    return cells.size() < 2 ? null : new MarkupRow(cells, next);
  }

  /** Where the two backslashes stand that end a row, outside of braces; -1 if none do. */
  private static int end(CharSequence row) {
    int depth = 0;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length()) {
        if (row.charAt(i + 1) == '\\' && depth == 0) {
          return i;
        }
        i++;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    return -1;
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length()) {
        cell.append(c).append(row.charAt(++i));
      } else if (c == '&') {
        end(cell, cells);
      } else {
        cell.append(c == '~' ? ' ' : c);
      }
    }
    end(cell, cells);
    return cells;
  }

  /** Adds a cell without its commands, and an empty one for each other that it spans. */
  private static void end(StringBuilder cell, List<String> cells) {
    var spans = SPANS.matcher(cell);
    int more = spans.find() && cell.indexOf("\\multicolumn") >= 0 ? width(spans.group(1)) - 1 : 0;
    String text = COMMAND.matcher(spans.replaceAll("")).replaceAll(" ");
    cells.add(text.replaceAll("\\\\([&%$#_{}])", "$1").replace("\\\\", " ").strip());
    for (int i = 0; i < more; i++) {
      cells.add("");
    }
    cell.setLength(0);
  }

  private static int width(String number) {
    return number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 1;
  }
}
