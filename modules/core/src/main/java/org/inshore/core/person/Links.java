package org.inshore.core.person;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Which identifiers are of one person: a union-find over links seen in records.
 *
 * <p>Two persons are never joined who both have a resident ID, or both another document, unless one
 * record has both, nor two with documents of different kinds by a telephone alone, nor two who have
 * different names with their numbers: a telephone number that a household shares then is of the
 * first of them and takes nobody away. A name in Latin letters may be the same as one in Chinese,
 * if but one of these has the number. A number that stands with very many others, an agent's or a
 * made-up one, joins nobody by it.
 *
 * <p>What is joined depends on the set of links, not on their order: the best identifiers come
 * first, then the smaller hash.
 */
public final class Links {
  /** Nobody is linked. */
  public static final Links NONE = new Links(new long[0]);

  /** One person's number stands with no more others than this. */
  private static final int MAX_OF_ONE = 8;

  /** Places of identifiers fit into so many bits twice, with both ranks, in a long. */
  private static final int PLACE_BITS = 27;

  private static final int RANK_BITS = 4;

  private static final int TURNS = 3;
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  /** Marks a name that is known of a person and keeps nobody apart. */
  private static final int KNOWN = 1 << 31;

  /** More links than this cannot be held. */
  public static final int MOST = 1 << (PLACE_BITS - 1);

  private final long[] identifiers;

  /** The root's place, or of a root, its own. */
  private final int[] parents;

  /** Of a root: which ranks of documents its person has. */
  private final byte[] documents;

  /** Of a root: bits of its person's name; 0 where it has none. */
  private final int[] names;

  /** Of a root: the same of a name in Latin letters. */
  private final int[] latin;

  /** Documents that stand with a name and number of somebody who has another: one mistyped? */
  private final BitSet twins = new BitSet();

  /** Names with a number that joined somebody whose name is known in the other script only. */
  private final BitSet translated = new BitSet();

  /** Of a root: whether its person has a customer number. */
  private final BitSet customers = new BitSet();

  /** Telephones that stand with one document, and with several. */
  private final BitSet held = new BitSet();

  private final BitSet shared = new BitSet();

  /** Of each doubtful link: who else it may be of; 0 where other links say the same. */
  private long[] others = {};

  /** Of a telephone: the root of who has it by a document or a Chinese name. */
  private final int[] owners;

  /** With how many others each stands that are no documents. */
  private final byte[] company;

  private Links(long[] identifiers) {
    this.identifiers = identifiers;
    this.parents = new int[identifiers.length];
    this.documents = new byte[identifiers.length];
    this.names = new int[identifiers.length];
    this.latin = new int[identifiers.length];
    this.owners = new int[identifiers.length];
    Arrays.fill(owners, NOBODY);
    this.company = new byte[identifiers.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      int rank = Identifier.rank(identifiers[i]);
      customers.set(i, rank == Identifier.CUSTOMER);
      documents[i] = (byte) (rank <= Identifier.LAST_DOCUMENT ? 1 << rank : 0);
      int name = Identifier.name(identifiers[i]);
      (Identifier.isLatin(name) ? latin : names)[i] = name;
    }
  }

  /**
   * Joins all links.
   *
   * @param count how many there are at most
   * @param source gives the identifiers of every link by twos; asked two times
   */
  public static Links of(int count, Consumer<LongConsumer> source) {
    return of(count, source, new long[0]);
  }

