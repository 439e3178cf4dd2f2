package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Customers by document in one table, by number and card in another. */
class CustomerNumberTest {
  private static final int DOCUMENT = 1;
  private static final int CARD = 4;

  private final List<long[]> persons = new ArrayList<>();
  private final List<long[]> links = new ArrayList<>();

  @Test
  void linksWhatStandsWithItInOtherTablesOfTheSource() {
    for (int customer = 1; customer <= 50; customer++) {
      row("core", "customers", customer, customer, DOCUMENT, customer);
    }
    // Each has one to three cards, and nobody else is there.
    for (int card = 1; card <= 100; card++) {
      row("core", "cards", card, 1_000 + card, CARD, 1 + card % 50);
    }

    assertThat(people()).hasSize(50);
  }

  @Test
  void isAnotherInAnotherSource() {
    row("core", "customers", 1, 1, DOCUMENT, 7);
    row("other", "cards", 1, 1_001, CARD, 7);

    assertThat(people()).hasSize(2);
  }

  @Test
  void joinsNobodyWhenAllHaveTheSame() {
    for (int customer = 1; customer <= 20; customer++) {
      row("core", "customers", customer, customer, DOCUMENT, 7);
      row("core", "cards", customer, 1_000 + customer, CARD, 7);
    }

    assertThat(people()).hasSize(40);
  }

  @Test
  void isOfWhoHasADocumentBesideItInTheSameAsset() {
    PersonCollector older = collector();
    PersonCollector newer = collector();
    for (int row = 1; row <= 20; row++) {
      older.add(match("share", "members", "identifier", row, row, DOCUMENT));
      older.add(match("share", "members", "number", row, row, Identifier.CUSTOMER));
      // Telephones come before those whose they are.
      newer.add(match("share", "phones", "number", row, row, Identifier.CUSTOMER));
      newer.add(match("share", "phones", "phone", row, 500 + row, Identifier.SHARED));
    }
    for (int row = 21; row <= 40; row++) {
      newer.add(match("share", "borrowers", "identifier", row, 100 + row, DOCUMENT));
      newer.add(match("share", "borrowers", "number", row, row - 20, Identifier.CUSTOMER));
    }
    older.close();
    persons.clear();
    newer.close();

    assertThat(people()).hasSize(20);
  }

  @Test
  void tellsOfNobodyAlone() {
    PersonCollector collector = collector();
    collector.add(match("core", "orders", "number", 1, 7, Identifier.CUSTOMER));
    collector.close();

    assertThat(people()).isEmpty();
  }

  @Test
  void tellsOfACustomerBesideSomebodyElse() {
    PersonCollector collector = collector();
    for (int row = 1; row <= 30; row++) {
      collector.add(match("core", "contacts", "number", row, row, Identifier.CUSTOMER));
      collector.add(of(7, match("core", "contacts", "phone", row, 500 + row, 3)));
    }
    collector.close();

    assertThat(people()).hasSize(60);
  }

  @Test
  void tellsOfACustomerWithoutAContactWhereMostHaveOne() {
    PersonCollector collector = collector();
    for (int row = 1; row <= 30; row++) {
      collector.add(match("core", "contacts", "number", row, row, Identifier.CUSTOMER));
      if (row % 3 > 0) {
        collector.add(of(7, match("core", "contacts", "phone", row, 500 + row, 3)));
      }
    }
    collector.close();

    assertThat(people()).hasSize(50);
  }

  /** What is of somebody else than the row's own person. */
  private static Match of(int person, Match match) {
    return new Match(
        match.rule(),
        match.place(),
        match.record(),
        0,
        1,
        0.9,
        null,
        match.valueHash(),
        match.personKey(),
        person,
        false,
        null);
  }

  private void row(String source, String table, long record, long hash, int rank, long number) {
    PersonCollector collector = collector();
    collector.add(match(source, table, "identifier", record, hash, rank));
    collector.add(match(source, table, "number", record, number, Identifier.CUSTOMER));
    collector.close();
  }

  private PersonCollector collector() {
    return new PersonCollector(
        batch -> {
          persons.add(batch.persons());
          links.add(batch.links());
        });
  }

  private Set<Long> people() {
    int count = links.stream().mapToInt(each -> each.length / 2).sum();
    Links all = Links.of(count, taker -> links.forEach(each -> taker.accept(0, each)));
    Set<Long> people = new TreeSet<>();
    persons.forEach(each -> Arrays.stream(each).map(all::person).forEach(people::add));
    return people;
  }

  private static Match match(
      String source, String table, String column, long record, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            column, "", Wording.same(column), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    Location place = Location.of(source).append("table", table);
    return new Match(
        info,
        new Place(place.append("column", column), place, Content.Naming.COLUMN, 0),
        record,
        0,
        1,
        0.9,
        null,
        (hash + rank * 10_000L) << 4,
        rank);
  }
}
