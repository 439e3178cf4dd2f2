package org.inshore.core.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.MaskedText;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of the identifiers of one record to people.
 *
 * <p>All that columns or labels give to one person is of that person. Several documents of one kind
 * are several people's. A line of text may name several: names, documents and numbers that are as
 * many as the people are theirs in turn, the rest is of whoever stands before it.
 */
final class RecordPeople {
  /** Takes the people of a record. */
  interface Sink {
    /** One person of the record. */
    void person(long identifier);

    /** Two identifiers of one person, the better first. */
    void link(long better, long worse);

    /** A name that is of one person within the asset only. */
    void name(long identifier, boolean again);

    /** What may be somebody else's, though it was given to a person of the record. */
    void more(long identifier);
  }

  private static final char FIRST_HAN = 0x2E80;

  private final Sink sink;
  private final long asset;

  /** Identifiers of the record that were told of somebody. */
  private final LongSet taken = new LongSet(Integer.MAX_VALUE);

  /** The numbers and documents of the person at hand, the best first. */
  private Match[] numbers = new Match[16];

  private long[] identifiers = new long[16];

  /** The best identifier of the record's holder; 0 where there is none. */
  private long holder;

  /**
   * Makes one.
   *
   * @param asset tells it apart from other assets
   */
  RecordPeople(long asset, Sink sink) {
    this.asset = asset;
    this.sink = sink;
  }

  static int rank(Match match) {
    return Math.min(match.personKey(), Identifier.LAST_RANK);
  }

  static long identifier(Match match) {
    return Identifier.of(match.valueHash(), rank(match));
  }

  /** Takes all identifiers of a record, in order. */
  void record(List<Match> matches) {
    taken.clear();
    holder = 0;
    for (List<Match> group : withoutTwins(groups(matches))) {
      if (isText(group.getFirst())) {
        line(group);
      } else {
        row(group);
      }
    }
  }

  /** Takes the identifiers that a form gives to one person. */
  void form(List<Match> group) {
    person(group);
  }

  /** The identifiers of each person of a record, its holder first. */
  static List<List<Match>> groups(List<Match> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    boolean one = true;
    for (int i = 0; i < matches.size(); i++) {
      one &= matches.get(i).person() == 0;
    }
    if (one) {
      return List.of(matches);
    }
    Map<Integer, List<Match>> groups = new LinkedHashMap<>();
    groups.put(0, new ArrayList<>());
    for (Match match : matches) {
      groups.computeIfAbsent(match.person(), person -> new ArrayList<>()).add(match);
    }
    return groups.values().stream().filter(group -> !group.isEmpty()).toList();
  }

  /** Who plays a part in a row and has its holder's own name is the holder: a payer who is paid. */
  private static List<List<Match>> withoutTwins(List<List<Match>> groups) {
    Match name = groups.size() < 2 ? null : name(groups.getFirst());
    if (name == null || name.person() != 0 || isText(name)) {
      return groups;
    }
    List<List<Match>> people = new ArrayList<>();
    people.add(new ArrayList<>(groups.getFirst()));
    for (List<Match> group : groups.subList(1, groups.size())) {
      Match other = name(group);
      boolean same = other != null && other.valueHash() == name.valueHash();
      boolean documents = group.stream().anyMatch(match -> rank(match) <= Identifier.LAST_DOCUMENT);
      if (same && !documents) {
        people.getFirst().addAll(group);
      } else {
        people.add(group);
      }
    }
    return people;
  }

  private static @Nullable Match name(List<Match> group) {
    for (int i = 0; i < group.size(); i++) {
      if (rank(group.get(i)) == Identifier.NAME) {
        return group.get(i);
      }
    }
    return null;
  }

  static boolean isText(Match match) {
    return match.place().location().equals(match.place().table());
  }

  /** How many different values of one kind there are at most, of documents and names. */
  static int people(List<Match> group) {
    return kinds(group).entrySet().stream()
        .filter(kind -> tells(kind.getValue().getFirst()))
        .mapToInt(kind -> kind.getValue().size())
        .max()
        .orElse(0);
  }

  private static boolean tells(Match match) {
    return rank(match) <= Identifier.LAST_DOCUMENT || rank(match) == Identifier.NAME;
  }

  /** The different values of each kind, in order. */
  static Map<String, List<Match>> kinds(List<Match> group) {
    Map<String, List<Match>> kinds = new LinkedHashMap<>();
    Set<Long> seen = new HashSet<>();
    for (Match match : group) {
      if (seen.add(identifier(match))) {
        String kind = rank(match) == Identifier.SHARED ? "3" : match.rule().id() + rank(match);
        kinds.computeIfAbsent(kind, rule -> new ArrayList<>()).add(match);
      }
    }
    return kinds;
  }

