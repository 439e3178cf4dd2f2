package org.inshore.core.person.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Links that one place alone tells and that all others speak against: to them the document is of a
 * person with other names than the number's, or the number of one with another document. A sheet
 * whose columns slipped, or a letter read wrongly, then widens bounds and decides about nobody who
 * stands elsewhere. Telephones are contested by names alone, since documents share them.
 *
 * <p>Of links that are not disputed at all nothing is held but a few bits.
 */
final class ContestedLinks {
  /** More disputed links than this are taken for what they say. */
  private static final int MOST = 500_000;

  private static final int SEVERAL = -1;
  private static final int PLACE_MASK = (1 << LinkKey.PLACE_BITS) - 1;

  private final LinkGraph graph;
  private final long[] identifiers;

  /** Of each: a Chinese name that it is told with. */
  private final int[] names;

  /** Of each that is no document: a document that it is told with. */
  private final int[] documents;

  private final BitSet manyNames = new BitSet();
  private final BitSet manyDocuments = new BitSet();

  /** Which places tell a disputed link, by both ends; of more than one {@link #SEVERAL}. */
  private final Map<Long, Integer> tellers = new HashMap<>();

  /** By identifier: which names and documents which places give to it. */
  private final Map<Integer, Set<Long>> namesTold = new HashMap<>();

  private final Map<Integer, Set<Long>> documentsTold = new HashMap<>();

  /** Links that are outvoted, and those where as many say the one as the other. */
  private final Set<Long> outvoted = new HashSet<>();

  private final Set<Long> undecided = new HashSet<>();

  private ContestedLinks(LinkGraph graph) {
    this.graph = graph;
    this.identifiers = graph.identifiers();
    this.names = new int[identifiers.length];
    this.documents = new int[identifiers.length];
  }

  /** Finds them in a graph whose identifiers are numbered. */
  static ContestedLinks of(LinkGraph graph, ToldLinks links, Consumer<Links.Standing> standings) {
    ContestedLinks contested = new ContestedLinks(graph);
    contested.find();
    if (!contested.tellers.isEmpty()) {
      links.each(contested::told);
      standings.accept(contested::stands);
      contested.tellers.forEach(contested::judge);
    }
    return contested;
  }

  /** Those of some links that are not contested, in their order. */
  long[] without(long[] links) {
    return outvoted.isEmpty() && undecided.isEmpty()
        ? links
        : Arrays.stream(links)
            .filter(key -> !outvoted.contains(ends(key)) && !undecided.contains(ends(key)))
            .toArray();
  }

  /** Doubtful links and those for which as much speaks as against them, in order. */
  long[] with(long[] doubtful) {
    return undecided.isEmpty()
        ? doubtful
        : LongStream.concat(
                Arrays.stream(doubtful),
                Arrays.stream(graph.certain()).filter(key -> undecided.contains(ends(key))))
            .sorted()
            .toArray();
  }

  /** Hands on both ends of all contested links. */
  void each(Ends taker) {
    outvoted.forEach(ends -> taker.accept(first(ends), second(ends)));
    undecided.forEach(ends -> taker.accept(first(ends), second(ends)));
  }

  /** Of places that told contested links: the numbers of their second ends. */
  Map<Integer, List<Integer>> told() {
    Map<Integer, List<Integer>> told = new HashMap<>();
    each(
        (one, other) ->
            told.computeIfAbsent(
                    Objects.requireNonNull(tellers.get(ends(one, other))),
                    place -> new ArrayList<>())
                .add(other));
    return told;
  }

  /** Takes both ends of a link. */
  @FunctionalInterface
  interface Ends {
    void accept(int one, int other);
  }

  private void find() {
    for (long key : graph.certain()) {
      int one = LinkKey.first(key);
      int other = LinkKey.second(key);
      int name = Identifier.name(identifiers[other]);
      if (name != 0 && !Identifier.isLatin(name)) {
        manyNames.set(one, manyNames.get(one) || (names[one] != 0 && names[one] != name));
        names[one] = name;
      }
      if (isDisputable(one, other)) {
        int document = documents[other] - 1;
        manyDocuments.set(
            other, manyDocuments.get(other) || (document >= 0 && isSameRank(document, one)));
        documents[other] = one + 1;
      }
    }
    for (long key : graph.certain()) {
      int one = LinkKey.first(key);
      int other = LinkKey.second(key);
      if (isDisputable(one, other) && isDisputed(one, other) && tellers.size() < MOST) {
        tellers.put(ends(key), 0);
      }
    }
    for (long ends : tellers.keySet()) {
      namesTold.put(first(ends), new HashSet<>());
      namesTold.put(second(ends), new HashSet<>());
      documentsTold.put(second(ends), new HashSet<>());
    }
  }

