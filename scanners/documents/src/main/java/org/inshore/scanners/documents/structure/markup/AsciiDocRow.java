package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row of a table of AsciiDoc between two {@code |===}. How many cells a row has is told by {@code
 * [cols="1,2*"]} above, or by the first line of cells; where each cell has its own line, by a blank
 * line behind the first row.
 */
final class AsciiDocRow implements MarkupRow.Reader {
  /** The sign before a cell, with how many it spans and how it is set. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:(?<=\\s)|^)(?:\\d*(?:\\.\\d+)?[+*])?[<^>.]{0,3}[adehlmsv]?\\|(?!=)|(?<!\\\\)\\|(?!=)");

  /** What is told of the columns, and how often one of them is repeated. */
  private static final Pattern COLUMNS =
      Pattern.compile("\\[[^\\]]*?cols=\"([^\"]{1,1000})\".*\\]");

  private static final Pattern COLUMN = Pattern.compile("(?:([1-9][0-9]?)\\*)?[^,;]*(?:[,;]|$)");

  /** How many cells a row has; 0 where that is not told. */
  private int told;

  @Override
  public @Nullable MarkupRow read(MarkupLines lines, int at) {
    String line = lines.at(at);
    if (line == null) {
      return null;
    }
    Matcher columns = COLUMNS.matcher(line);
    if (columns.matches()) {
      told = count(columns.group(1));
      return new MarkupRow(List.of(), lines.next(at));
    } else if (line.isEmpty() || line.startsWith("|===")) {
      return new MarkupRow(List.of(), lines.next(at));
    }
    List<String> cells = new ArrayList<>();
    int next = at;
    int width = told > 1 ? told : lines.width();
    for (int i = 0; i < MarkupLines.MOST && line != null; i++) {
      boolean full = width > 0 && cells.size() >= width;
      boolean begins = SIGN.matcher(line).lookingAt();
      boolean more = width == 0 && i > 0 && (cells.size() > i || line.isEmpty());
      if (line.startsWith("|===") || (full && (begins || line.isEmpty())) || more) {
        break;
      }
      add(line, cells);
      next = lines.next(next);
      line = lines.at(next);
    }
    return cells.size() < 2 ? null : new MarkupRow(cells, next);
  }

  private static int count(String columns) {
    int count = 0;
    Matcher column = COLUMN.matcher(columns);
    for (int at = 0; at <= columns.length() && column.find(at); at = column.end()) {
      count += column.group(1) == null ? 1 : Integer.parseInt(column.group(1));
      if (column.end() == columns.length()) {
        boolean another = columns.endsWith(",") || columns.endsWith(";");
        return another ? count + 1 : count;
      }
    }
    return count;
  }

  private static void add(String line, List<String> cells) {
    Matcher sign = SIGN.matcher(line);
    int from = 0;
    boolean open = !cells.isEmpty();
    while (sign.find()) {
      end(line.substring(from, sign.start()), open, cells);
      from = sign.end();
      open = false;
      cells.add("");
    }
    end(line.substring(from), true, cells);
  }

  /** Adds text to the last cell, if one is open. */
  private static void end(String text, boolean open, List<String> cells) {
    if (!cells.isEmpty() && !text.isBlank()) {
      String before = cells.removeLast();
      boolean joins = open && !before.isEmpty();
      cells.add(joins ? before + " " + text.strip() : before + text.strip());
    }
  }
}
