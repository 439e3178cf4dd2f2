package org.inshore.contracts.text;

import java.util.List;

/**
 * Piece of a contract as it was read: a line or paragraph, or a row of a table.
 *
 * @param page its page, from 1; 0 where the document has no pages of its own
 * @param cells one text, or the cells of a row
 */
public record Passage(int page, List<String> cells) {

  /** Copies the list. */
  public Passage {
    cells = List.copyOf(cells);
  }

  /** A line or paragraph. */
  public static Passage line(int page, String text) {
    return new Passage(page, List.of(text));
  }

  /** Whether it is a row of a table. */
  public boolean isRow() {
    return cells.size() > 1;
  }
}
