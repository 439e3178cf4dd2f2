package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/**
 * Table of people with the columns of a layout: what a scan collects of it, and who stands in it.
 */
record PeopleTable(PersonBatch batch, Set<Integer> people) {
  static final int ID = 1;
  static final int PASSPORT = 2;
  static final int PHONE = 3;
  static final int CARD = 4;
  static final int MAIL = 8;
  static final int CUSTOMER = 9;
  static final int NAME = 15;

  /** The same in Latin letters. */
  static final int LATIN_NAME = 115;

  /** A table of consecutive people, a row each. */
  static PeopleTable people(List<Integer> layout, int number, int from, int until) {
    List<Match> rows = new ArrayList<>();
    for (int person = from; person < until; person++) {
      add(rows, number, person, person, layout, Place.Owner.SAID);
    }
    return new PeopleTable(batch(rows, number), people(from, until));
  }

  /** Consecutive people. */
  static Set<Integer> people(int from, int until) {
    Set<Integer> people = new HashSet<>();
    for (int person = from; person < until; person++) {
      people.add(person);
    }
    return people;
  }

  /** Adds the columns of one row. */
  static void add(
      List<Match> rows, int table, int row, int person, List<Integer> ranks, Place.Owner owner) {
    ranks.forEach(rank -> rows.add(match(table, row, person, rank, owner)));
  }

  /** What is collected of some rows. */
  static PersonBatch batch(List<Match> rows, int table) {
    List<PersonBatch> batches = new ArrayList<>();
    PersonCollector collector = new PersonCollector(table + 1L, batches::add);
    rows.forEach(collector::add);
    collector.close();
    assertThat(batches).hasSize(1);
    return batches.getFirst();
  }

  /** The value of a person in the column of a rank. */
  static Match match(int table, long record, long hash, int rank, Place.Owner owner) {
    Location place = Location.of("s").append("table", "t" + table);
    return match(
        new Place(
            place.append("column", "c" + rank), place, Content.Naming.COLUMN, rank, 0, 0, owner),
        record,
        hash,
        rank);
  }

  /** The value of a person at a place. */
  static Match match(Place place, long record, long hash, int kind) {
    int rank = kind == LATIN_NAME ? NAME : kind;
    MaskedText masked = kind == LATIN_NAME ? MaskedText.of("Name", 1, 0) : null;
    RuleInfo info =
        new RuleInfo(
            "r" + rank,
            "",
            Wording.same("r" + rank),
            Subject.PERSONAL_FINANCIAL,
            List.of(),
            List.of());
    return new Match(
        info, place, record, 0, 1, 0.9, masked, Identifier.mixed(hash + 1, kind), rank);
  }
}
