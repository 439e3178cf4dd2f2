package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.inshore.core.person.set.SortedIndex;
import org.inshore.core.person.set.SortedLongs;

/**
 * Identifiers and the links between them, each once with the number of records that say it.
 *
 * <p>Places are those of the identifiers by hash until {@link #number} gives them others.
 */
final class LinkGraph {
  /** By hash. */
  private final long[] identifiers;

  private final SortedIndex index;
  private final long[] certain;

  /** Those whose second end may be of somebody else. */
  private final long[] doubtful;

  /**
   * Gathers them.
   *
   * @param count how many links there are at most
   * @param source gives the identifiers of every link by twos; asked two times
   * @param doubtful identifiers by twos
   */
  LinkGraph(int count, Consumer<LongConsumer> source, long[] doubtful) {
    Gathered ends = new Gathered(2 * count + doubtful.length);
    source.accept(ends);
    Arrays.stream(doubtful).forEach(ends);
    this.identifiers = SortedLongs.distinct(ends.sorted());
    this.index = new SortedIndex(identifiers);
    this.certain = keys(count, source);
    this.doubtful = keys(doubtful.length / 2, keys -> pairs(doubtful, keys));
  }

  long[] identifiers() {
    return identifiers;
  }

  SortedIndex index() {
    return index;
  }

  long[] certain() {
    return certain;
  }

  long[] doubtful() {
    return doubtful;
  }

  /** Gives identifiers other places, and puts the links in order of these. */
  void number(int[] places) {
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
    Gathered keys = new Gathered(count);
    long[] first = {0, 0};
    source.accept(
        value -> {
          if (first[1] == 0) {
            first[0] = value;
          } else {
            keys.accept(key(first[0], value));
          }
          first[1] = 1 - first[1];
        });
    return counted(keys.sorted());
  }

  private long key(long better, long worse) {
    int one = index.place(better);
    int other = index.place(worse);
    return LinkKey.of(LinkKey.ranks(better, worse), 1, one, other);
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

  /** Takes numbers. */
  private static final class Gathered implements LongConsumer {
    private final long[] values;
    private int count;

    Gathered(int most) {
      this.values = new long[most];
    }

    @Override
    public void accept(long value) {
      values[count++] = value;
    }

    long[] sorted() {
      Arrays.parallelSort(values, 0, count);
      return count == values.length ? values : Arrays.copyOf(values, count);
    }
  }
}
