package org.inshore.core.destruction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.LongSet;
import org.inshore.core.person.set.Sketch;
import org.inshore.spi.inventory.destruction.DestructionCheck.Namesakes;
import org.inshore.spi.inventory.destruction.DestructionCheck.Place;
import org.inshore.spi.source.Location;

/**
 * Data of those handed over that are in the places of later scans. An identifier is of a person if
 * it is one of those handed over, or if the later scan joins it to one of those: a file of mobile
 * numbers and cards is of the people whose mobile numbers were handed over.
 */
final class RemainingData {
  private static final String ENTRY = "entry";

  private final HandedOver handed;
  private final LongSet persons = new LongSet(Integer.MAX_VALUE);
  private final LongSet values = new LongSet(Integer.MAX_VALUE);
  private final LongSet documents = new LongSet(Integer.MAX_VALUE);
  private final List<Place> places = new ArrayList<>();
  private final List<Namesakes> namesakes = new ArrayList<>();

  RemainingData(HandedOver handed) {
    this.handed = handed;
  }

  /** People found anywhere, each once. */
  long persons() {
    return persons.size();
  }

  /** Values found anywhere, each once. */
  long values() {
    return values.size();
  }

  /** Documents of which something was found. */
  long documents() {
    return documents.size();
  }

  /** The places, in no order. */
  List<Place> places() {
    return places;
  }

  /** Other places with people known by a name alone that somebody handed over has too. */
  List<Namesakes> namesakes() {
    return namesakes;
  }

  /** One place while it is looked through. */
  private static final class Found {
    private final LongSet persons = new LongSet(Integer.MAX_VALUE);
    private final Map<Integer, Long> blocks = new HashMap<>();
    private long estimated;
    private boolean about;
    private final Map<String, Location> inside = new TreeMap<>();

    /** Takes the innermost file of an archive in which a finding lies. */
    private void inside(Location finding) {
      Location each = finding;
      while (each != null && !each.segments().isEmpty()) {
        if (each.segments().getLast().type().equals(ENTRY)) {
          inside.put(each.toString(), each);
          return;
        }
        each = each.outer();
      }
    }
  }

  /** Looks through the places of a scan. */
  void search(Session session) throws SQLException {
    Links links = LinkedIdentifiers.of(session);
    Map<Long, Long> joined = joined(session, links);
    Map<String, Found> found = new LinkedHashMap<>();
    LinkedIdentifiers.batches(
        session,
        (place, identifiers) -> {
          for (long each : identifiers) {
            identifier(found, place, each, joined.getOrDefault(links.person(each), 0L));
          }
        });
    session.each(
        "SELECT a.location, d.pairs FROM person_doubtful d"
            + " JOIN asset_entry a ON a.id = d.asset_id",
        row -> {
          long[] pairs = PersonTable.identifiers(row.bytes(2));
          for (int i = 1; i < pairs.length; i += 2) {
            identifier(found, row.text(1), pairs[i], 0);
          }
        });
    session.each(
        "SELECT a.location, s.sketch FROM person_sketch s JOIN asset_entry a ON a.id = s.asset_id",
        row -> sketch(found, row.text(1), Sketch.sample(row.bytes(2))));
    session.each(
        "SELECT a.location, b.blocks FROM content_block b JOIN asset_entry a ON a.id = b.asset_id",
        row -> blocks(found, row.text(1), PersonTable.identifiers(row.bytes(2))));
    session.each(
        "SELECT DISTINCT a.location, f.location FROM finding f"
            + " JOIN asset_entry a ON a.id = f.asset_id WHERE f.subject = 'PERSONAL_FINANCIAL'",
        row -> {
          Found at = found.get(row.text(1));
          if (at != null && at.persons.size() + at.estimated > 0) {
            at.inside(Location.parse(row.text(2)));
          }
        });
    NamesAlone.in(session, links, handed).stream()
        .filter(each -> !found.containsKey(each.location().toString()))
        .forEach(namesakes::add);
    found.forEach((location, each) -> places.add(place(Location.parse(location), each)));
  }

  /** Of each person of a later scan that is joined to one handed over: who that is. */
  private Map<Long, Long> joined(Session session, Links links) throws SQLException {
    Map<Long, Long> joined = new HashMap<>();
    LinkedIdentifiers.each(
        session,
        each -> {
          long person = Identifier.travels(each) ? handed.person(each) : 0;
          if (person != 0) {
            joined.putIfAbsent(links.person(each), person);
            values.add(each);
          }
        });
    return joined;
  }

  private void identifier(Map<String, Found> found, String place, long identifier, long joined) {
    long own = Identifier.travels(identifier) ? handed.person(identifier) : 0;
    long person = own == 0 ? joined : own;
    boolean sampled =
        person == 0
            && handed.sketched().hashes().length > 0
            && Identifier.travels(identifier)
            && handed.isSketched(Identifiers.hash(identifier));
    if (person == 0 && !sampled) {
      return;
    }
    Found at = found.computeIfAbsent(place, fresh -> new Found());
    long who = sampled ? identifier : person;
    at.persons.add(who);
    persons.add(who);
    at.about |= sampled;
    if (own != 0 || sampled) {
      values.add(identifier);
    }
  }

  private void sketch(Map<String, Found> found, String place, HashSample sample) {
    long hits = 0;
    for (long hash : sample.hashes()) {
      long identifier = handed.ofHash(hash);
      if (identifier != 0 || handed.isSketched(hash)) {
        hits++;
        long who = identifier == 0 ? hash : handed.person(identifier);
        persons.add(who);
        values.add(identifier == 0 ? hash : identifier);
      }
    }
    if (hits > 0) {
      Found at = found.computeIfAbsent(place, fresh -> new Found());
      at.estimated += HashSample.count(hits, sample.limit()).persons();
      at.about = true;
    }
  }

  private void blocks(Map<String, Found> found, String place, long[] blocks) {
    for (long hash : HashSample.whole(blocks).hashes()) {
      int document = handed.document(hash);
      if (document >= 0) {
        documents.add(document + 1L);
        found.computeIfAbsent(place, fresh -> new Found()).blocks.merge(document, 1L, Long::sum);
      }
    }
  }

  private Place place(Location location, Found found) {
    int most =
        found.blocks.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(-1);
    return new Place(
        location,
        found.persons.size() + found.estimated,
        Arrays.stream(found.blocks.values().toArray(Long[]::new)).mapToLong(Long::longValue).sum(),
        handed.document(most),
        found.about,
        List.copyOf(found.inside.values()));
  }
}
