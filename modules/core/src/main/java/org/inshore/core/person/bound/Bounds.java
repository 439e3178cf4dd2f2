package org.inshore.core.person.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.core.person.set.Union;
import org.inshore.spi.inventory.figure.PersonCount;

/**
 * Bounds of how many people are in unions of sets, some of them known by no document.
 *
 * <p>At most are all that are told apart and all who may be others. At least are those of one kind
 * of document, of which a person has one, and those who are known otherwise and have names that
 * none of these has; where names of documents are not known, each of these may be one of them. A
 * customer has one number in one place, and shows one masked document there. Where there are but
 * other numbers, a person has no more than three that stand apart.
 *
 * <p>The number itself takes those known by a name alone for who else has that name, as far as
 * names are shared more often than by chance: the Good–Turing estimate of how likely a stranger's
 * name is a known one comes from how many of the others are namesakes. A bank's payees are its
 * customers; in a city everybody has a namesake, and each stays a person.
 *
 * <p>Masked tables are as a rule copies of what is clear elsewhere: over several places the number
 * takes whom they hold for people known otherwise, unless one place alone has more.
 *
 * <p>The same person may stand in several places by what has nothing in common, a card here and a
 * telephone there: then people have fewer names than they seem to be ({@link NameCollisions}). A
 * name that more have in one place than a person has numbers is no full name, and says nothing.
 *
 * <p>Whoever stands in a place by cards or telephones alone likely has as many there as the people
 * of whom other places know more ({@link LoneNumbers}).
 *
 * <p>Who has no name in one place is as likely somebody named as named places have people in common
 * ({@link NamelessPeople}).
 *
 * <p>So <i>most</i> does not count all of those either, but as many strangers as may be if so few
 * names are nobody else's ({@link Strangers}).
 *
 * <p>This takes for granted that a person's name is written alike in one script.
 */
public final class Bounds {
  private static final long NUMBERS_OF_ONE = PeopleSets.NUMBERS_OF_ONE;

  private final List<PeopleSets> sets;
  private final List<int[]> unions;
  private final int count;
  private final List<Union> documents;
  private final List<Union> unnamed;
  private final List<Union> latin;
  private final NameUnion names;
  private final NameUnion latinNames;
  private final List<Union> named;
  private final List<Union> alone;
  private final List<Union> latinNamed;
  private final List<Union> latinAlone;
  private final Union twins;
  private final Union possible;

  /** Who is known by more than a telephone that several have. */
  private final Union firm;

  private final Union firmOrLoose;

  /** Of each union how the people of each of its places are known. */
  private final List<List<HowKnown>> places = new ArrayList<>();

  /** Of each union, how many more people have a name in its places than there are names there. */
  private final long[] again;

  private final NamesakeLists lists;

  /** Who is known by masked values, and of the place with most people and some of these, all. */
  private final Union masked;

  private final long[] besideMasked;

  /** Of each union how many people its largest place has who are not masked. */
  private final long[] largest;

  private final FurtherNumbers further;

  /** How often strangers share names, by the union that tells it best. */
  private final NameCollisions best;

  /** Of each union: of the place with most of them, how many have a number that is one's. */
  private final long[] customers;

  /**
   * Counts everything but the people themselves.
   *
   * @param sets the sets
   * @param unions of every set, the numbers of the unions that it is in
   * @param count how many unions there are
   */
  public Bounds(List<PeopleSets> sets, List<int[]> unions, int count) {
    this(sets, unions, count, NameCollisions.of(0, 0));
  }

  /** The same where more is known of how often strangers share names. */
  public Bounds(List<PeopleSets> sets, List<int[]> unions, int count, NameCollisions strangers) {
    this.sets = sets;
    this.unions = unions;
    this.count = count;
    this.documents = byKind(PeopleSets::documents);
    this.unnamed = byKind(PeopleSets::unnamed);
    this.latin = byKind(PeopleSets::latin);
    this.names = names(PeopleSets::names);
    this.latinNames = names(PeopleSets::latinNames);
    this.named = byKind(PeopleSets::named);
    this.alone = byKind(PeopleSets::alone);
    this.latinNamed = byKind(PeopleSets::latinNamed);
    this.latinAlone = byKind(PeopleSets::latinAlone);
    this.twins = union(sets.stream().map(PeopleSets::twins).toList(), unions);
    this.masked = union(sets.stream().map(PeopleSets::masked).toList(), unions);
    this.besideMasked = new long[count];
    this.largest = new long[count];
    this.customers = new long[count];
    this.again = new long[count];
    for (int union = 0; union < count; union++) {
      places.add(new ArrayList<>());
    }
    for (int set = 0; set < sets.size(); set++) {
      long more = sets.get(set).again();
      for (int union : unions.get(set)) {
        places.get(union).add(sets.get(set).howKnown());
        again[union] += more;
        customers[union] = Math.max(customers[union], leastByNumbers(sets.get(set)));
        largest[union] = Math.max(largest[union], unmasked(sets.get(set)));
        besideMasked[union] = Math.max(besideMasked[union], besideMasked(sets.get(set)));
      }
    }
    this.lists = new NamesakeLists(sets, unions, count, documents, unnamed, names);
    this.further =
        new FurtherNumbers(
            sets,
            unions,
            count,
            kind ->
                union(sets.stream().map(each -> each.lone().unknown().get(kind)).toList(), unions));
    this.best = best(strangers);
    this.firm = union(sets.stream().map(PeopleSets::firm).toList(), unions);
    List<int[]> twice = new ArrayList<>(unions);
    twice.addAll(unions);
    List<HashSample> withLoose = new ArrayList<>(sets.stream().map(PeopleSets::firm).toList());
    sets.forEach(each -> withLoose.add(each.loose()));
    this.firmOrLoose = union(withLoose, twice);
    List<HashSample> everybody = new ArrayList<>(sets.stream().map(PeopleSets::apart).toList());
    sets.forEach(each -> everybody.add(each.possible()));
    this.possible = union(everybody, twice);
  }

