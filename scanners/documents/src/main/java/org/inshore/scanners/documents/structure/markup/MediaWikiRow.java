package org.inshore.scanners.documents.structure.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Row of a table of MediaWiki: from one {@code |-} to the next, cells in one line or several. */
final class MediaWikiRow implements MarkupRow.Reader {
  /** Attributes before the text of a cell. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\s*+(?:[a-z-]+=(?:\"[^\"|]*\"|[^\\s|]+)\\s*+)+\\|(?!\\|)");

  private static final Pattern MARKS = Pattern.compile("'{2,5}|\\[\\[(?:[^\\[\\]|]*\\|)?|\\]\\]");
  private static final Pattern IN_HEADER = Pattern.compile("!!|\\|\\|");
  private static final Pattern IN_ROW = Pattern.compile("\\|\\|");

  @Override
  public @Nullable MarkupRow read(MarkupLines lines, int at) {
    String line = lines.at(at);
    if (line == null || line.startsWith("|}")) {
      return null;
    }
    boolean other = line.isEmpty() || line.startsWith("{|") || line.startsWith("|+");
    int next = lines.next(at);
    if (other) {
      return new MarkupRow(List.of(), next);
    }
    if (line.startsWith("|-")) {
      line = lines.at(next);
      if (line == null || !isCell(line)) {
        return new MarkupRow(List.of(), next);
      }
      next = lines.next(next);
    } else if (!isCell(line)) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < MarkupLines.MOST && line != null; i++) {
      boolean ends = line.startsWith("|-") || line.startsWith("|}") || line.startsWith("{|");
      if (ends) {
        break;
      }
      next = i == 0 ? next : lines.next(next);
      if (isCell(line)) {
        Pattern mark = line.charAt(0) == '!' ? IN_HEADER : IN_ROW;
        for (String cell : mark.split(line.substring(1), -1)) {
          cells.add(plain(cell));
        }
      } else if (!line.isEmpty()) {
        cells.add((cells.removeLast() + " " + plain(line)).strip());
      }
      line = lines.at(next);
    }
    return new MarkupRow(cells, next);
  }

  private static boolean isCell(String line) {
    return line.startsWith("!")
        || (line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("|}"));
  }

  private static String plain(String cell) {
    var attributes = ATTRIBUTES.matcher(cell);
    String text = attributes.lookingAt() ? cell.substring(attributes.end()) : cell;
    return MARKS.matcher(text).replaceAll("").strip();
  }
}