  /** Whether it is a link of a document with what others of one name or document may tell of. */
  private boolean isDisputable(int one, int other) {
    long identifier = identifiers[other];
    int rank = Identifier.rank(identifier);
    return Identifier.isDocument(identifiers[one])
        && !Identifier.isDocument(identifier)
        && (rank <= Identifier.CUSTOMER || isNamed(other));
  }

  private boolean isNamed(int place) {
    return Identifier.rank(identifiers[place]) == Identifier.NAMED_NUMBER
        && !Identifier.isLatin(Identifier.name(identifiers[place]));
  }

  private boolean isDisputed(int one, int other) {
    if (isNamed(other)) {
      return manyNames.get(one);
    }
    return (manyDocuments.get(other) && !Identifier.isShared(identifiers[other]))
        || (names[one] != 0
            && names[other] != 0
            && (names[one] != names[other] || manyNames.get(one) || manyNames.get(other)));
  }

  private boolean isSameRank(int one, int other) {
    return Identifier.rank(identifiers[one]) == Identifier.rank(identifiers[other]);
  }

  private void told(int place, long[] pairs) {
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      int one = graph.index().place(pairs[i]);
      int other = graph.index().place(pairs[i + 1]);
      if (one < 0 || other < 0) {
        continue;
      }
      int name = Identifier.name(pairs[i + 1]);
      Set<Long> ofOne = namesTold.get(one);
      if (ofOne != null && name != 0 && !Identifier.isLatin(name)) {
        ofOne.add(by(place, name));
      }
      Set<Long> ofOther = documentsTold.get(other);
      if (ofOther != null && Identifier.isDocument(pairs[i])) {
        ofOther.add(by(place, one));
        tellers.computeIfPresent(
            ends(one, other),
            (ends, teller) -> teller == 0 || teller == told(place) ? told(place) : SEVERAL);
      }
    }
  }

  /** Notes where a name stands with its number as that of somebody without a document. */
  private void stands(int place, long[] here) {
    for (long each : here) {
      if (Identifier.rank(each) == Identifier.NAMED_NUMBER) {
        Set<Long> told = namesTold.get(graph.index().place(each));
        if (told != null) {
          told.add(by(place, Identifier.name(each)));
        }
      }
    }
  }

  private void judge(long ends, int teller) {
    if (teller == 0 || teller == SEVERAL) {
      return;
    }
    boolean isShared = Identifier.isShared(identifiers[second(ends)]);
    long[] ofOne = others(namesTold.getOrDefault(first(ends), Set.of()), teller);
    long[] ofOther = others(namesTold.getOrDefault(second(ends), Set.of()), teller);
    long[] rivals =
        Arrays.stream(others(documentsTold.getOrDefault(second(ends), Set.of()), teller))
            .filter(each -> !isShared && isSameRank((int) each, first(ends)))
            .toArray();
    boolean ofOthers =
        ofOne.length > 0
            && ofOther.length > 0
            && Arrays.stream(ofOne).noneMatch(value(ofOther)::contains);
    if (rivals.length > 1 || (ofOthers && ofOne.length > 1)) {
      outvoted.add(ends);
    } else if (rivals.length > 0 || ofOthers) {
      undecided.add(ends);
    }
  }

  private static Set<Long> value(long[] all) {
    Set<Long> set = new HashSet<>();
    Arrays.stream(all).forEach(set::add);
    return set;
  }

  /** What others than one place tell, each as often as there are places. */
  private static long[] others(Set<Long> told, int teller) {
    return told.stream()
        .filter(each -> told((int) (each >>> Integer.SIZE)) != teller)
        .mapToLong(each -> (int) each.longValue())
        .toArray();
  }

  private static long by(int place, int value) {
    return ((long) place << Integer.SIZE) | Integer.toUnsignedLong(value);
  }

  /** The number of a place, none of those that mean something else. */
  static int told(int place) {
    return place == 0 || place == SEVERAL ? 1 : place;
  }

  private static long ends(long key) {
    return ends(LinkKey.first(key), LinkKey.second(key));
  }

  private static long ends(int one, int other) {
    return ((long) one << LinkKey.PLACE_BITS) | other;
  }

  private static int first(long ends) {
    return (int) (ends >>> LinkKey.PLACE_BITS);
  }

  private static int second(long ends) {
    return (int) ends & PLACE_MASK;
  }
}
