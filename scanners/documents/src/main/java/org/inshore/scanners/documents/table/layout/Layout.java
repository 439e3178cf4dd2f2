package org.inshore.scanners.documents.table.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/** Parts the rows of a page into tables and forms. */
public final class Layout {
  private Layout() {}

  /**
   * Some rows, from one to before another.
   *
   * @param form what is in them; null for a table
   */
  public record Block(int from, int to, @Nullable Form form) {}

  /** The blocks in order: together all rows. */
  public static List<Block> of(Grid grid, Cells rows) {
    List<Block> blocks = new ArrayList<>();
    int done = 0;
    for (Block form : forms(grid, rows)) {
      if (form.from() > done) {
        blocks.addAll(tables(grid, rows, done, form.from()));
      }
      blocks.add(form);
      done = form.to();
    }
    if (done < grid.rows()) {
      blocks.addAll(tables(grid, rows, done, grid.rows()));
    }
    return blocks;
  }

  /** Whether any of the rows are of a form. */
  public static boolean hasForm(Grid grid, Cells rows) {
    return !KeyValueCells.find(grid, rows).isEmpty() || !new FormFinder(grid).find().isEmpty();
  }

  private static List<Block> forms(Grid grid, Cells rows) {
    List<Block> forms = KeyValueCells.find(grid, rows);
    for (FormFinder.Span span : new FormFinder(grid).find()) {
      if (forms.stream().noneMatch(form -> form.from() < span.to() && span.from() < form.to())) {
        forms.add(new Block(span.from(), span.to(), FormReader.read(grid, span)));
      }
    }
    forms.sort(Comparator.comparingInt(Block::from));
    return forms;
  }

  /** The tables in some rows, together all of these. */
  public static List<Block> tables(Grid grid, Cells rows, int from, int to) {
    List<Block> tables = new ArrayList<>();
    int begun = from;
    for (int start : StackedTables.starts(grid, rows, from, to)) {
      tables.add(new Block(begun, start, null));
      begun = start;
    }
    tables.add(new Block(begun, to, null));
    return tables;
  }
}
