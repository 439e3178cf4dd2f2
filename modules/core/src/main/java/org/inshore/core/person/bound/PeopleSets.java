package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.LinkedSet;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;

/**
 * The people of one place by how they are known, as sets of hashes.
 *
 * @param all everybody
 * @param apart everybody if nobody is joined by what is doubtful
 * @param firm everybody but those known by a telephone alone that several have
 * @param loose those of these who have a name or document
 * @param documents by rank of the best document, those of the first rank before all others
 * @param unnamed of each of these, whose Chinese name is not known
 * @param latin of each of these, whose name in Latin letters is known
 * @param names Chinese names of people by {@link #FIRST}, {@link #SECOND}, {@link #WEAK}, {@link
 *     #ALONE} and {@link #OTHER}, and from {@link #SIDE} on further names
 * @param latinNames the same of names in Latin letters
 * @param named who has a Chinese name and is better known, by {@link #STEPS}
 * @param alone who has a Chinese name and is known by no more: an account, or nothing
 * @param latinNamed who has no Chinese name but one in Latin letters, and is better known
 * @param latinAlone who has no Chinese name but one in Latin letters, and is known by no more
 * @param twins who may be another one whose document was mistyped
 * @param customers who has a customer number
 * @param known who is known by what is the same in whatever place
 * @param masked who is known by masked values, and may be any other person of the place
 * @param maskedOnce those of them who are known by what a person has one of in a place
 * @param namesakes of those with documents, by kind, all but the first of each name
 * @param again how many more have a name than there are names, of names that more have than one
 *     person has numbers: in no way full names
 * @param lone telephones and cards that stand alone
 * @param howKnown names, and who has none, by kinds of identifiers
 * @param possible whom nothing tells from people of the place, but may be others
 */
