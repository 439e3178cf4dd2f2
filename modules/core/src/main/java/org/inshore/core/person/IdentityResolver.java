package org.inshore.core.person;

import static org.inshore.core.person.match.RecordMatches.identifier;
import static org.inshore.core.person.match.RecordMatches.isName;
import static org.inshore.core.person.match.RecordMatches.isText;
import static org.inshore.core.person.match.RecordMatches.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.NameIdentifiers;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.jspecify.annotations.Nullable;

/**
 * Choice of the identifier by which one person of a record is known, and of the links to the rest:
 * a document, else a name with a telephone, else numbers, else a name with what one institution
 * gives out, else a customer number.
 */
final class IdentityResolver {
  private final long asset;
  private final PersonSink sink;
  private final KeyedPeople keyed;

  /** Identifiers of the record that were told of somebody. */
  private final LongSet taken = new LongSet(Integer.MAX_VALUE);

  /** What of the person at hand may be somebody else's. */
  private final LongSet doubted = new LongSet(Integer.MAX_VALUE);

  /** What of all people of the record may be somebody else's. */
  private Set<Long> ofOthers = Set.of();

  /** The first identifier of each kind of the person at hand; all documents are of one. */
  private final long[] firsts = new long[Identifier.LAST_RANK + 1];

  /** The numbers and documents of the person at hand, the best first. */
  private Match[] numbers = new Match[16];

  private long[] identifiers = new long[16];
  private int count;

  /** So many more stand behind these that may be somebody else's. */
  private int doubtful;

  /** Whether the person at hand is known by name and telephone, whatever else is doubtful. */
  private boolean callable;

  private final WeakIdentifiers weak = new WeakIdentifiers();
  private @Nullable Match name;

  /** The best identifier of the record's holder; 0 where there is none. */
  private long holder;

  /** Whether somebody else stands in the record. */
  private boolean accompanied;

  /** Whether whoever is named in the record is a person. */
  private boolean inLine;

  /**
   * Makes one.
   *
   * @param asset tells it apart from other assets
   * @param keyed takes the own people of rows
   */
  IdentityResolver(long asset, PersonSink sink, KeyedPeople keyed) {
    this.asset = asset;
    this.sink = sink;
    this.keyed = keyed;
  }

  /**
   * Begins a record.
   *
   * @param several whether it is of several people
   */
  void begin(boolean several) {
    taken.clear();
    holder = 0;
    accompanied = several;
    inLine = false;
    ofOthers = Set.of();
  }

  /** Says what of the record, by its identifiers, may be of somebody else than it is given to. */
  void mayBeOfOthers(Set<Long> identifiers) {
    ofOthers = identifiers;
  }

  /**
   * Begins a record that may be a line of text.
   *
   * @param numbered whether a number or document stands in it: who is named there beside whose that
   *     is, is a person too
   */
  void beginLine(boolean several, boolean numbered) {
    begin(several);
    inLine = numbered;
  }

  /** Tells one person by what there is. */
  void person(List<Match> known) {
    doubt(known);
    sort(known);
    int whose = known.isEmpty() ? 0 : known.getFirst().person();
    if (count > 0) {
      hold(whose, identifiers[0]);
      own(known, numbers());
    } else if (name != null && !weak.isEmpty()) {
      hold(whose, weak.first());
      long named = NameIdentifiers.with(name, weak.first());
      sink.person(named);
      own(known, named);
      for (int i = 0; i < weak.count(); i++) {
        link(named, weak.get(i));
      }
    } else if (!weak.isEmpty()) {
      hold(whose, weak.first());
      weakAlone(known.getFirst());
      own(known, weak.first());
    } else if (name != null && !(whose != 0 || RecordMatches.isPerson(name, inLine))) {
      sink.doubt(0, NameIdentifiers.beside(name, asset));
    } else if (name != null) {
      boolean inAsset = holder == 0 || (whose & Place.IN_TABLE) != 0;
      long beside = inAsset ? asset : holder;
      if (isText(name) || name.start() > 0) {
        sink.inText(NameIdentifiers.beside(name, asset));
      }
      long alone = NameIdentifiers.beside(name, beside);
      sink.name(alone, whose, inAsset);
      own(known, alone);
    }
  }

