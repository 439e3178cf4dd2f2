package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Row of a table of AsciiDoc between two {@code |===}. The first line of cells tells how many a row
 * has; where each cell has its own line, a blank line behind the first row does.
 */
final class AsciiDocRow implements MarkupRow.Reader {
  /** The sign before a cell, with how many it spans and how it is set. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:(?<=\\s)|^)(?:\\d*(?:\\.\\d+)?[+*])?[<^>.]{0,3}[adehlmsv]?\\|(?!=)|(?<!\\\\)\\|(?!=)");

  @Override
  public @Nullable MarkupRow read(MarkupLines lines, int at) {
    String line = lines.at(at);
    if (line == null) {
      return null;
    } else if (line.isEmpty() || line.startsWith("|===")) {
      return new MarkupRow(List.of(), lines.next(at));
    }
    List<String> cells = new ArrayList<>();
    int next = at;
    for (int i = 0; i < MarkupLines.MOST && line != null; i++) {
      boolean full = lines.width() > 0 && cells.size() >= lines.width();
      boolean begins = SIGN.matcher(line).lookingAt();
      boolean more = lines.width() == 0 && i > 0 && (cells.size() > i || line.isEmpty());
      if (line.startsWith("|===") || (full && (begins || line.isEmpty())) || more) {
        break;
      }
      add(line, cells);
      next = lines.next(next);
      line = lines.at(next);
    }
    return cells.size() < 2 ? null : new MarkupRow(cells, next);
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