  /** How many people have numbers, or masked values, of which a person has one in a place. */
  private static long leastByNumbers(PeopleSets place) {
    return Math.max(place.customers().count().least(), place.maskedOnce().count().least());
  }

  private static long unmasked(PeopleSets place) {
    return place.all().count().persons() - place.masked().count().persons();
  }

  private static long besideMasked(PeopleSets place) {
    return place.masked().hashes().length == 0 ? 0 : place.all().count().persons();
  }

  /** How often strangers share names, by the union that tells it best. */
  public NameCollisions strangers() {
    return best;
  }

  private NameCollisions best(NameCollisions known) {
    NameCollisions found = known;
    for (int union = 0; union < count; union++) {
      for (NameCollisions of : List.of(collisions(union), better(union))) {
        found = of.highest() < found.highest() ? of : found;
      }
    }
    return found;
  }

  /** The unions of both kinds of documents, or of both steps of names. */
  private List<Union> byKind(Function<PeopleSets, List<HashSample>> part) {
    List<Union> both = new ArrayList<>();
    for (int kind = 0; kind < 2; kind++) {
      int of = kind;
      both.add(union(sets.stream().map(each -> part.apply(each).get(of)).toList(), unions));
    }
    return both;
  }

  private Union union(List<HashSample> samples, List<int[]> of) {
    Union union = new Union(samples, of, count);
    if (samples.stream().anyMatch(sample -> sample.hashes().length > 0)) {
      Merge.run(samples, union);
    }
    return union;
  }

  private NameUnion names(Function<PeopleSets, List<HashSample>> part) {
    List<HashSample> samples = new ArrayList<>();
    sets.forEach(each -> samples.addAll(part.apply(each)));
    NameUnion union = new NameUnion(samples, unions, count);
    Merge.run(samples, union);
    return union;
  }

  /**
   * The number of people of a union with its bounds.
   *
   * @param all how many are told apart
   * @param more how many further ones there may be
   */
  public PersonCount of(int union, PersonCount all, long more) {
    long named = named(union);
    long different = Math.min(named, names.different(union) + again[union] + lists.again(union));
    long acquainted =
        Math.max(
            acquainted(union),
            names.isWhole(union) ? named - collisions(union).most(named, different) : 0);
    long most = possible.count(union).most() - acquainted + more;
    long least = least(union, all);
    boolean exact =
        all.exact() && possible.count(union).exact() && least == most && most == all.persons();
    long lowest = Math.min(least, all.least());
    long same = Math.max(namesakes(union), named - best.likely(named, different));
    same = Math.max(same, again(union));
    same += namesakes(union, latinNames, latinNamed, latinAlone);
    long likely = all.persons() - (exact ? 0 : same) - masked.count(union).persons();
    likely = exact ? likely : withoutNamed(union, likely);
    likely = Math.max(Math.max(lowest, likely), besideMasked[union]);
    return new PersonCount(likely, exact, lowest, Math.max(most, Math.max(least, likely)));
  }

  /**
   * Of as many people, as many as there are if the nameless are likely named ones, those that are
   * further numbers of others apart.
   */
  private long withoutNamed(int union, long people) {
    NamelessPeople nameless = new NamelessPeople(places.get(union));
    long more = further.of(union);
    long named = nameless.likelyNamed(best.chance());
    if (named > 0 && more > 0) {
      long all = Math.max(nameless.count(), more);
      named = named * (all - more) / all;
    }
    return Math.max(people - named, Math.min(people, largest[union])) - more;
  }

  /** How many people have a name. */
  private long named(int union) {
    return named.getLast().count(union).persons() + alone.getLast().count(union).persons();
  }

  /** How often those share names who have documents of the kind that most have. */
  private NameCollisions collisions(int union) {
    int kind = PeopleSets.FIRST;
    for (int each = PeopleSets.FIRST; each < PeopleSets.WEAK; each++) {
      kind = withName(union, each) > withName(union, kind) ? each : kind;
    }
    return NameCollisions.of(
        withName(union, kind), names.ofKind(union, kind) + lists.ofKind(union, kind));
  }