  /** Says by what the row's own person is known. */
  private void own(List<Match> known, long identifier) {
    Match first = known.getFirst();
    if (first.person() == 0 && !isText(first) && !doubted.contains(identifier)) {
      Match of = name;
      long called = of == null ? 0 : NameIdentifiers.of(of);
      keyed.own(first.place().table(), first.record(), identifier, called);
      sink.row(known, identifier);
    }
  }

  /** Says of a person of a form whether a sure name stands in the line of its name. */
  void beside(boolean sure) {
    inLine = sure;
  }

  /**
   * What may be somebody else's of what is given to one person: all under a word in no list, and
   * the second of a kind where nothing tells whose it is.
   */
  private void doubt(List<Match> known) {
    doubted.clear();
    ofOthers.forEach(doubted::add);
    Arrays.fill(firsts, 0);
    for (int i = 0; i < known.size(); i++) {
      Match match = known.get(i);
      int rank = rank(match);
      int kind = rank <= Identifier.LAST_DOCUMENT ? 1 : rank;
      long identifier = identifier(match);
      boolean again = firsts[kind] != 0 && firsts[kind] != identifier;
      firsts[kind] = firsts[kind] == 0 ? identifier : firsts[kind];
      boolean doubtful =
          switch (match.place().owner()) {
            case SAID, ALIAS, PART, ORGANISATION -> false;
            case ASSUMED -> again && (rank <= Identifier.LAST_NUMBER || isName(match));
            case DOUBTFUL -> true;
          };
      if (doubtful) {
        doubted.add(identifier);
      }
    }
  }

  private void sort(List<Match> known) {
    name = RecordMatches.name(known);
    callable =
        name != null && !ofOthers.isEmpty() && known.stream().anyMatch(this::isSureTelephone);
    count = 0;
    weak.clear();
    for (int i = 0; i < known.size(); i++) {
      Match match = known.get(i);
      int rank = rank(match);
      if (rank == Identifier.NAME) {
        continue;
      }
      if (rank > Identifier.LAST_NUMBER) {
        long identifier =
            rank == Identifier.CUSTOMER
                ? Identifier.customer(match.valueHash(), match.place().table().source())
                : identifier(match);
        if (!weak.add(identifier) && doubted.contains(identifier)) {
          sink.doubt(0, identifier);
        }
      } else if (taken.add(identifier(match))) {
        insert(match);
      }
    }
    doubtful = 0;
    for (int i = 0; i < count; i++) {
      identifiers[i] = identifier(numbers[i]);
      doubtful += isLast(numbers[i]) ? 1 : 0;
    }
    doubtful = doubtful == count ? 0 : doubtful;
    count -= doubtful;
    Match of = name;
    if (of != null && doubted.contains(identifier(of))) {
      sink.doubt(0, NameIdentifiers.beside(of, asset));
    }
  }

  private boolean isSureTelephone(Match match) {
    return rank(match) == Identifier.SHARED && !doubted.contains(identifier(match));
  }

  /**
   * What stands under a word in no list comes last. Of equal ranks that in doubt comes last, else
   * the rule's id chooses, then what stands first.
   */
  private boolean isBetter(Match one, Match other) {
    boolean last = isLast(one);
    if (last != isLast(other)) {
      return !last;
    }
    if (rank(one) != rank(other)) {
      return rank(one) < rank(other);
    }
    boolean mayBeOthers = doubted.contains(identifier(one));
    if (mayBeOthers != doubted.contains(identifier(other))) {
      return !mayBeOthers;
    }
    return one.rule().id().compareTo(other.rule().id()) < 0;
  }

  /** Whether it stands under a word in no list, or is a document that may be somebody else's. */
  private boolean isLast(Match match) {
    return match.place().owner() == Place.Owner.DOUBTFUL
        || (callable && RecordMatches.isDocument(match) && ofOthers.contains(identifier(match)));
  }

