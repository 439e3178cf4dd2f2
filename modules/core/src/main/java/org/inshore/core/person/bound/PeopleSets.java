package org.inshore.core.person.bound;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.SortedLongs;

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
 * @param again how many more have a name than there are names, of names that more have than one
 *     person has numbers: in no way full names
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
    long again,
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
    long[] people =
        SortedLongs.distinct(Arrays.stream(identifiers).map(links::person).sorted().toArray());
    long[] apart = Arrays.stream(identifiers).map(links::apart).toArray();
    long[] firm =
        Arrays.stream(identifiers)
            .filter(each -> !links.isOfSeveral(each))
            .map(links::person)
            .toArray();
    long[] loose =
        Arrays.stream(identifiers)
            .filter(links::isOfSeveral)
            .map(links::person)
            .filter(each -> Identifier.isDocument(each) || isNamed(each, links))
            .toArray();
    HashSample all = HashSample.whole(people);
    List<long[]> kinds =
        Stream.of(FIRST, SECOND, WEAK, ACCOUNT, ALONE, OTHER)
            .map(kind -> only(people, each -> kind(each) == kind))
            .toList();
    List<long[]> known = kinds.subList(FIRST, WEAK);
    return new PeopleSets(
        all,
        HashSample.whole(apart),
        HashSample.whole(firm),
        HashSample.whole(loose),
        known.stream().map(of -> of.length == people.length ? all : HashSample.whole(of)).toList(),
        known.stream().map(of -> whole(of, each -> links.name(each, false) == 0)).toList(),
        known.stream().map(of -> whole(of, each -> links.name(each, true) != 0)).toList(),
        names(kinds, links, false),
        names(kinds, links, true),
        named(people, each -> isNamed(each, links)),
        alone(people, each -> isNamed(each, links)),
        named(people, each -> isNamedInLatin(each, links)),
        alone(people, each -> isNamedInLatin(each, links)),
        whole(people, links::isTwin),
        whole(people, links::isCustomer),
        again(people, links),
        HashSample.whole(possible));
  }

  /** People of whom a sketch is known, all with documents, or nobody knows how. */
  public static PeopleSets of(HashSample sketch, boolean documented) {
    HashSample nobody = new HashSample(sketch.limit(), new long[0]);
    List<HashSample> none = List.of(nobody, nobody);
    List<HashSample> known = documented ? List.of(sketch, nobody) : none;
    List<HashSample> names = Collections.nCopies(KINDS, nobody);
    return new PeopleSets(
        sketch, sketch, sketch, nobody, known, known, none, names, names, none, none, none, none,
        nobody, nobody, 0, nobody);
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
        again,
        possible.below(limit));
  }

  private static long again(long[] people, Links links) {
    int[] named =
        Arrays.stream(people)
            .filter(each -> kind(each) < ACCOUNT)
            .mapToInt(each -> links.name(each, false))
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

  private static List<HashSample> named(long[] people, LongPredicate which) {
    return STEPS.stream()
        .map(step -> whole(people, each -> kind(each) < step && which.test(each)))
        .toList();
  }

  private static List<HashSample> alone(long[] people, LongPredicate which) {
    return List.of(
        whole(people, each -> kind(each) == ACCOUNT && which.test(each)),
        whole(people, each -> kind(each) >= ALONE && which.test(each)));
  }

  private static boolean isNamed(long person, Links links) {
    return links.name(person, false) != 0;
  }

  private static boolean isNamedInLatin(long person, Links links) {
    return !isNamed(person, links) && links.name(person, true) != 0;
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

  private static List<HashSample> names(List<long[]> kinds, Links links, boolean inLatin) {
    return Stream.concat(
            kinds.stream().map(of -> names(of, links, inLatin)),
            kinds.subList(FIRST, WEAK).stream().map(of -> sideNames(of, links, inLatin)))
        .toList();
  }

  private static HashSample sideNames(long[] people, Links links, boolean inLatin) {
    return HashSample.whole(
        Arrays.stream(people)
            .flatMap(each -> Arrays.stream(links.sideNames(each)).asLongStream())
            .filter(name -> Identifier.isLatin((int) name) == inLatin)
            .toArray());
  }

  private static HashSample names(long[] people, Links links, boolean inLatin) {
    return HashSample.whole(
        Arrays.stream(people).map(each -> links.name(each, inLatin)).filter(n -> n != 0).toArray());
  }

  private static HashSample whole(long[] people, LongPredicate which) {
    return HashSample.whole(only(people, which));
  }

  private static long[] only(long[] people, LongPredicate which) {
    return Arrays.stream(people).filter(which).toArray();
  }
}
