package org.inshore.contracts.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Piece of a contract as it was read: a line or paragraph, or a row of a table.
 *
 * @param page its page, from 1; 0 where the document has no pages of its own
 * @param cells one text, or the cells of a row
 */
public record Passage(int page, List<String> cells) {
  private static final Pattern MARKS = Pattern.compile("^\\s*#{1,6}\\s+|\\*\\*");

  /** Copies the list. */
  public Passage {
    cells = List.copyOf(cells);
  }

  /** A line or paragraph. */
  public static Passage line(int page, String text) {
    return new Passage(page, List.of(text));
  }

  /** The same without the marks of Markdown for headings and for bold type. */
  public Passage withoutMarks() {
    return new Passage(
        page, cells.stream().map(cell -> MARKS.matcher(cell).replaceAll("")).toList());
  }

  /** Whether it is a row of a table. */
  public boolean isRow() {
    return cells.size() > 1;
  }
}