  /**
   * Joins all links, those that nothing else says last.
   *
   * @param count how many there are at most
   * @param source gives the identifiers of every link by twos; asked two times
   * @param doubtful identifiers by twos, of which the second may be of somebody else
   */
  public static Links of(int count, Consumer<LongConsumer> source, long[] doubtful) {
    if (count > MOST - doubtful.length / 2) {
      throw new IllegalArgumentException("too many links: " + count);
    }
    Gathered ends = new Gathered(2 * count + doubtful.length);
    source.accept(ends);
    Arrays.stream(doubtful).forEach(ends);
    Links links = new Links(SortedLongs.distinct(ends.sorted()));
    long[] certain = links.keys(count, source);
    long[] last = links.keys(doubtful.length / 2, keys -> pairs(doubtful, keys));
    for (long[] keys : List.of(certain, last)) {
      for (long key : keys) {
        links.meet(first(key), second(key));
      }
    }
    links.join(certain, false);
    links.others = new long[doubtful.length / 2];
    for (int i = 0; i < links.others.length; i++) {
      long other = links.person(doubtful[2 * i + 1]);
      links.others[i] = other == links.person(doubtful[2 * i]) ? 0 : other;
    }
    links.join(last, false);
    List.of(certain, last).forEach(links::own);
    List.of(certain, last).forEach(keys -> links.join(keys, true));
    return links;
  }

  /**
   * Joins links; those of names in Latin letters when it is known who has a number. Whose a
   * telephone is that stands with several documents, a customer's number tells before these do, and
   * these before names.
   */
  private void join(long[] keys, boolean ofLatin) {
    for (int turn = 0; turn < TURNS; turn++) {
      for (long key : keys) {
        int name = Identifier.name(identifiers[second(key)]);
        if (Identifier.isLatin(name) == ofLatin && turn(key) == turn) {
          join(first(key), second(key));
        }
      }
    }
  }

  private int turn(long key) {
    int one = first(key);
    int other = second(key);
    if (shared.get(other)) {
      return Identifier.isDocument(identifiers[one]) ? 1 : 0;
    }
    return shared.get(one) && Identifier.name(identifiers[other]) != 0 ? 2 : 0;
  }

  /** Notes who has a telephone by a document or a Chinese name. */
  private void own(long[] keys) {
    for (long key : keys) {
      int one = first(key);
      int other = second(key);
      if (Identifier.isShared(identifiers[other]) && Identifier.isDocument(identifiers[one])) {
        own(other, root(one));
      } else if (Identifier.isShared(identifiers[one])
          && Identifier.rank(identifiers[other]) == Identifier.NAMED_NUMBER
          && !Identifier.isLatin(Identifier.name(identifiers[other]))) {
        own(one, root(other));
      }
    }
  }

  private void own(int number, int owner) {
    owners[number] = owners[number] == NOBODY || owners[number] == owner ? owner : SEVERAL;
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
    Keys keys = new Keys(this, count);
    source.accept(keys);
    return SortedLongs.distinct(keys.sorted());
  }

  /** Who else the second end of a doubtful link may be of; 0 where other links say the same. */
  public long other(int doubtful) {
    return others[doubtful];
  }

  private static int first(long key) {
    return (int) (key >>> PLACE_BITS) & ((1 << PLACE_BITS) - 1);
  }

  private static int second(long key) {
    return (int) key & ((1 << PLACE_BITS) - 1);
  }

  /** The identifier that stands for the person of an identifier; itself if it is not linked. */
  public long person(long identifier) {
    int place = Arrays.binarySearch(identifiers, identifier);
    return place < 0 ? identifier : identifiers[root(place)];
  }

  /**
   * Bits of the name of the person of an identifier; 0 where none is known.
   *
   * @param inLatin whether the name in Latin letters is asked for
   */
  public int name(long identifier, boolean inLatin) {
    int place = Arrays.binarySearch(identifiers, identifier);
    if (place < 0) {
      int name = Identifier.name(identifier);
      return Identifier.isLatin(name) == inLatin ? name : 0;
    }
    return (inLatin ? latin : names)[root(place)] & ~KNOWN;
  }

  /** Whether the person of an identifier has a customer number. */
  public boolean isCustomer(long person) {
    int place = Arrays.binarySearch(identifiers, person);
    return place < 0 ? Identifier.isCustomer(person) : customers.get(root(place));
  }

  /** Whether somebody else has the same name with the same number: perhaps the same person. */
  public boolean isTwin(long person) {
    int place = Arrays.binarySearch(identifiers, person);
    return place >= 0 && twins.get(place);
  }

