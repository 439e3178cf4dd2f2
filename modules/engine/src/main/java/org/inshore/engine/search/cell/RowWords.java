package org.inshore.engine.search.cell;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.NearbyWords;
import org.inshore.engine.program.WordEdges;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The context words in the cells of rows: each row is read once, when it is first asked for, in
 * whatever order cells are come to.
 */
public final class RowWords {
  /** How much of each cell is read, in characters. */
  private static final int READ = 256;

  private final NearbyWords words;

  /** By row: the first of its words, and the first that is none of them, plus one; 0 if unread. */
  private int[] first = new int[64];

  private int[] end = new int[64];
  private int rows;

  RowWords(KeywordIndex keywords) {
    this.words = new NearbyWords(keywords, new WordEdges(List.of()), 0);
  }

  /** Begins with other rows. */
  void clear() {
    words.clear();
    Arrays.fill(end, 0, rows, 0);
    rows = 0;
  }

  /** The first context word of a rule in a row that is in no cell but another one, or null. */
  @Nullable Keyword context(TextView text, Cells cells, int row, int cell, int rule) {
    if (row >= end.length) {
      first = Arrays.copyOf(first, Math.max(row + 1, 2 * end.length));
      end = Arrays.copyOf(end, first.length);
    }
    if (end[row] == 0) {
      read(text, cells, row);
    }
    return words.contextOutside(cells.start(cell), cells.end(cell), rule, first[row], end[row] - 1);
  }

  private void read(TextView text, Cells cells, int row) {
    rows = Math.max(rows, row + 1);
    first[row] = words.count();
    for (int i = 0; i < cells.width(row); i++) {
      int index = cells.firstCell(row) + i;
      int start = cells.start(index);
      int last = cells.end(index);
      if (start < last) {
        words.read(text, start, text.atMostOn(start, READ));
      }
    }
    end[row] = words.count() + 1;
  }
}