  /**
   * How often those share names who are known by a document or a number: rather too often, since
   * one of several numbers counts as several.
   */
  private NameCollisions better(int union) {
    return NameCollisions.of(
        named.getFirst().count(union).persons(),
        HashSample.count(names.shared(0, union).known(), names.limits[union]).persons());
  }

  /** How many of those known by no more than a name are likely one person in several places. */
  private long again(int union) {
    int last = PeopleSets.STEPS.size() - 1;
    long people = alone.get(last).count(union).persons();
    long shown = HashSample.count(names.shared(last, union).shown(), names.limits[union]).persons();
    return people - best.likely(people, shown);
  }

  private long withName(int union, int kind) {
    return documents.get(kind).count(union).persons() - unnamed.get(kind).count(union).persons();
  }

  /** How many of those known by a name alone, or with an account, are likely others who have it. */
  private long namesakes(int union) {
    return namesakes(union, names, named, alone);
  }

  /** The same by the names of one script. */
  private static long namesakes(int union, NameUnion names, List<Union> better, List<Union> worse) {
    long all = 0;
    for (int step = 0; step < PeopleSets.STEPS.size(); step++) {
      double others = better.get(step).count(union).persons();
      NameUnion.Shared shared = names.shared(step, union);
      if (others > 0 && shared.shown() > 0) {
        double known = HashSample.count(shared.known(), names.limits[union]).persons();
        double byChance = Math.clamp(2 * (others - known) / others, 0, 1);
        double same = ((double) shared.both() / shared.shown() - byChance) / (1 - byChance);
        double here = worse.get(step).count(union).persons();
        all += byChance == 1 ? 0 : Math.round(Math.max(0, same) * here);
      }
    }
    return all;
  }

  /**
   * Of those known by a name alone, or with an account, how many are surely others who have it: if
   * many were strangers, more of their names would be names of nobody else.
   */
  private long acquainted(int union) {
    long all = 0;
    for (int step = 0; step < PeopleSets.STEPS.size(); step++) {
      double others = named.get(step).count(union).persons();
      NameUnion.Shared shared = names.shared(step, union);
      if (names.isWhole(union) && others > 0 && shared.both() > 0) {
        long again = Math.max(0, (long) others - shared.known());
        double chance = Math.min(1, 2 * Strangers.mostEvents(again) / others);
        long foreign = shared.shown() - shared.both();
        all += Math.max(0, shared.shown() - Strangers.most(foreign, 1 - chance));
      }
    }
    return all;
  }

  private long least(int union, PersonCount all) {
    long known = documents.get(PeopleSets.FIRST).count(union).most();
    long others = documents.get(PeopleSets.SECOND).count(union).most();
    long least;
    if (known >= all.persons() || others >= all.persons()) {
      least = all.least();
    } else {
      long weak = Math.max(0, all.least() - known - others - onceInEachPlace(union));
      least = Math.max(customers[union], (weak + NUMBERS_OF_ONE - 1) / NUMBERS_OF_ONE);
      for (int kind = PeopleSets.FIRST; kind < PeopleSets.WEAK; kind++) {
        least = Math.max(least, least(union, kind));
      }
    }
    // Whose such a telephone is that stands alone in one place, others may tell in another.
    long loose = firmOrLoose.count(union).persons() - firm.count(union).persons();
    long unsure = twins.count(union).most() + (places.get(union).size() == 1 ? 0 : loose);
    return Math.max(0, Math.min(least, all.least()) - unsure);
  }

  /** Those who stand once more in each place: by a name, with an account, or by masked values. */
  private long onceInEachPlace(int union) {
    long people = masked.count(union).most();
    for (int step = 0; step < PeopleSets.STEPS.size(); step++) {
      people += alone.get(step).count(union).most() + latinAlone.get(step).count(union).most();
    }
    return people;
  }

  /** Those with a document of one kind, and all others who have names that none of these has. */
  private long least(int union, int kind) {
    PersonCount of = documents.get(kind).count(union);
    long absorbed = unnamed.get(kind).count(union).most();
    long absorbedLatin = Math.max(0, of.most() - latin.get(kind).count(union).least());
    return of.least()
        + Math.max(
            Math.max(0, names.besides(union, kind).least() - absorbed),
            latinNames.besides(union, kind).least() - absorbedLatin);
  }

  /**
   * The number with its bounds where names are not known.
   *
   * @param all people, however known
   * @param documented those of them with a document; fewer where that is not known
   */
  public static PersonCount of(PersonCount all, PersonCount documented) {
    long weak = Math.max(0, all.persons() - documented.persons());
    if (weak == 0) {
      return all;
    }
    long weakAtLeast = Math.max(0, all.least() - documented.most());
    long least = Math.max(documented.least(), (weakAtLeast + NUMBERS_OF_ONE - 1) / NUMBERS_OF_ONE);
    boolean exact = all.exact() && least >= all.most();
    return new PersonCount(all.persons(), exact, Math.min(least, all.least()), all.most());
  }
}
