package org.inshore.engine.column;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.header.ColumnWords;
import org.inshore.engine.header.PartWords;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/** Pairs of columns that hold the surname and the given name of one person. */
public final class PartColumns {
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

  /** Of each column that of the other half, null where there is none or more than one. */
  public static @Nullable OtherHalf[] others(PartWords words, List<Content.Column> columns) {
    PartWords.@Nullable Part[] parts = new PartWords.Part[columns.size()];
    Map<String, Integer> count = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      PartWords.Part part = part(words, columns.get(i));
      parts[i] = part;
      if (part != null) {
        count.merge(part.whole(), 1, Integer::sum);
      }
    }
    @Nullable OtherHalf[] others = new OtherHalf[parts.length];
    for (int i = 0; i < parts.length; i++) {
      PartWords.Part one = parts[i];
      for (int j = 0; one != null && j < parts.length; j++) {
        PartWords.Part other = parts[j];
        if (other != null
            && one.whole().equals(other.whole())
            && one.half() != other.half()
            && count.getOrDefault(one.whole(), 0) == 2) {
          others[i] = new OtherHalf(j, other.half() == PartWords.Half.SURNAME);
        }
      }
    }
    return others;
  }

  private static Set<PartWords.Half> both(Set<PartWords.Half> some, Set<PartWords.Half> more) {
    return some.equals(more) ? some : Set.of(PartWords.Half.values());
  }

  private static PartWords.@Nullable Part part(PartWords words, Content.Column column) {
    return words.of(ColumnWords.joined(Normaliser.normalise(column.heading())));
  }
}
