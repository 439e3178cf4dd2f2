package org.inshore.core.person;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Which identifiers are of one person: a union-find over links seen in records.
 *
 * <p>Two persons are never joined who both have a resident ID, or both another document, nor two
 * who are known by identifiers of the same rank: a telephone number that many share, an agent's or
 * a made-up one, then is of the first of them and takes nobody away. What is joined depends on the
 * set of links, not on their order: the best identifiers come first, then the smaller hash.
 */
public final class Links {
  /** Nobody is linked. */
  public static final Links NONE = new Links(new long[0]);

  /** A person has at most one document of each of these ranks. */
  private static final int DOCUMENT_RANKS = 2;

  /** Places of identifiers fit into so many bits twice, with both ranks, in a long. */
  private static final int PLACE_BITS = 27;

  private static final int RANK_BITS = 4;

  /** More links than this cannot be held. */
  public static final int MOST = 1 << (PLACE_BITS - 1);

  private final long[] identifiers;

  /** The root's place, or of a root, its own. */
  private final int[] parents;

  /** Of a root: which ranks of documents its person has. */
  private final byte[] documents;

  private Links(long[] identifiers) {
    this.identifiers = identifiers;
    this.parents = new int[identifiers.length];
    this.documents = new byte[identifiers.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      int rank = Identifier.rank(identifiers[i]);
      documents[i] = (byte) (rank <= DOCUMENT_RANKS ? 1 << rank : 0);
    }
  }

  /**
   * Joins all links.
   *
   * @param count how many there are at most
   * @param source gives the identifiers of every link by twos; asked two times
   */
  public static Links of(int count, Consumer<LongConsumer> source) {
    if (count > MOST) {
      throw new IllegalArgumentException("too many links: " + count);
    }
    Gathered ends = new Gathered(2 * count);
    source.accept(ends);
    Links links = new Links(distinct(ends.sorted()));
    Keys keys = new Keys(links, count);
    source.accept(keys);
    for (long key : keys.sorted()) {
      links.join(
          (int) (key >>> PLACE_BITS) & ((1 << PLACE_BITS) - 1),
          (int) key & ((1 << PLACE_BITS) - 1));
    }
    return links;
  }

  /** The identifier that stands for the person of an identifier; itself if it is not linked. */
  public long person(long identifier) {
    int place = Arrays.binarySearch(identifiers, identifier);
    return place < 0 ? identifier : identifiers[root(place)];
  }

  /** How many identifiers are linked. */
  public int size() {
    return identifiers.length;
  }

  private void join(int one, int other) {
    int first = root(one);
    int second = root(other);
    int ranks =
        Integer.compare(Identifier.rank(identifiers[first]), Identifier.rank(identifiers[second]));
    if (first == second || ranks == 0 || (documents[first] & documents[second]) != 0) {
      return;
    }
    int better = ranks < 0 ? first : second;
    int worse = ranks < 0 ? second : first;
    parents[worse] = better;
    documents[better] |= documents[worse];
  }

  private int root(int place) {
    int at = place;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private static long[] distinct(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Takes the ends of links. */
  private static class Gathered implements LongConsumer {
    private final long[] values;
    private int count;

    Gathered(int most) {
      this.values = new long[most];
    }

    @Override
    public void accept(long value) {
      values[count++] = value;
    }

    final long[] sorted() {
      Arrays.sort(values, 0, count);
      return count == values.length ? values : Arrays.copyOf(values, count);
    }
  }

  /** Makes of every link a number that sorts by ranks, then by hashes. */
  private static final class Keys extends Gathered {
    private final Links links;
    private long first;
    private boolean half;

    Keys(Links links, int count) {
      super(count);
      this.links = links;
    }

    @Override
    public void accept(long value) {
      if (half) {
        super.accept(key(first, value));
      } else {
        first = value;
      }
      half = !half;
    }

    private long key(long better, long worse) {
      long ranks = ((long) Identifier.rank(better) << RANK_BITS) | Identifier.rank(worse);
      long one = Arrays.binarySearch(links.identifiers, better);
      long other = Arrays.binarySearch(links.identifiers, worse);
      return (((ranks << PLACE_BITS) | one) << PLACE_BITS) | other;
    }
  }
}
