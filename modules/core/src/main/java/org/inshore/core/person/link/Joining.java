package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.core.person.set.LongList;

/**
 * Joins identifiers to people over links in order: a union-find that refuses links.
 *
 * <p>Two persons are never joined who both have a resident ID, or both another document, unless one
 * record has both, nor two with documents of different kinds by a telephone alone, nor two who have
 * different names with their numbers: a telephone number that a household shares then is of the
 * first of them and takes nobody away. A name in Latin letters may be the same as one in Chinese,
 * if but one of these has the number. Two cards that are known under different names are not one
 * person's, whatever row has both, nor are people with different names by a customer number, since
 * two systems may count alike. A number that stands with very many others, an agent's or a made-up
 * one, joins nobody by it.
 */
final class Joining {
  /** One person's number stands with no more others than this. */
  private static final int MAX_OF_ONE = 8;

  private static final int TURNS = 3;
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  /** Marks a name that is known of a person and keeps nobody apart. */
  static final int KNOWN = 1 << 31;

  private final long[] identifiers;
  private final long[] certain;
  private final long[] last;

  /** The root's place, or of a root, its own. */
  private final int[] parents;

  /** Of a root: which ranks of documents its person has. */
  private final byte[] documents;

  /** Of a root: bits of its person's name, and of one in Latin letters; 0 where it has none. */
  private final int[] names;

  private final int[] latin;

  /** Of a root: a Chinese name beside it, which keeps apart whom but a customer number joins. */
  private final int[] beside;

  /** Documents of people whom a refused link says to be others with documents. */
  private final BitSet twins = new BitSet();

  /** Names with a number that joined somebody whose name is known in the other script only. */
  private final BitSet translated = new BitSet();

  /** Who was made one with somebody better known by nothing but doubtful links. */
  private final BitSet absorbed = new BitSet();

  private boolean doubting;

  /** Names that a person has beside the one that is kept, by one of its identifiers. */
  private final SideNames sideNames = new SideNames();

  /** Links of names with a telephone whose person is known by another name. */
  private final LongList deferred = new LongList();

  /** Links of a card with a customer of another name than it was known by first. */
  private final LongList doubted = new LongList();

  /** Of a root: whether its person has a customer number. */
  private final BitSet customers = new BitSet();

  /** Customers who are linked with a telephone of several people, and with anything else. */
  private final BitSet attached = new BitSet();

  private final BitSet known = new BitSet();

  /** Telephones that stand with one document, and with several. */
  private final BitSet held = new BitSet();

  private final BitSet shared = new BitSet();

  /** Of a telephone: the root of who has it by a document or a Chinese name. */
  private final int[] owners;

  /** With how many others each stands that are no documents. */
  private final byte[] company;

  /**
   * Makes one.
   *
   * @param identifiers in the order of their places
   * @param certain links, in order
   * @param last links that are heeded when nothing else says more, in order
   */
  Joining(long[] identifiers, long[] certain, long[] last) {
    this.identifiers = identifiers;
    this.certain = certain;
    this.last = last;
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
    this.beside = names.clone();
    for (long[] keys : List.of(certain, last)) {
      for (long key : keys) {
        meet(LinkKey.first(key), LinkKey.second(key));
      }
    }
  }

  void joinCertain() {
    for (long key : certain) {
      int number = LinkKey.first(key);
      int name = LinkKey.second(key);
      if (Identifier.rank(identifiers[name]) == Identifier.NAME) {
        beside[number] = beside[number] == 0 ? names[name] : beside[number];
        if (isCard(number)) {
          know(number, Identifier.name(identifiers[name]));
        }
      }
    }
    join(certain, false);
  }

  /** Joins all the rest. */
  void joinRest() {
    doubting = true;
    join(last, false);
    doubting = false;
    List<long[]> all = List.of(certain, last);
    all.forEach(this::own);
    all.forEach(this::attach);
    all.forEach(keys -> join(keys, true));
    for (long key : doubted.toArray()) {
      mayBeOne(LinkKey.second(key), LinkKey.first(key));
      mayBeOne(LinkKey.first(key), LinkKey.second(key));
    }
  }

