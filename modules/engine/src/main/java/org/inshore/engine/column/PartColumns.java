package org.inshore.engine.column;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.PartWords;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.scan.Content;
import org.jspecify.annotations.Nullable;

/** Pairs of columns that hold the surname and the given name of one person. */
final class PartColumns {
  private PartColumns() {}

  /** The columns of parts of which the table has both. */
  static BitSet of(PartWords words, List<Content.Column> columns) {
    Map<String, Set<PartWords.Half>> halves = new HashMap<>();
    Map<Integer, String> wholes = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      PartWords.Part part = part(words, columns.get(i));
      if (part != null) {
        wholes.put(i, part.whole());
        halves.merge(part.whole(), Set.of(part.half()), PartColumns::both);
      }
    }
    BitSet parts = new BitSet();
    wholes.forEach((i, whole) -> parts.set(i, halves.getOrDefault(whole, Set.of()).size() > 1));
    return parts;
  }

  private static Set<PartWords.Half> both(Set<PartWords.Half> some, Set<PartWords.Half> more) {
    return some.equals(more) ? some : Set.of(PartWords.Half.values());
  }

  private static PartWords.@Nullable Part part(PartWords words, Content.Column column) {
    return words.of(ColumnWords.joined(Normaliser.normalise(column.heading())));
  }
}
