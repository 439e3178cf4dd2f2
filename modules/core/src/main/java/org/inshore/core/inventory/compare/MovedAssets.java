package org.inshore.core.inventory.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.core.inventory.table.RescanCheck;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.Sketch;

/**
 * Which assets of an earlier scan are at another place in a later one.
 *
 * <p>An asset was moved if it is not there any more, and one that was not there before has the same
 * size, the same findings at the same positions within it and the same people, and no other pair
 * could be meant; of several that are alike, the one that kept its name. An extract of the same
 * form and number of rows, this month's after last month's, holds others: it is new.
 */
final class MovedAssets {
  /**
   * Tables' sizes are estimates; files' are bytes. A file without findings has not moved for us.
   */
  private static final String SIGNATURES =
      "SELECT a.id, a.location, a.size, a.kind, substr(f.location, length(a.location) + 1) AS within,"
          + " f.rule, f.matches, f.distinct_values FROM asset a JOIN finding f ON f.asset_id = a.id"
          + " WHERE a.size >= 0 ORDER BY a.id, f.location, f.rule, f.id";

  private static final String BATCHES = "SELECT identifiers FROM person_batch WHERE asset_id = ?";

  private static final String SKETCHES = "SELECT sketch FROM person_sketch WHERE asset_id = ?";

  private final Map<String, String> moves = new LinkedHashMap<>();

  private MovedAssets() {}

  /** An asset of one scan. */
  private record Missed(long id, String place) {}

  /** From where to where, as the inventories write places. */
  static Map<String, String> between(Session earlier, Session later) throws SQLException {
    RescanCheck revisit = new RescanCheck(earlier, later);
    Map<String, List<Missed>> gone =
        assets(earlier, place -> revisit.of(place) == RescanCheck.Fate.GONE);
    Map<String, List<Missed>> arrived =
        assets(later, place -> PlaceIndex.find(earlier, place) == null);
    MovedAssets found = new MovedAssets();
    for (Map.Entry<String, List<Missed>> each : gone.entrySet()) {
      List<Missed> alike = arrived.get(each.getKey());
      if (alike != null) {
        Map<Long, List<String>> now = byPeople(later, alike);
        byPeople(earlier, each.getValue())
            .forEach((people, from) -> found.add(from, now.getOrDefault(people, List.of())));
      }
    }
    return found.moves;
  }

  /** Adds what of assets that are alike can only have become one of others. */
  private void add(List<String> from, List<String> to) {
    if (from.size() == 1 && to.size() == 1) {
      moves.put(from.getFirst(), to.getFirst());
      return;
    }
    for (String place : from) {
      String name = name(place);
      List<String> namesakes = to.stream().filter(each -> name(each).equals(name)).toList();
      boolean only = from.stream().filter(each -> name(each).equals(name)).count() == 1;
      if (only && namesakes.size() == 1) {
        moves.put(place, namesakes.getFirst());
      }
    }
  }

  /** Places of assets by who is in them. */
  private static Map<Long, List<String>> byPeople(Session session, List<Missed> assets)
      throws SQLException {
    Map<Long, List<String>> places = new LinkedHashMap<>();
    for (Missed asset : assets) {
      places
          .computeIfAbsent(people(session, asset.id()), key -> new ArrayList<>(1))
          .add(asset.place());
    }
    return places;
  }

  /**
   * The sum of the identifiers in an asset that are the same wherever their person stands; they are
   * keyed hashes, so others do not come to the same.
   */
  private static long people(Session session, long asset) throws SQLException {
    List<long[]> identifiers = new ArrayList<>();
    identifiers.addAll(session.list(BATCHES, row -> PersonTable.identifiers(row.bytes(1)), asset));
    identifiers.addAll(session.list(SKETCHES, row -> Sketch.sample(row.bytes(1)).hashes(), asset));
    long[] sorted = identifiers.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    long sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      // One may be in several batches.
      if ((i == 0 || sorted[i] != sorted[i - 1]) && Identifier.travels(sorted[i])) {
        sum += sorted[i];
      }
    }
    return sum;
  }

  /** The innermost name of a place. */
  private static String name(String place) {
    String outer = RescanCheck.outer(place);
    String inner = outer == null ? place : place.substring(outer.length());
    int type = inner.indexOf(':');
    return inner.startsWith(RescanCheck.FOLDER)
        ? inner.substring(RescanCheck.FOLDER.length())
        : inner.substring(type + 1);
  }

  /** The assets of a scan that the other knows nothing of, by signature. */
  private static Map<String, List<Missed>> assets(Session in, Missing missing) throws SQLException {
    Map<String, List<Missed>> found = new HashMap<>();
    Collector collector = new Collector();
    in.each(
        SIGNATURES,
        row -> {
          if (row.number("id") != collector.asset.id()) {
            collector.end(missing, found);
            collector.begin(
                new Missed(row.number("id"), row.text("location")),
                row.number("size") + " " + row.text("kind"));
          }
          collector
              .signature
              .append('\n')
              .append(row.text("within"))
              .append(' ')
              .append(row.text("rule"))
              .append(' ')
              .append(row.number("matches"))
              .append(' ')
              .append(row.number("distinct_values"));
        });
    collector.end(missing, found);
    return found;
  }

  /** Test whether the other scan lacks an asset. */
  @FunctionalInterface
  private interface Missing {
    boolean is(String place) throws SQLException;
  }

  /** One asset's findings as text, longer than which none is compared. */
  private static final class Collector {
    private static final int MAX = 1 << 16;
    private Missed asset = new Missed(0, "");
    private final StringBuilder signature = new StringBuilder();

    void begin(Missed next, String head) {
      asset = next;
      signature.setLength(0);
      signature.append(head);
    }

    void end(Missing missing, Map<String, List<Missed>> into) throws SQLException {
      if (asset.id() > 0 && signature.length() < MAX && missing.is(asset.place())) {
        into.computeIfAbsent(signature.toString(), key -> new ArrayList<>(1)).add(asset);
      }
    }
  }
}