  /** The place of who stands for the person of a place. */
  int root(int place) {
    int at = place;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Bits of the name of a root's person, as it was known. */
  int name(int root, boolean inLatin) {
    return (inLatin ? latin : names)[root] & ~KNOWN;
  }

  SideNames sideNames() {
    return sideNames;
  }

  boolean isTwin(int place) {
    return twins.get(place);
  }

  boolean isTranslated(int place) {
    return translated.get(place);
  }

  /** Notes that two who were not joined may be one: who is known worse may be the other. */
  void mayBeOne(int one, int other) {
    int second = root(other);
    if (root(one) != second
        && !Identifier.isDocument(identifiers[second])
        && !Identifier.isShared(identifiers[other])) {
      twins.set(second);
    }
  }

  /** Whether who was a root when what is certain was joined is none by doubtful links alone. */
  boolean isAbsorbed(int root) {
    return absorbed.get(root);
  }

  /** Whether it is a telephone of several people, or a customer known by nothing else. */
  boolean isOfSeveral(int place) {
    return owners[place] == SEVERAL
        || shared.get(place)
        || (attached.get(place) && !known.get(place));
  }

  boolean isCustomer(int root) {
    return customers.get(root);
  }

  /**
   * Joins links; those of Latin names when it is known who has a number. Whose a telephone of
   * several documents is, a customer's number tells before these do, and these before names.
   */
  private void join(long[] keys, boolean ofLatin) {
    for (int turn = 0; turn < TURNS; turn++) {
      for (long key : keys) {
        int name = Identifier.name(identifiers[LinkKey.second(key)]);
        if (Identifier.isLatin(name) == ofLatin && turn(key) == turn) {
          if (isOfAnother(LinkKey.first(key), LinkKey.second(key))) {
            deferred.add(key);
          } else {
            join(LinkKey.first(key), LinkKey.second(key));
          }
        }
      }
    }
    for (long key : deferred.toArray()) {
      join(LinkKey.first(key), LinkKey.second(key));
    }
    deferred.clear();
  }

  /** Whether a name with a telephone is not the one by which the telephone's person is known. */
  private boolean isOfAnother(int one, int other) {
    int name = Identifier.name(identifiers[other]);
    if (Identifier.rank(identifiers[other]) != Identifier.NAMED_NUMBER) {
      return false;
    }
    int known = (Identifier.isLatin(name) ? latin : names)[root(one)];
    return known < 0 && (known & ~KNOWN) != name;
  }

  private int turn(long key) {
    int one = LinkKey.first(key);
    int other = LinkKey.second(key);
    if (shared.get(other)) {
      return Identifier.isDocument(identifiers[one]) ? 1 : 0;
    }
    return shared.get(one) && Identifier.name(identifiers[other]) != 0 ? 2 : 0;
  }

  /** Notes who has a telephone by a document or a Chinese name. */
  private void own(long[] keys) {
    for (long key : keys) {
      int one = LinkKey.first(key);
      int other = LinkKey.second(key);
      if (Identifier.isShared(identifiers[other]) && Identifier.isDocument(identifiers[one])) {
        own(other, root(one));
      } else if (Identifier.isShared(identifiers[one])
          && Identifier.rank(identifiers[other]) == Identifier.NAMED_NUMBER
          && !Identifier.isLatin(Identifier.name(identifiers[other]))) {
        own(one, root(other));
      }
    }
  }

  /** Notes of which customers nothing but a telephone that several have says who they are. */
  private void attach(long[] keys) {
    for (long key : keys) {
      int one = LinkKey.first(key);
      int other = LinkKey.second(key);
      if (Identifier.isCustomer(identifiers[other])) {
        (Identifier.isShared(identifiers[one]) && isOfSeveral(one) ? attached : known).set(other);
      } else if (Identifier.isCustomer(identifiers[one])) {
        known.set(one);
      }
    }
  }

  private void own(int number, int owner) {
    owners[number] = owners[number] == NOBODY || owners[number] == owner ? owner : SEVERAL;
  }

  private void meet(int one, int other) {
    if (Identifier.rank(identifiers[other]) == Identifier.NAME) {
      return;
    }
    boolean document = Identifier.isDocument(identifiers[one]);
    if (document && Identifier.isShared(identifiers[other])) {
      shared.set(other, held.get(other));
      held.set(other);
    }
    if (document ? isWeak(other) : (names[other] | latin[other]) == 0) {
      company[other] = (byte) Math.min(company[other] + 1, MAX_OF_ONE + 1);
      company[one] = (byte) Math.min(company[one] + (document ? 0 : 1), MAX_OF_ONE + 1);
    }
  }

  private void join(int one, int other) {
    int first = root(one);
    if (Identifier.rank(identifiers[other]) == Identifier.NAME) {
      know(first, Identifier.name(identifiers[other]));
      return;
    }
    int second = root(other);
    if (first == second) {
      return;
    }
    boolean direct = first == one && second == other;
    if (((documents[first] & documents[second]) != 0 && !direct)
        || areOthers(one, other, first, second)
        || isCrowd(one, other)
        || (Identifier.isShared(identifiers[other])
            && documents[first] != 0
            && documents[second] != 0)
        || (Identifier.isLatin(Identifier.name(identifiers[other])) && owners[one] == SEVERAL)) {
      if (Identifier.isDocument(identifiers[one])
          && Identifier.rank(identifiers[other]) == Identifier.NAMED_NUMBER
          && !differ(names, first, second)) {
        twins.set(first);
      } else if (isByCustomer(one, other) && (isCard(one) || isCard(other))) {
        doubted.add(LinkKey.of(0, 0, one, other));
      }
      return;
    }
    if (Identifier.rank(identifiers[other]) == Identifier.NAMED_NUMBER
        && isTranslated(first, second)) {
      translated.set(other);
    }
    merge(first, second);
  }

  /** Whether names say that the persons of two identifiers are two. */
  private boolean areOthers(int one, int other, int first, int second) {
    return differ(names, first, second)
        || differ(latin, first, second)
        || (isCard(one) && isCard(other) && areDifferent(names[one], names[other]))
        || (isByCustomer(one, other) && areDifferent(beside[first], beside[second]))
        || (doubting && areDifferent(names[first], names[second]));
  }

  /** Whether it is a number that people do not share: a card, no document and no telephone. */
  private boolean isCard(int place) {
    return Identifier.isNumber(identifiers[place])
        && !Identifier.isDocument(identifiers[place])
        && !Identifier.isShared(identifiers[place]);
  }

  private boolean isByCustomer(int one, int other) {
    return Identifier.isCustomer(identifiers[one]) || Identifier.isCustomer(identifiers[other]);
  }

  private static boolean areDifferent(int one, int other) {
    return one != 0 && other != 0 && (one & ~KNOWN) != (other & ~KNOWN);
  }

  private void merge(int first, int second) {
    int ranks = Identifier.rank(identifiers[first]) - Identifier.rank(identifiers[second]);
    int better = ranks < 0 || (ranks == 0 && first < second) ? first : second;
    int worse = better == first ? second : first;
    parents[worse] = better;
    absorbed.set(worse, doubting);
    documents[better] |= documents[worse];
    customers.set(better, customers.get(better) || customers.get(worse));
    beside[better] = beside[better] == 0 ? beside[worse] : beside[better];
    names[better] = both(better, names[better], names[worse]);
    latin[better] = both(better, latin[better], latin[worse]);
  }

  /** Whether too many stand with a number that is to join two. */
  private boolean isCrowd(int one, int other) {
    return (isWeak(other) || !Identifier.isDocument(identifiers[one]))
        && Math.max(company[one], company[other]) > MAX_OF_ONE;
  }

  /** Whether two who are joined by a number have names in different scripts only. */
  private boolean isTranslated(int first, int second) {
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
    of[root] = both(root, of[root], name | KNOWN);
  }

  /** Of two names of one person the one that keeps people apart, else the first. */
  private int both(int root, int one, int other) {
    int kept = one > 0 || other == 0 || (one != 0 && other < 0) ? one : other;
    if (areDifferent(one, other)) {
      sideNames.add(root, (kept == one ? other : one) & ~KNOWN);
    }
    return kept;
  }

  private static boolean differ(int[] names, int one, int other) {
    return names[one] > 0 && names[other] > 0 && names[one] != names[other];
  }
}
