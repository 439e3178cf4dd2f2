package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.spi.source.Location;

/**
 * Places of one person.
 *
 * @param certain assets that hold the person
 * @param perhaps assets that hold somebody who shares a number with the person, or in which it is
 *     in doubt whose the identifier is
 * @param untold assets with so many people that single ones are no longer told apart
 */
public record SubjectPlaces(List<Location> certain, List<Location> perhaps, List<Location> untold) {
  /** Copies the lists. */
  public SubjectPlaces {
    certain = List.copyOf(certain);
    perhaps = List.copyOf(perhaps);
    untold = List.copyOf(untold);
  }

  /** Finds them: by the links of the scan, then by links that were not believed. */
  public static SubjectPlaces find(Session session, long[] identifiers) throws SQLException {
    People people = People.read(session);
    Set<Long> typed = set(identifiers);
    Set<Long> beside = new HashSet<>();
    session.each(
        "SELECT links FROM person_link",
        row -> addBeside(PersonTable.identifiers(row.bytes(1)), typed, beside));
    Set<Long> own = set(people.persons(identifiers));
    own.addAll(typed);
    Set<Long> others = set(people.persons(beside.stream().mapToLong(Long::longValue).toArray()));
    Set<Long> certain = new TreeSet<>();
    Set<Long> perhaps = new TreeSet<>();
    session.each(
        "SELECT asset_id, identifiers FROM person_batch",
        row -> {
          long[] raw = PersonTable.identifiers(row.bytes("identifiers"));
          long[] linked = people.persons(raw);
          if (any(raw, typed) || any(linked, own)) {
            certain.add(row.number("asset_id"));
          } else if (any(raw, beside) || any(linked, others)) {
            perhaps.add(row.number("asset_id"));
          }
        });
    session.each(
        "SELECT asset_id, pairs FROM person_doubtful",
        row -> {
          if (any(PersonTable.identifiers(row.bytes("pairs")), own)) {
            perhaps.add(row.number("asset_id"));
          }
        });
    perhaps.removeAll(certain);
    Set<Long> untold = new TreeSet<>();
    session.each("SELECT asset_id FROM person_sketch", row -> untold.add(row.number("asset_id")));
    return new SubjectPlaces(
        places(session, certain), places(session, perhaps), places(session, untold));
  }

  private static void addBeside(long[] pairs, Set<Long> typed, Set<Long> beside) {
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      if (typed.contains(pairs[i])) {
        beside.add(pairs[i + 1]);
      } else if (typed.contains(pairs[i + 1])) {
        beside.add(pairs[i]);
      }
    }
  }

  private static Set<Long> set(long[] identifiers) {
    Set<Long> set = new HashSet<>();
    Arrays.stream(identifiers).forEach(set::add);
    return set;
  }

  private static boolean any(long[] identifiers, Set<Long> of) {
    return Arrays.stream(identifiers).anyMatch(of::contains);
  }

  private static List<Location> places(Session session, Set<Long> assets) throws SQLException {
    List<Location> places = new ArrayList<>();
    for (long asset : assets) {
      Location place =
          session.first(
              "SELECT location FROM asset_entry WHERE id = ?",
              row -> row.location("location"),
              asset);
      if (place != null) {
        places.add(place);
      }
    }
    return places;
  }
}
