package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts the rows of a page into tables and forms. */
final class Layout {
  private Layout() {}

  /**
   * Some rows, from one to before another.
   *
   * @param form what is in them; null for a table
   */
  record Block(int from, int to, @Nullable Form form) {}

  /** The blocks in order: together all rows. */
  static List<Block> of(Grid grid) {
    List<Block> blocks = new ArrayList<>();
    int done = 0;
    for (FormFinder.Span span : new FormFinder(grid).find()) {
      if (span.from() > done) {
        blocks.add(new Block(done, span.from(), null));
      }
      blocks.add(new Block(span.from(), span.to(), FormReader.read(grid, span)));
      done = span.to();
    }
    if (done < grid.rows()) {
      blocks.add(new Block(done, grid.rows(), null));
    }
    return blocks;
  }
}