  /**
   * Of columns without names, a name begins another person, and a document that follows it is that
   * one's; whose numbers are cannot be told. A name in Latin letters beside a Chinese one is the
   * same person's.
   */
  private void nameless(List<Match> group) {
    List<Match> inOrder =
        group.stream().sorted(Comparator.comparingInt(each -> each.place().column())).toList();
    boolean han = inOrder.stream().anyMatch(each -> isName(each) && isHan(each));
    List<List<Match>> people = new ArrayList<>();
    Set<Long> names = new HashSet<>();
    for (Match match : inOrder) {
      if (isName(match) && han && !isHan(match)) {
        continue;
      }
      boolean begins = isName(match) && names.add(match.valueHash()) && names.size() > 1;
      if (people.isEmpty() || begins) {
        people.add(new ArrayList<>());
      }
      people.getLast().add(match);
    }
    for (int i = 0; i < people.size(); i++) {
      List<Match> of = people.get(i);
      if (i > 0 && of.stream().noneMatch(each -> rank(each) <= Identifier.LAST_DOCUMENT)) {
        of.forEach(each -> sink.more(identifier(each)));
        sink.name(Identifier.beside(of.getFirst().valueHash(), asset), false);
      } else {
        named(of);
      }
    }
  }

  private static boolean isName(Match match) {
    return rank(match) == Identifier.NAME;
  }

  private void row(List<Match> group) {
    if (group.stream().allMatch(each -> each.place().owner() == Place.Owner.ASSUMED)) {
      nameless(group);
    } else {
      named(group);
    }
  }

  private void named(List<Match> group) {
    if (!hasSeveralDocuments(group)) {
      person(group);
      return;
    }
    List<Match> documents =
        kinds(group).values().stream()
            .flatMap(List::stream)
            .filter(match -> rank(match) <= Identifier.LAST_DOCUMENT)
            .toList();
    long kinds = documents.stream().map(match -> match.rule().id()).distinct().count();
    long places = documents.stream().map(Match::place).distinct().count();
    if (kinds == documents.size() && places == documents.size()) {
      person(group);
    } else {
      int best = documents.stream().mapToInt(RecordPeople::rank).min().orElse(0);
      documents.stream().filter(match -> rank(match) == best).forEach(m -> person(List.of(m)));
      group.stream().filter(m -> rank(m) > best).forEach(m -> sink.more(identifier(m)));
    }
  }

  private static boolean hasSeveralDocuments(List<Match> group) {
    Match document = null;
    for (int i = 0; i < group.size(); i++) {
      Match match = group.get(i);
      if (rank(match) <= Identifier.LAST_DOCUMENT) {
        if (document != null && identifier(document) != identifier(match)) {
          return true;
        }
        document = match;
      }
    }
    return false;
  }