public record PeopleSets(
    HashSample all,
    HashSample apart,
    HashSample firm,
    HashSample loose,
    List<HashSample> documents,
    List<HashSample> unnamed,
    List<HashSample> latin,
    List<HashSample> names,
    List<HashSample> latinNames,
    List<HashSample> named,
    List<HashSample> alone,
    List<HashSample> latinNamed,
    List<HashSample> latinAlone,
    HashSample twins,
    HashSample customers,
    HashSample known,
    HashSample masked,
    HashSample maskedOnce,
    List<HashSample> namesakes,
    long again,
    LoneNumbers lone,
    HowKnown howKnown,
    HashSample possible) {
  /** So many numbers of one person may stand apart, where nothing tells that they are one's. */
  static final int NUMBERS_OF_ONE = 3;

  /** Known by a document of the first rank. */
  static final int FIRST = 0;

  /** By another document. */
  static final int SECOND = 1;

  /** By none. */
  static final int WEAK = 2;

  /** By a name with an account, of which a person has several. */
  static final int ACCOUNT = 3;

  /** By a name and nothing else. */
  static final int ALONE = 4;

  /** By a name beside a record's own one, which may be another name of that one's person. */
  static final int OTHER = 5;

  /** Further names of those with a document, by kind. */
  static final int SIDE = 6;

  static final int KINDS = 8;

  /** Kinds of people who may be others of their name, each with who is known worse. */
  static final List<Integer> STEPS = List.of(ACCOUNT, ALONE);

  /**
   * Sorts people.
   *
   * @param identifiers by which they stand in the place
   * @param possible others there may be
   */
  public static PeopleSets of(long[] identifiers, long[] possible, Links links) {
    LinkedSet everybody = new LinkedSet(links);
    LinkedSet apart = new LinkedSet(links);
    LinkedSet firm = new LinkedSet(links);
    LinkedSet shared = new LinkedSet(links);
    for (long each : identifiers) {
      int place = links.place(each);
      everybody.addPerson(each, place);
      apart.addApart(each, place);
      (links.isOfSeveral(place) ? shared : firm).addPerson(each, place);
    }
    LinkedPeople people = new LinkedPeople(everybody, links);
    LinkedPeople several = new LinkedPeople(shared, links);
    int[] loose =
        several.which(i -> Identifier.isDocument(several.person(i)) || several.name(i, false) != 0);
    List<int[]> kinds =
        Stream.of(FIRST, SECOND, WEAK, ACCOUNT, ALONE, OTHER)
            .map(kind -> people.which(i -> kind(people.person(i)) == kind))
            .toList();
    List<int[]> documented = kinds.subList(FIRST, WEAK);
    HashSample all = HashSample.whole(everybody.identifiers());
    return new PeopleSets(
        all,
        apart.isSame(everybody) ? all : HashSample.whole(apart.identifiers()),
        firm.isSame(everybody) ? all : HashSample.whole(firm.identifiers()),
        several.set(loose),
        documented.stream().map(of -> of.length == people.size() ? all : people.set(of)).toList(),
        documented.stream().map(of -> only(of, people, i -> people.name(i, false) == 0)).toList(),
        documented.stream().map(of -> only(of, people, i -> people.name(i, true) != 0)).toList(),
        names(kinds, people, false),
        names(kinds, people, true),
        named(people, i -> people.name(i, false) != 0),
        alone(people, i -> people.name(i, false) != 0),
        named(people, i -> isNamedInLatin(i, people)),
        alone(people, i -> isNamedInLatin(i, people)),
        people.set(people.which(people::isTwin)),
        people.set(people.which(people::isCustomer)),
        people.set(people.which(i -> isKnown(people.person(i)))),
        people.set(people.which(i -> Identifier.isMasked(people.person(i)))),
        people.set(people.which(i -> Identifier.isMaskedOnce(people.person(i)))),
        documented.stream().map(of -> namesakes(of, people)).toList(),
        again(people),
        LoneNumbers.of(identifiers, links),
        HowKnown.of(people),
        HashSample.whole(possible));
  }

  /** People of whom a sketch is known, all with documents, or nobody knows how. */
  public static PeopleSets of(HashSample sketch, boolean documented) {
    HashSample nobody = new HashSample(sketch.limit(), new long[0]);
    List<HashSample> none = List.of(nobody, nobody);
    List<HashSample> known = documented ? List.of(sketch, nobody) : none;
    List<HashSample> names = Collections.nCopies(KINDS, nobody);
    return new PeopleSets(
        sketch,
        sketch,
        sketch,
        nobody,
        known,
        known,
        none,
        names,
        names,
        none,
        none,
        none,
        none,
        nobody,
        nobody,
        nobody,
        nobody,
        nobody,
        none,
        0,
        LoneNumbers.none(sketch.limit()),
        HowKnown.NONE,
        nobody);
  }

  /** What of it is below a limit. */
  public PeopleSets below(long limit) {
    return new PeopleSets(
        all.below(limit),
        apart.below(limit),
        firm.below(limit),
        loose.below(limit),
        below(documents, limit),
        below(unnamed, limit),
        below(latin, limit),
        below(names, limit),
        below(latinNames, limit),
        below(named, limit),
        below(alone, limit),
        below(latinNamed, limit),
        below(latinAlone, limit),
        twins.below(limit),
        customers.below(limit),
        known.below(limit),
        masked.below(limit),
        maskedOnce.below(limit),
        below(namesakes, limit),
        again,
        lone.below(limit),
        limit == HashSample.WHOLE ? howKnown : HowKnown.NONE,
        possible.below(limit));
  }

  private static boolean isKnown(long person) {
    return Identifier.travels(person) && !Identifier.isMasked(person);
  }

  private static HashSample namesakes(int[] some, LinkedPeople people) {
    long[] byName =
        Arrays.stream(some)
            .filter(each -> people.name(each, false) != 0)
            .mapToLong(each -> ((long) people.name(each, false) << Integer.SIZE) | each)
            .sorted()
            .toArray();
    return people.set(
        IntStream.range(1, byName.length)
            .filter(i -> byName[i] >> Integer.SIZE == byName[i - 1] >> Integer.SIZE)
            .map(i -> (int) byName[i])
            .toArray());
  }

  private static long again(LinkedPeople people) {
    int[] named =
        Arrays.stream(people.which(i -> kind(people.person(i)) < ACCOUNT))
            .map(i -> people.name(i, false))
            .filter(name -> name != 0)
            .sorted()
            .toArray();
    long again = 0;
    for (int from = 0, to; from < named.length; from = to) {
      to = from + 1;
      while (to < named.length && named[to] == named[from]) {
        to++;
      }
      again += to - from > NUMBERS_OF_ONE ? to - from - 1 : 0;
    }
    return again;
  }

  private static List<HashSample> below(List<HashSample> samples, long limit) {
    return samples.stream().map(sample -> sample.below(limit)).toList();
  }

  private static List<HashSample> named(LinkedPeople people, IntPredicate such) {
    return STEPS.stream()
        .map(step -> people.which(i -> kind(people.person(i)) < step && such.test(i)))
        .map(people::set)
        .toList();
  }

  private static List<HashSample> alone(LinkedPeople people, IntPredicate such) {
    return Stream.<IntPredicate>of(
            i -> kind(people.person(i)) == ACCOUNT, i -> kind(people.person(i)) >= ALONE)
        .map(kind -> people.set(people.which(i -> kind.test(i) && such.test(i))))
        .toList();
  }

  private static boolean isNamedInLatin(int person, LinkedPeople people) {
    return people.name(person, false) == 0 && people.name(person, true) != 0;
  }

  private static int kind(long person) {
    int rank = Identifier.rank(person);
    if (rank <= Identifier.LAST_DOCUMENT) {
      return rank == 1 ? FIRST : SECOND;
    }
    if (Identifier.isAccount(person)) {
      return ACCOUNT;
    }
    return rank == Identifier.NAME_BESIDE ? ALONE : rank == Identifier.OTHER_NAME ? OTHER : WEAK;
  }

  private static List<HashSample> names(List<int[]> kinds, LinkedPeople people, boolean inLatin) {
    return Stream.concat(
            kinds.stream().map(of -> names(of, people, inLatin)),
            kinds.subList(FIRST, WEAK).stream().map(of -> sideNames(of, people, inLatin)))
        .toList();
  }

  private static HashSample sideNames(int[] some, LinkedPeople people, boolean inLatin) {
    return HashSample.whole(
        Arrays.stream(some)
            .flatMap(each -> Arrays.stream(people.sideNames(each)))
            .filter(name -> Identifier.isLatin(name) == inLatin)
            .asLongStream()
            .toArray());
  }

  private static HashSample names(int[] some, LinkedPeople people, boolean inLatin) {
    return HashSample.whole(
        Arrays.stream(some)
            .map(each -> people.name(each, inLatin))
            .filter(name -> name != 0)
            .asLongStream()
            .toArray());
  }

  private static HashSample only(int[] some, LinkedPeople people, IntPredicate such) {
    return people.set(Arrays.stream(some).filter(such).toArray());
  }
}