  /** Puts an identifier where it belongs among those before it, the best first. */
  private void insert(Match match) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      identifiers = new long[2 * count];
    }
    int at = count++;
    while (at > 0 && isBetter(match, numbers[at - 1])) {
      numbers[at] = numbers[at - 1];
      at--;
    }
    numbers[at] = match;
  }

  private void hold(int whose, long identifier) {
    holder = whose == 0 && holder == 0 ? identifier : holder;
  }

  private long numbers() {
    long best = identifiers[0];
    long known = best;
    Match of = name;
    if (Identifier.isDocument(best)) {
      sink.person(best);
      rest();
      owned();
    } else if (of != null && Identifier.isShared(best)) {
      known = NameIdentifiers.with(of, best);
      telephones(of, known);
    } else {
      numbersOnly();
    }
    for (int i = 0; i < doubtful; i++) {
      sink.doubt(known, identifiers[count + i]);
    }
    for (int i = 0; i < weak.count(); i++) {
      link(known, weak.get(i));
    }
    return known;
  }

  /** The kind that people share least tells them apart; of telephones, the customer number does. */
  private void numbersOnly() {
    int last = Identifier.rank(identifiers[count - 1]);
    long customer = weak.customer(doubted);
    if (customer != 0 && Identifier.isShared(identifiers[0]) && last == Identifier.SHARED) {
      sink.person(customer);
      for (int i = 0; i < count; i++) {
        know(identifiers[i]);
        link(identifiers[i], customer);
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      boolean others = i > 0 && name != null && ofOthers.contains(identifiers[i]);
      if (Identifier.rank(identifiers[i]) == last && !others) {
        sink.person(identifiers[i]); // a second card may be a principal's, whom another row names
        know(i == 0 || Identifier.rank(identifiers[i - 1]) != last ? identifiers[i] : 0);
      }
    }
    rest();
  }

  private void rest() {
    for (int i = 1; i < count; i++) {
      link(identifiers[0], identifiers[i]);
    }
  }

  /** Whose a telephone is that several with documents share, its owner's name tells elsewhere. */
  private void owned() {
    Match of = name;
    boolean told = false;
    for (int i = 1; i < count && of != null; i++) {
      if (Identifier.isShared(identifiers[i]) && !doubted.contains(identifiers[i])) {
        sink.link(identifiers[0], NameIdentifiers.with(of, identifiers[i]));
        told = true;
      }
    }
    if (!told) {
      know(identifiers[0]);
    }
  }

  private void know(long person) {
    Match of = name;
    if (person != 0 && of != null && !doubted.contains(identifier(of))) {
      sink.link(person, NameIdentifiers.of(of));
    }
  }

  /** A person with a name and telephones, which others may have too. */
  private void telephones(Match of, long first) {
    sink.person(first);
    for (int i = 0; i < count; i++) {
      if (!Identifier.isShared(identifiers[i]) || doubted.contains(identifiers[i])) {
        link(first, identifiers[i]);
      } else {
        long named = NameIdentifiers.with(of, identifiers[i]);
        sink.link(identifiers[i], named);
        if (i > 0) {
          sink.link(first, named);
        }
      }
    }
  }

  /** Links something with a person, or says that it may be somebody else's. */
  private void link(long person, long other) {
    if (doubted.contains(other)) {
      sink.doubt(person, other);
    } else if (doubted.contains(person)) {
      sink.doubt(other, person);
    } else if (Identifier.rank(person) <= Identifier.rank(other)) {
      sink.link(person, other);
    } else {
      sink.link(other, person);
    }
  }

  /**
   * A customer number is of whom the record tells, and one beside an address of mail is a person's.
   * Whether an address is, its column tells; any other is of nobody by itself.
   */
  private void weakAlone(Match first) {
    long customer = weak.customer(doubted);
    if (customer != 0 && (accompanied || !isText(first))) {
      boolean addressed = Identifier.rank(weak.first()) < Identifier.CUSTOMER;
      sink.customer(customer, !accompanied && !addressed);
      if (addressed) {
        link(weak.first(), customer);
      }
      return;
    }
    if (isText(first)) {
      // Who has an account is somebody; an address in a text is as a rule an office's.
      if (customer == 0 && !Identifier.isAddress(weak.first())) {
        sink.doubt(0, weak.first());
      }
      return;
    }
    if (Identifier.isAddress(weak.first()) && !accompanied && !doubted.contains(weak.first())) {
      sink.address(weak.first());
    } else {
      sink.doubt(0, weak.first());
    }
  }
}
