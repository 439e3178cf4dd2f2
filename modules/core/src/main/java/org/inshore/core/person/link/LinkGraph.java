package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Identifiers and the links between them, each once with the number of records that say it.
 *
 * <p>Identifiers are numbered as they came, until {@link #number} gives them others.
 */
final class LinkGraph {
  /** By number. */
  private long[] identifiers;

  private final IdentifierIndex index;
  private final long[] certain;

  /** Those whose second end may be of somebody else. */
  private final long[] doubtful;

  /**
   * Gathers them.
   *
   * @param count how many links there are at most
   * @param source gives every link
   * @param doubtful identifiers by twos
   */
  LinkGraph(int count, ToldLinks source, long[] doubtful) {
    this.index = new IdentifierIndex(count);
    this.certain = keys(count, ends -> source.each((place, pairs) -> each(pairs, ends)));
    this.doubtful = keys(doubtful.length / 2, keys -> pairs(doubtful, keys));
    this.identifiers = index.identifiers();
  }

  long[] identifiers() {
    return identifiers;
  }

  IdentifierIndex index() {
    return index;
  }

  long[] certain() {
    return certain;
  }

  long[] doubtful() {
    return doubtful;
  }

  /** Gives identifiers other numbers, and puts the links in order of these. */
  void number(int[] places) {
    index.number(places);
    identifiers = index.identifiers();
    for (long[] keys : new long[][] {certain, doubtful}) {
      for (int i = 0; i < keys.length; i++) {
        keys[i] =
            LinkKey.of(
                LinkKey.ranks(keys[i]),
                LinkKey.records(keys[i]),
                places[LinkKey.first(keys[i])],
                places[LinkKey.second(keys[i])]);
      }
      Arrays.parallelSort(keys);
    }
  }

  private static void each(long[] pairs, LongConsumer ends) {
    for (long end : pairs) {
      ends.accept(end);
    }
  }

  /** Hands on those that are of somebody who is known. */
  private static void pairs(long[] doubtful, LongConsumer keys) {
    for (int i = 0; i + 1 < doubtful.length; i += 2) {
      if (doubtful[i] != 0) {
        boolean first = Identifier.rank(doubtful[i]) <= Identifier.rank(doubtful[i + 1]);
        keys.accept(doubtful[first ? i : i + 1]);
        keys.accept(doubtful[first ? i + 1 : i]);
      }
    }
  }

  private long[] keys(int count, Consumer<LongConsumer> source) {
    Keys keys = new Keys(count);
    source.accept(keys);
    return counted(keys.sorted());
  }

  /** Each link once, with how often it is there. */
  private static long[] counted(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; ) {
      int next = i;
      while (next < sorted.length && sorted[next] == sorted[i]) {
        next++;
      }
      long key = sorted[i];
      sorted[count++] =
          LinkKey.of(LinkKey.ranks(key), next - i, LinkKey.first(key), LinkKey.second(key));
      i = next;
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }

  /** Takes the ends of links by twos, the better known one first. */
  private final class Keys implements LongConsumer {
    private final long[] keys;
    private int count;
    private boolean isSecond;
    private long better;

    Keys(int most) {
      this.keys = new long[most];
    }

    @Override
    public void accept(long end) {
      if (isSecond) {
        keys[count++] =
            LinkKey.of(LinkKey.ranks(better, end), 1, index.add(better), index.add(end));
      } else {
        better = end;
      }
      isSecond = !isSecond;
    }

    long[] sorted() {
      Arrays.parallelSort(keys, 0, count);
      return count == keys.length ? keys : Arrays.copyOf(keys, count);
    }
  }
}