  /** Whether a name with a number is taken for somebody's whose name is in another script. */
  public boolean isTranslated(long identifier) {
    int place = Arrays.binarySearch(identifiers, identifier);
    return place >= 0 && translated.get(place);
  }

  /** How many identifiers are linked. */
  public int size() {
    return identifiers.length;
  }

  private void meet(int one, int other) {
    if (Identifier.rank(identifiers[other]) == Identifier.NAME) {
      return;
    }
    if (Identifier.isShared(identifiers[other]) && Identifier.isDocument(identifiers[one])) {
      shared.set(other, held.get(other));
      held.set(other);
    }
    if (isWeak(other) && Identifier.isDocument(identifiers[one])) {
      company[other] = (byte) Math.min(company[other] + 1, MAX_OF_ONE + 1);
    }
    if (!Identifier.isDocument(identifiers[one]) && names[other] == 0 && latin[other] == 0) {
      company[one] = (byte) Math.min(company[one] + 1, MAX_OF_ONE + 1);
      company[other] = (byte) Math.min(company[other] + 1, MAX_OF_ONE + 1);
    }
  }

  private void join(int one, int other) {
    int first = root(one);
    if (Identifier.rank(identifiers[other]) == Identifier.NAME) {
      know(first, Identifier.name(identifiers[other]));
      return;
    }
    int second = root(other);
    boolean direct = first == one && second == other;
    boolean isShared = Identifier.rank(identifiers[other]) == Identifier.SHARED;
    boolean crowd =
        (isWeak(other) || !Identifier.isDocument(identifiers[one]))
            && Math.max(company[one], company[other]) > MAX_OF_ONE;
    if (first == second
        || crowd
        || ((documents[first] & documents[second]) != 0 && !direct)
        || (isShared && documents[first] != 0 && documents[second] != 0)
        || (Identifier.isLatin(Identifier.name(identifiers[other])) && owners[one] == SEVERAL)
        || differ(names, first, second)
        || differ(latin, first, second)) {
      if (first != second
          && Identifier.isDocument(identifiers[one])
          && Identifier.rank(identifiers[other]) == Identifier.NAMED_NUMBER
          && !differ(names, first, second)) {
        twins.set(first);
      }
      return;
    }
    int ranks =
        Integer.compare(Identifier.rank(identifiers[first]), Identifier.rank(identifiers[second]));
    int better = ranks < 0 || (ranks == 0 && first < second) ? first : second;
    int worse = better == first ? second : first;
    if (Identifier.rank(identifiers[other]) == Identifier.NAMED_NUMBER
        && isTranslated(one, other)) {
      translated.set(other);
    }
    parents[worse] = better;
    documents[better] |= documents[worse];
    customers.set(better, customers.get(better) || customers.get(worse));
    names[better] = both(names[better], names[worse]);
    latin[better] = both(latin[better], latin[worse]);
  }

  /** Whether two who are joined by a number have names in different scripts only. */
  private boolean isTranslated(int one, int other) {
    int first = root(one);
    int second = root(other);
    return (names[first] | latin[first]) != 0
        && (names[first] == 0) != (names[second] == 0)
        && (latin[first] == 0) != (latin[second] == 0);
  }

  /** Whether it is an address, an account or a customer number. */
  private boolean isWeak(int place) {
    int rank = Identifier.rank(identifiers[place]);
    return rank > Identifier.LAST_NUMBER && rank < Identifier.NAMED_NUMBER;
  }

  private void know(int root, int name) {
    int[] of = Identifier.isLatin(name) ? latin : names;
    of[root] = both(of[root], name | KNOWN);
  }

  /** Of two names of one person the one that keeps people apart. */
  private static int both(int one, int other) {
    return one == 0 || other == 0 ? one | other : Math.max(one, other);
  }

  private static boolean differ(int[] names, int one, int other) {
    return names[one] > 0 && names[other] > 0 && names[one] != names[other];
  }

  private int root(int place) {
    int at = place;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
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
