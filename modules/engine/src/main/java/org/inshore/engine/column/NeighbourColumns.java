package org.inshore.engine.column;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.engine.program.NearbyWords;
import org.inshore.engine.program.Program;
import org.inshore.engine.program.WordEdges;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Words in the names and comments of a table's columns. For a column whose own name says nothing
 * they count as words in the other cells of a row do; any other column would share the kinds of its
 * neighbours.
 */
public final class NeighbourColumns {
  static final NeighbourColumns NONE = new NeighbourColumns(null);

  private static final int MAX_NAMES = 1 << 14;

  private final @Nullable NearbyWords words;

  private NeighbourColumns(@Nullable NearbyWords words) {
    this.words = words;
  }

  /** Reads the columns that do say something. */
  static NeighbourColumns of(Program program, List<Content.Column> columns) {
    StringBuilder names = new StringBuilder();
    for (Content.Column column : columns) {
      if (names.length() < MAX_NAMES && !JudgedColumn.saysNothing(column)) {
        String comment = column.comment();
        names.append(column.heading()).append('\n');
        names.append(comment == null ? "" : comment).append('\n');
      }
    }
    byte[] bytes = names.toString().getBytes(StandardCharsets.UTF_8);
    TextView view = TextView.of(Encoding.UTF_8, program.alphabet());
    view.load(bytes, 0, bytes.length);
    NearbyWords found = new NearbyWords(program.keywords(), new WordEdges(List.of()), 0);
    found.read(view, 0, bytes.length);
    return new NeighbourColumns(found);
  }

  /** A context word of a rule, or null. */
  public @Nullable Keyword context(int rule) {
    // No word lies at -1, so none is left out.
    return words == null ? null : words.contextOutside(-1, -1, rule);
  }
}
