package org.inshore.core.inventory.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.core.inventory.table.Revisit;

/**
 * Which assets of an earlier scan are at another place in a later one.
 *
 * <p>An asset was moved if it is not there any more, and one that was not there before has the same
 * size and the same findings at the same positions within it, and no other pair could be meant; of
 * several that are alike, the one that kept its name.
 */
final class Moves {
  /**
   * Tables' sizes are estimates; files' are bytes. A file without findings has not moved for us.
   */
  private static final String SIGNATURES =
      "SELECT a.location, a.size, a.kind, substr(f.location, length(a.location) + 1) AS within,"
          + " f.rule, f.matches, f.distinct_values FROM asset a JOIN finding f ON f.asset_id = a.id"
          + " WHERE a.size >= 0 ORDER BY a.id, f.location, f.rule, f.id";

  private Moves() {}

  /** From where to where, as the inventories write places. */
  static Map<String, String> between(Session earlier, Session later) throws SQLException {
    Revisit revisit = new Revisit(later);
    Map<String, List<String>> gone =
        assets(earlier, place -> revisit.of(place) == Revisit.Fate.GONE);
    Map<String, List<String>> arrived =
        assets(later, place -> PlaceIndex.find(earlier, place) == null);
    Map<String, String> moves = new LinkedHashMap<>();
    gone.forEach(
        (signature, from) -> {
          List<String> to = arrived.getOrDefault(signature, List.of());
          if (from.size() == 1 && to.size() == 1) {
            moves.put(from.getFirst(), to.getFirst());
          } else {
            for (String place : from) {
              String name = name(place);
              List<String> namesakes = to.stream().filter(each -> name(each).equals(name)).toList();
              boolean only = from.stream().filter(each -> name(each).equals(name)).count() == 1;
              if (only && namesakes.size() == 1) {
                moves.put(place, namesakes.getFirst());
              }
            }
          }
        });
    return moves;
  }

  /** The innermost name of a place. */
  private static String name(String place) {
    String outer = Revisit.outer(place);
    String inner = outer == null ? place : place.substring(outer.length());
    int type = inner.indexOf(':');
    return inner.startsWith(Revisit.FOLDER)
        ? inner.substring(Revisit.FOLDER.length())
        : inner.substring(type + 1);
  }

  /** The assets of a scan that the other knows nothing of, by signature. */
  private static Map<String, List<String>> assets(Session in, Missing missing) throws SQLException {
    Map<String, List<String>> found = new HashMap<>();
    Collector collector = new Collector();
    in.each(
        SIGNATURES,
        row -> {
          if (!row.text("location").equals(collector.asset)) {
            collector.end(missing, found);
            collector.begin(row.text("location"), row.number("size") + " " + row.text("kind"));
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
    private String asset = "";
    private final StringBuilder signature = new StringBuilder();

    void begin(String location, String head) {
      asset = location;
      signature.setLength(0);
      signature.append(head);
    }

    void end(Missing missing, Map<String, List<String>> into) throws SQLException {
      if (!asset.isEmpty() && signature.length() < MAX && missing.is(asset)) {
        into.computeIfAbsent(signature.toString(), key -> new ArrayList<>(1)).add(asset);
      }
    }
  }
}