  private void line(List<Match> group) {
    Map<String, List<Match>> kinds = kinds(group);
    int people = people(group);
    if (people <= 1) {
      boolean told = people == 1;
      int best = group.stream().mapToInt(RecordPeople::rank).min().orElse(0);
      List<Match> ofBest =
          kinds.values().stream()
              .flatMap(List::stream)
              .filter(match -> rank(match) == best)
              .toList();
      if (told || ofBest.size() == 1) {
        person(group);
      } else {
        ofBest.forEach(match -> person(List.of(match)));
      }
      return;
    }
    List<List<Match>> each = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      each.add(new ArrayList<>());
    }
    Map<Match, Integer> heads = new HashMap<>();
    for (List<Match> kind : kinds.values()) {
      if (kind.size() == people) {
        for (int i = 0; i < people; i++) {
          each.get(i).add(kind.get(i));
          if (tells(kind.get(i))) {
            heads.merge(kind.get(i), i, Math::min);
          }
        }
      }
    }
    rest(group, kinds, each, heads);
    each.forEach(this::person);
  }

  /** Gives what is not as many as the people are to whoever stands before it. */
  private void rest(
      List<Match> group,
      Map<String, List<Match>> kinds,
      List<List<Match>> each,
      Map<Match, Integer> heads) {
    Set<Match> odd = new HashSet<>();
    kinds.values().stream().filter(kind -> kind.size() != each.size()).forEach(odd::addAll);
    int at = -1;
    for (Match match : group) {
      Integer head = heads.get(match);
      if (head != null) {
        at = Math.max(at, head);
      } else if (odd.contains(match)) {
        sink.more(identifier(match));
        if (at >= 0) {
          each.get(at).add(match);
        }
      }
    }
  }

  /**
   * What may be somebody else's of what is given to one person: all under a word in no list, and
   * the second of a kind where nothing tells whose it is.
   */
  private void doubt(List<Match> known) {
    int seen = 0;
    for (int i = 0; i < known.size(); i++) {
      Match match = known.get(i);
      int rank = rank(match);
      int kind = 1 << (rank <= Identifier.LAST_DOCUMENT ? 1 : rank);
      boolean again = (seen & kind) != 0;
      seen |= kind;
      switch (match.place().owner()) {
        case SAID -> {}
        case ASSUMED -> {
          if (again && (rank <= Identifier.LAST_NUMBER || rank == Identifier.NAME)) {
            sink.more(identifier(match));
          }
        }
        case DOUBTFUL -> sink.more(identifier(match));
      }
    }
  }

  /** Tells one person by what there is. */
  private void person(List<Match> known) {
    doubt(known);
    Match name = null;
    long weak = 0;
    long customer = 0;
    int count = 0;
    for (int i = 0; i < known.size(); i++) {
      Match match = known.get(i);
      int rank = rank(match);
      if (rank == Identifier.NAME) {
        name = name == null ? match : name;
      } else if (rank > Identifier.LAST_NUMBER) {
        if (rank == Identifier.CUSTOMER && customer == 0 && !isText(match)) {
          customer = Identifier.customer(match.valueHash(), match.place().table().source());
        }
        long identifier = identifier(match);
        boolean better = weak == 0 || rank < Identifier.rank(weak);
        weak = better || (rank == Identifier.rank(weak) && identifier < weak) ? identifier : weak;
      } else if (taken.add(identifier(match))) {
        insert(match, count++);
      }
    }
    int whose = known.isEmpty() ? 0 : known.getFirst().person();
    if (count > 0) {
      for (int i = 0; i < count; i++) {
        identifiers[i] = identifier(numbers[i]);
      }
      hold(whose, identifiers[0]);
      numbers(count, name, customer);
    } else if (name != null && weak != 0) {
      hold(whose, weak);
      sink.person(named(name, weak));
      if (customer != 0) {
        sink.link(customer, named(name, weak));
      }
    } else if (weak != 0) {
      hold(whose, weak);
    } else if (name != null && (whose != 0 || !isText(name))) {
      boolean inAsset = holder == 0 || (whose & Place.IN_TABLE) != 0;
      long beside = inAsset ? asset : holder;
      sink.name(Identifier.beside(name.valueHash(), beside), whose == 0);
    }
  }

  /** Of equal ranks the rule's id chooses, then the hash. */
  private static boolean isBetter(Match one, Match other) {
    if (rank(one) != rank(other)) {
      return rank(one) < rank(other);
    }
    int order = one.rule().id().compareTo(other.rule().id());
    return order < 0 || (order == 0 && one.valueHash() < other.valueHash());
  }

  /** Puts an identifier where it belongs among those before it, the best first. */
  private void insert(Match match, int count) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      identifiers = new long[2 * count];
    }
    int at = count;
    while (at > 0 && isBetter(match, numbers[at - 1])) {
      numbers[at] = numbers[at - 1];
      at--;
    }
    numbers[at] = match;
  }

  private void hold(int whose, long identifier) {
    holder = whose == 0 && holder == 0 ? identifier : holder;
  }

  /**
   * A person with a document is known by it, else by a name with a number, else by numbers; a
   * customer number is of whom the record tells, who may stand elsewhere with it alone.
   */
  private void numbers(int count, @Nullable Match name, long customer) {
    long best = identifiers[0];
    if (Identifier.isDocument(best)) {
      sink.person(best);
      link(count);
      owned(count, name);
      if (customer != 0) {
        sink.link(best, customer);
      }
    } else if (name != null && Identifier.rank(best) == Identifier.SHARED) {
      named(count, name);
      if (customer != 0) {
        sink.link(customer, named(name, best));
      }
    } else {
      // The kind that people share least tells them apart.
      int last = Identifier.rank(identifiers[count - 1]);
      for (int i = 0; i < count; i++) {
        if (Identifier.rank(identifiers[i]) == last) {
          sink.person(identifiers[i]);
          if (customer != 0) {
            sink.link(identifiers[i], customer);
          }
        }
      }
      link(count);
    }
  }

  /** Whose a telephone is that several with documents share, its owner's name tells elsewhere. */
  private void owned(int count, @Nullable Match name) {
    if (name == null) {
      return;
    }
    for (int i = 1; i < count; i++) {
      if (Identifier.rank(identifiers[i]) == Identifier.SHARED) {
        sink.link(identifiers[0], named(name, identifiers[i]));
      }
    }
  }

  /** A person with a name and telephones, which others may have too. */
  private void named(int count, Match name) {
    long first = named(name, identifiers[0]);
    sink.person(first);
    for (int i = 0; i < count; i++) {
      if (Identifier.rank(identifiers[i]) == Identifier.SHARED) {
        long named = named(name, identifiers[i]);
        sink.link(identifiers[i], named);
        if (i > 0) {
          sink.link(first, named);
        }
      } else {
        sink.link(identifiers[i], first);
      }
    }
  }

  private void link(int count) {
    for (int i = 1; i < count; i++) {
      sink.link(identifiers[0], identifiers[i]);
    }
  }

  private static long named(Match name, long number) {
    return Identifier.named(name.valueHash(), isHan(name), number);
  }

  /** Of a name of two characters, as only Chinese ones have, nothing is shown. */
  private static boolean isHan(Match name) {
    MaskedText masked = name.masked();
    String shown = masked == null ? "" : masked.toString();
    return shown.isEmpty() || shown.charAt(0) == '*' || shown.charAt(0) >= FIRST_HAN;
  }
}
