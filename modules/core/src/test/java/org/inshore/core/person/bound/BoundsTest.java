package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.core.person.bound.PeopleTable.CARD;
import static org.inshore.core.person.bound.PeopleTable.CUSTOMER;
import static org.inshore.core.person.bound.PeopleTable.ID;
import static org.inshore.core.person.bound.PeopleTable.LATIN_NAME;
import static org.inshore.core.person.bound.PeopleTable.MAIL;
import static org.inshore.core.person.bound.PeopleTable.NAME;
import static org.inshore.core.person.bound.PeopleTable.PASSPORT;
import static org.inshore.core.person.bound.PeopleTable.PHONE;
import static org.inshore.core.person.bound.PeopleTable.add;
import static org.inshore.core.person.bound.PeopleTable.batch;
import static org.inshore.core.person.bound.PeopleTable.match;
import static org.inshore.core.person.bound.PeopleTable.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Tables with drawn columns of drawn people: whoever they are, the bounds hold them. */
class BoundsTest {
  private static final int PEOPLE = 300;

  private final long seed = Long.getLong("inshore.seed", 41L);

  @Test
  void holdThePeopleOfEveryTableAndOfAllTogether() {
    SplittableRandom random = new SplittableRandom(seed);
    long width = 0;
    long people = 0;
    for (int estate = 0; estate < 60; estate++) {
      List<PeopleTable> tables = new ArrayList<>();
      for (int table = 0; table < 1 + random.nextInt(5); table++) {
        tables.add(table(random, tables.size()));
      }
      for (PersonCount count : check(tables)) {
        width += count.most() - count.least();
        people += count.persons();
      }
    }
    // Narrow enough to be of use; most tables have names.
    assertThat((double) width / people).isLessThan(0.25);
  }

  @Test
  void areExactWhereEverybodyHasADocumentOrAnotherName() {
    PeopleTable table = people(List.of(ID, NAME), 0, 0, 50);
    assertThat(check(List.of(table))).allMatch(count -> count.exact() && count.persons() == 50);
    // Known by name and telephone beside them, and none is any of them.
    PeopleTable contacts = people(List.of(NAME, PHONE), 1, 60, 100);
    assertThat(check(List.of(table, contacts))).allMatch(PersonCount::exact);
  }

  @Test
  void areNotExactWhereOneMayStandByAPassportAndAnotherByAnId() {
    PeopleTable ids = people(List.of(ID), 0, 0, 50);
    PeopleTable passports = people(List.of(PASSPORT), 1, 0, 20);

    PersonCount all = check(List.of(ids, passports)).getLast();

    assertThat(all).isEqualTo(new PersonCount(70, false, 50, 70));
  }

  @Test
  void namesTellThatPassportsAreOfOthers() {
    PeopleTable ids = people(List.of(ID, NAME), 0, 0, 50);
    PeopleTable passports = people(List.of(PASSPORT, NAME), 1, 100, 120);

    assertThat(check(List.of(ids, passports)).getLast()).isEqualTo(new PersonCount(70, true));
  }

  @Test
  void aWrongDocumentOfTheSameNameAndNumberMayBeNobodyElses() {
    List<Match> rows = new ArrayList<>();
    for (int person = 0; person < 10; person++) {
      add(rows, 0, person, person, List.of(ID, NAME, PHONE), Place.Owner.SAID);
    }
    // One of them again, by a number with a wrong digit that passes its check.
    rows.add(match(0, 99, 777_777, ID, Place.Owner.SAID));
    rows.add(match(0, 99, 3, NAME, Place.Owner.SAID));
    rows.add(match(0, 99, 3, PHONE, Place.Owner.SAID));
    PeopleTable table = new PeopleTable(batch(rows, 0), Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));

