package org.inshore.core.destruction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.Boilerplate;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.LongSet;
import org.inshore.core.person.set.Sketch;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of what was handed over: identifiers, joined to people by the links of that scan, and
 * blocks of documents' text without what is printed in many of them.
 */
final class HandedOver {
  private final Links links;

  /** Identifiers that can be recognised elsewhere, in order, each once. */
  private final long[] identifiers;

  /** The same as a sketch hashes them, in order, with the identifier at the same place. */
  private final long[] hashes;

  private final long[] ofHash;
  private final HashSample sketched;
  private final long people;
  private final long unrecognisable;
  private final LongSet names = new LongSet(Integer.MAX_VALUE);
  private final List<Location> documents = new ArrayList<>();
  private final long[] blocks;
  private final int[] documentOf;
  private final boolean marked;

  private HandedOver(Session session, Predicate<Location> scope) throws SQLException {
    this.links = LinkedIdentifiers.of(session);
    LongSet found = new LongSet(Integer.MAX_VALUE);
    LongSet persons = new LongSet(Integer.MAX_VALUE);
    LongSet hidden = new LongSet(Integer.MAX_VALUE);
    LongSet inScope = new LongSet(Integer.MAX_VALUE);
    LinkedIdentifiers.batches(
        session,
        (place, identifiers) -> {
          if (scope.test(Location.parse(place))) {
            for (long each : identifiers) {
              long person = links.person(each);
              inScope.add(person);
              name(each);
              if (Identifier.travels(each)) {
                found.add(each);
                persons.add(person);
              }
            }
          }
        });
    LinkedIdentifiers.each(
        session,
        each -> {
          long person = links.person(each);
          if (Identifier.travels(each) && inScope.contains(person)) {
            found.add(each);
            persons.add(person);
          }
        });
    LinkedIdentifiers.pairs(
        session,
        pairs -> {
          for (int i = 0; i < pairs.length; i++) {
            if (inScope.contains(links.person(pairs[i ^ 1]))) {
              name(pairs[i]);
            }
          }
        });
    long[] doubtful = LinkedIdentifiers.doubtful(session);
    for (int i = 1; i < doubtful.length; i += 2) {
      if (Identifier.travels(doubtful[i])
          && (doubtful[i - 1] == 0 || inScope.contains(links.person(doubtful[i - 1])))) {
        found.add(doubtful[i]);
      }
    }
    for (long each : inScope.toArray()) {
      if (!persons.contains(each)) {
        hidden.add(each);
      }
    }
    this.identifiers = found.toArray();
    Arrays.sort(identifiers);
    this.people = persons.size();
    this.unrecognisable = hidden.size();
    long[][] hashed = Identifiers.hashed(identifiers);
    this.hashes = hashed[0];
    this.ofHash = hashed[1];
    List<HashSample> sketches = new ArrayList<>();
    session.each(
        "SELECT s.sketch, a.location FROM person_sketch s JOIN asset_entry a ON a.id = s.asset_id",
        row -> {
          if (scope.test(row.location("location"))) {
            sketches.add(Sketch.sample(row.bytes("sketch")));
          }
        });
    this.sketched =
        sketches.isEmpty()
            ? new HashSample(HashSample.WHOLE, new long[0])
            : HashSample.union(sketches);
    List<HashSample> samples = new ArrayList<>();
    session.each(
        "SELECT b.blocks, a.location FROM content_block b JOIN asset_entry a ON a.id = b.asset_id",
        row -> {
          Location place = row.location("location");
          if (scope.test(place)) {
            documents.add(place);
            samples.add(HashSample.whole(PersonTable.identifiers(row.bytes("blocks"))));
          }
        });
    List<HashSample> own = Boilerplate.without(samples, new int[samples.size()]);
    long[][] placed = placed(own);
    this.blocks = placed[0];
    this.documentOf = Arrays.stream(placed[1]).mapToInt(each -> (int) each).toArray();
    this.marked = session.number("SELECT COUNT(*) FROM sealed_secret") > 0;
  }

  static HandedOver read(Session session, List<Location> scope) throws SQLException {
    return new HandedOver(
        session, place -> scope.isEmpty() || scope.stream().anyMatch(place::isWithin));
  }

  private static long[][] placed(List<HashSample> samples) {
    int[] order = new int[] {0};
    int count = samples.stream().mapToInt(each -> each.hashes().length).sum();
    long[] hashes = new long[count];
    long[] owners = new long[count];
    for (int document = 0; document < samples.size(); document++) {
      for (long hash : samples.get(document).hashes()) {
        hashes[order[0]] = hash;
        owners[order[0]++] = document;
      }
    }
    return Identifiers.sorted(hashes, owners);
  }

  private void name(long identifier) {
    int name = Identifier.name(identifier);
    if (name != 0) {
      names.add(name);
    }
  }

  /** Whether a name, as its bits in an identifier, is one of somebody handed over. */
  boolean isNamed(int name) {
    return names.contains(name);
  }

  /** The person of an identifier that was handed over; 0 if it was not. */
  long person(long identifier) {
    return Arrays.binarySearch(identifiers, identifier) >= 0 ? links.person(identifier) : 0;
  }

  /** The identifier of a sketch's hash; 0 if it was not handed over. */
  long ofHash(long hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at >= 0 ? ofHash[at] : 0;
  }

  /** Whether a hash is in the sample that stands for what was too much to be kept. */
  boolean isSketched(long hash) {
    return hash < sketched.limit() && Arrays.binarySearch(sketched.hashes(), hash) >= 0;
  }

  /** The sample that stands for what was too much to be kept; empty if nothing was. */
  HashSample sketched() {
    return sketched;
  }

  /** The document of a block; -1 if it was not handed over. */
  int document(long block) {
    int at = Arrays.binarySearch(blocks, block);
    return at >= 0 ? documentOf[at] : -1;
  }

  @Nullable Location document(int number) {
    return number < 0 ? null : documents.get(number);
  }

  long people() {
    return people + (sketched.hashes().length == 0 ? 0 : sketched.count().persons());
  }

  long values() {
    return identifiers.length;
  }

  /** Documents that have text of their own. */
  long documents() {
    return IntStream.of(documentOf).distinct().count();
  }

  /** People of whom nothing is known by which they could be found elsewhere. */
  long unrecognisable() {
    return unrecognisable;
  }

  /** Whether there were suspected state secrets, of which no hash of the text is kept. */
  boolean marked() {
    return marked;
  }
}