    assertThat(check(List.of(table)).getFirst()).isEqualTo(new PersonCount(11, false, 10, 11));
  }

  @Test
  void numbersUnderAWordInNoListMayBeOfOthersUntilTheSameStandsWithThemElsewhere() {
    List<Match> rows = new ArrayList<>();
    for (int person = 0; person < 20; person++) {
      add(rows, 0, person, person, List.of(ID), Place.Owner.SAID);
      add(rows, 0, person, person, List.of(PHONE), Place.Owner.DOUBTFUL);
    }
    PeopleTable doubtful = new PeopleTable(batch(rows, 0), people(0, 20));
    assertThat(check(List.of(doubtful)).getFirst()).isEqualTo(new PersonCount(20, false, 20, 40));

    PeopleTable customers = people(List.of(ID, PHONE), 1, 0, 15);
    assertThat(check(List.of(doubtful, customers)).getFirst())
        .isEqualTo(new PersonCount(20, false, 20, 25));
  }

  /** Cards alone may be of one who has three. */
  @Test
  void customersAreAsManyAsTheirNumbersInOnePlace() {
    PeopleTable cards = people(List.of(CARD), 0, 0, 30);
    PeopleTable customers = people(List.of(CARD, CUSTOMER), 1, 0, 30);

    assertThat(check(List.of(cards)).getFirst()).isEqualTo(new PersonCount(30, false, 10, 30));
    assertThat(check(List.of(customers)).getFirst()).isEqualTo(new PersonCount(30, true));
  }

  /** Whoever stands in each of many places by name alone is no third of a person in each. */
  @Test
  void namesAloneInManyPlacesAreOfThoseWithDocuments() {
    List<PeopleTable> tables = new ArrayList<>();
    tables.add(people(List.of(ID, NAME), 0, 0, 50));
    for (int table = 1; table < 8; table++) {
      tables.add(people(List.of(NAME), table, 0, 50));
    }
    assertThat(check(tables).getLast().least()).isEqualTo(50);
  }

  /** A part of three numbers is a person too, and whoever has a document may have the cards. */
  @Test
  void numbersAloneAreOfOneInThreeAtLeast() {
    PeopleTable cards = people(List.of(CARD), 0, 0, 31);
    assertThat(check(List.of(cards)).getFirst()).isEqualTo(new PersonCount(31, false, 11, 31));

    List<PeopleTable> tables =
        List.of(
            people(List.of(ID), 0, 0, 5),
            people(List.of(PASSPORT), 1, 100, 106),
            people(List.of(CARD), 2, 200, 500));
    assertThat(check(tables).getLast()).isEqualTo(new PersonCount(311, false, 100, 311));
  }

  @Test
  void whereNamesAreNotKnownTheRestMayBeThoseWithDocuments() {
    assertThat(Bounds.of(new PersonCount(10, true), new PersonCount(10, true)))
        .isEqualTo(new PersonCount(10, true));
    assertThat(Bounds.of(new PersonCount(10, true), new PersonCount(0, true)))
        .isEqualTo(new PersonCount(10, false, 4, 10));
    assertThat(Bounds.of(new PersonCount(10, true), new PersonCount(6, true)))
        .isEqualTo(new PersonCount(10, false, 6, 10));
    assertThat(Bounds.of(new PersonCount(10, true), new PersonCount(1, true)))
        .isEqualTo(new PersonCount(10, false, 3, 10));
    // One number alone is of one; of a number that is not exact no more is known than before.
    assertThat(Bounds.of(new PersonCount(1, true), new PersonCount(0, true)))
        .isEqualTo(new PersonCount(1, true));
    assertThat(Bounds.of(new PersonCount(1, false), new PersonCount(0, true)))
        .isEqualTo(new PersonCount(1, false));
    // The one that stands by a number alone may be the one with a document.
    assertThat(Bounds.of(new PersonCount(2, true), new PersonCount(1, true)))
        .isEqualTo(new PersonCount(2, false, 1, 2));
  }

  /** Of a hundred people no two share a name: of many strangers some would have another. */
  @Test
  void whoHasANameAloneIsLikelyWhoElseHasIt() {
    PeopleTable customers = people(List.of(ID, NAME), 0, 0, 100);
    PeopleTable payees = people(List.of(NAME), 1, 0, 30);
    PeopleTable strangers = people(List.of(NAME), 2, 200, 230);

    assertThat(check(List.of(customers, payees)).getLast())
        .isEqualTo(new PersonCount(100, false, 100, 103));
    assertThat(check(List.of(customers, strangers)).getLast())
        .isEqualTo(new PersonCount(130, true));
  }

  /** Four clerks, each in fifteen letters to customers who have telephones and different names. */
  @Test
  void fewWhoAreNamedInManyPlacesAreFew() {
    List<PeopleTable> letters = new ArrayList<>();
    for (int letter = 0; letter < 60; letter++) {
      List<Match> rows = new ArrayList<>();
      add(rows, letter, 0, letter, List.of(NAME, PHONE), Place.Owner.SAID);
      add(rows, letter, 1, 200 + letter % 4, List.of(NAME), Place.Owner.SAID);
      letters.add(new PeopleTable(batch(rows, letter), Set.of(letter, 200 + letter % 4)));
    }

    assertThat(check(letters).getLast().persons()).isEqualTo(64);
  }

  /** As a memorandum in English has it: a name above, the document and the name below. */
  @Test
  void whoHasALatinNameAloneIsLikelyWhoElseHasIt() {
    PeopleTable customers = people(List.of(PASSPORT, LATIN_NAME), 0, 0, 100);
    PeopleTable headings = people(List.of(LATIN_NAME), 1, 0, 30);
    PeopleTable strangers = people(List.of(LATIN_NAME), 2, 200, 230);

    assertThat(check(List.of(customers, headings)).getLast().persons()).isEqualTo(100);
    assertThat(check(List.of(customers, strangers)).getLast().persons()).isEqualTo(130);
  }

  /** People listed because they share names say nothing of how often strangers do. */
  @Test
  void aListOfNamesakesKeepsNobodyApartElsewhere() {
    List<Match> rows = new ArrayList<>();
    for (int person = 0; person < 60; person++) {
      rows.add(match(2, person, 600L + person, ID, Place.Owner.SAID));
      rows.add(match(2, person, 10_000L + person / 3, NAME, Place.Owner.SAID));
    }
    PeopleTable namesakes = new PeopleTable(batch(rows, 2), people(600, 660));
    PeopleTable customers = people(List.of(ID, NAME), 0, 0, 400);
    PeopleTable contacts = people(List.of(NAME, PHONE), 1, 300, 500);

    PersonCount all = check(List.of(customers, contacts, namesakes)).getLast();

    assertThat(all.persons()).isBetween(555L, 565L);
  }

  /** Where everybody has a namesake, a stranger's name is known by chance. */
  @Test
  void whereNamesAreCommonWhoHasANameAloneIsAPerson() {
    List<Match> rows = new ArrayList<>();
    for (int person = 0; person < 100; person++) {
      rows.add(match(0, person, person, ID, Place.Owner.SAID));
      rows.add(match(0, person, person % 50, NAME, Place.Owner.SAID));
    }
    PeopleTable customers = new PeopleTable(batch(rows, 0), people(0, 100));
    List<Match> others = new ArrayList<>();
    for (int person = 0; person < 30; person++) {
      others.add(match(1, person, person, NAME, Place.Owner.SAID));
    }
    PeopleTable payees = new PeopleTable(batch(others, 1), people(100, 130));

    assertThat(check(List.of(customers, payees)).getLast())
        .isEqualTo(new PersonCount(130, false, 100, 130));
  }

  @Test
  void aSecondNameUnderAWordOfNobodyIsLikelySomebodyElse() {
    List<Match> rows = new ArrayList<>();
    for (int person = 0; person < 40; person++) {
      rows.add(match(0, person, person, ID, Place.Owner.SAID));
      rows.add(match(0, person, person, NAME, Place.Owner.SAID));
      Location table = Location.of("s").append("table", "t0");
      Place other =
          new Place(
              table.append("column", "guardian"),
              table,
              Content.Naming.COLUMN,
              20,
              0,
              0,
              person % 2 == 0 ? Place.Owner.DOUBTFUL : Place.Owner.SAID);
      rows.add(match(other, person, 100 + person, NAME));
      // One more name of the same person counts nobody.
      Place alias =
          new Place(
              table.append("column", "alias"),
              table,
              Content.Naming.COLUMN,
              21,
              0,
              0,
              Place.Owner.ALIAS);
      rows.add(match(alias, person, 200 + person, NAME));
    }
    PeopleTable table = new PeopleTable(batch(rows, 0), people(0, 80));

    assertThat(check(List.of(table)).getFirst()).isEqualTo(new PersonCount(80, false, 40, 80));
  }

  private PeopleTable table(SplittableRandom random, int number) {
    List<List<Integer>> layouts =
        List.of(
            List.of(ID, NAME),
            List.of(ID, NAME, PHONE),
            List.of(ID, NAME, PHONE, MAIL, CUSTOMER),
            List.of(NAME, PHONE),
            List.of(NAME, CARD),
            List.of(NAME, MAIL),
            List.of(CARD, CUSTOMER),
            List.of(PASSPORT, NAME),
            List.of(ID));
    List<Integer> layout = layouts.get(random.nextInt(layouts.size()));
    List<Match> rows = new ArrayList<>();
    Set<Integer> people = new HashSet<>();
    for (int row = 0; row < 20 + random.nextInt(100); row++) {
      int person = random.nextInt(PEOPLE);
      people.add(person);
      for (int rank : layout) {
        // Every seventh has the name of another.
        int whose = rank == NAME && person % 7 == 6 ? person - 6 : person;
        rows.add(match(number, row, whose, rank, Place.Owner.SAID));
      }
    }
    return new PeopleTable(batch(rows, number), people);
  }

  /** The people of each table, and of all, when it is sure that the bounds hold them. */
  private List<PersonCount> check(List<PeopleTable> tables) {
    long[] links = join(tables, PersonBatch::links);
    long[] doubtful = join(tables, PersonBatch::doubtful);
    Links all =
        Links.of(
            links.length / 2,
            taker ->
                tables.forEach(
                    each -> taker.accept(tables.indexOf(each) + 2, each.batch().links())),
            doubtful,
            standing ->
                tables.forEach(
                    each -> standing.accept(tables.indexOf(each) + 2, each.batch().persons())));
    List<PeopleSets> sets = new ArrayList<>();
    int number = 0;
    for (PeopleTable table : tables) {
      LongSet others = new LongSet(Integer.MAX_VALUE);
      for (int i = 0; i < table.batch().doubtful().length; i += 2) {
        long other = all.other(number++);
        if (other != 0) {
          others.add(Identifier.possible(other));
        }
      }
      sets.add(PeopleSets.of(table.batch().persons(), others.toArray(), all));
    }
    List<PersonCount> counts = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      counts.add(check(List.of(sets.get(i)), tables.get(i).people()));
    }
    Set<Integer> everybody = new HashSet<>();
    tables.forEach(table -> everybody.addAll(table.people()));
    counts.add(check(sets, everybody));
    return counts;
  }

  private PersonCount check(List<PeopleSets> sets, Set<Integer> people) {
    List<int[]> unions = sets.stream().map(set -> new int[1]).toList();
    List<HashSample> samples = sets.stream().map(PeopleSets::all).toList();
    PersonCount all = HashSample.union(samples).count();
    PersonCount count = new Bounds(sets, unions, 1).of(0, all, 0);
    assertThat((long) people.size())
        .as("%s, -Dinshore.seed=%d", count, seed)
        .isBetween(count.least(), count.most());
    assertThat(count.persons()).isBetween(count.least(), count.most());
    return count;
  }

  private static long[] join(List<PeopleTable> tables, Function<PersonBatch, long[]> part) {
    return tables.stream()
        .map(table -> part.apply(table.batch()))
        .flatMapToLong(LongStream::of)
        .toArray();
  }
}
