package org.inshore.core.inventory.compare;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.inshore.core.inventory.compare.Change.Kind;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.RescanCheck;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Computes the differences between two scans: findings by place and kind of data, in the order of
 * places.
 *
 * <p>Both inventories are read side by side, so that size does not matter; only what was moved is
 * held, by the assets that one of them lacks.
 */
public final class Difference {
  private static final String FINDINGS =
      "SELECT f.location, f.rule, SUM(f.matches) AS matches, a.location AS asset FROM finding f"
          + " JOIN asset a ON a.id = f.asset_id GROUP BY f.location, f.rule"
          + " ORDER BY f.location, f.rule";

  private final Session earlier;
  private final Session later;
  private final RescanCheck revisit;
  private final Set<String> rules;
  private final boolean stricter;
  private final Map<String, String> moved = new HashMap<>();
  private final Set<String> arrived = new HashSet<>();

  private Difference(Session earlier, Session later) throws SQLException {
    this.earlier = earlier;
    this.later = later;
    this.revisit = new RescanCheck(earlier, later);
    this.rules = new HashSet<>(later.list("SELECT id FROM rule", row -> row.text("id")));
    this.stricter = History.minConfidence(later) > History.minConfidence(earlier);
  }

  /**
   * Compares two scans.
   *
   * @param earlier output folder of one
   * @param later output folder of the other
   * @param changes takes what is different, by place
   * @throws InventoryException if one of them cannot be read
   */
  public static void between(Path earlier, Path later, Consumer<Change> changes)
      throws InventoryException {
    try (Session before = Store.open(earlier);
        Session after = Store.open(later)) {
      Difference difference = new Difference(before, after);
      MovedAssets.between(before, after)
          .forEach(
              (from, to) -> {
                difference.moved.put(from, to);
                difference.arrived.add(to);
              });
      difference.walk(changes);
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(later, e);
    }
  }

  private void walk(Consumer<Change> changes) throws SQLException {
    try (Cursor before = new Cursor(earlier);
        Cursor after = new Cursor(later)) {
      while (before.at != null || after.at != null) {
        Entry old = before.at;
        Entry now = after.at;
        int order = old == null ? 1 : now == null ? -1 : old.compareTo(now);
        if (old != null && order < 0) {
          changes.accept(lost(old));
          before.next();
        } else if (now != null && order > 0) {
          if (!arrived.contains(now.asset)) {
            changes.accept(change(Kind.NEW, now, 0, now.matches));
          }
          after.next();
        } else if (old != null && now != null) {
          if (old.matches < now.matches) {
            changes.accept(change(Kind.GROWN, old, old.matches, now.matches));
          } else if (old.matches > now.matches) {
            changes.accept(fewer(old, now.matches));
          }
          before.next();
          after.next();
        }
      }
    }
  }

  private Change lost(Entry old) throws SQLException {
    String to = moved.get(old.asset);
    if (to != null) {
      String place = to + old.location.substring(old.asset.length());
      return new Change(
          Kind.MOVED,
          Location.parse(to),
          Location.parse(old.location),
          Location.parse(place),
          old.rule,
          old.matches,
          old.matches,
          null);
    }
    Wording missed = missed(old);
    if (missed != null) {
      return unseen(old, 0, missed);
    }
    boolean masked =
        later.number(
                "SELECT COUNT(*) FROM named_column WHERE location = ? AND state = 'MASKED'",
                old.location)
            > 0;
    return change(masked ? Kind.MASKED : Kind.GONE, old, old.matches, 0);
  }

  /** Fewer at a place are fewer only if it was read to its end. */
  private Change fewer(Entry old, long matches) throws SQLException {
    Wording missed = revisit.visit(old.location).reason();
    return missed == null
        ? change(Kind.SHRUNK, old, old.matches, matches)
        : unseen(old, matches, missed);
  }

  /** Why nobody looked for the same at the place again; null if somebody did. */
  private @Nullable Wording missed(Entry old) throws SQLException {
    Wording reason = revisit.visit(old.location).reason();
    if (reason != null) {
      return reason;
    }
    if (!rules.contains(old.rule)) {
      return Store.MESSAGES.wording("revisit.no-rule");
    }
    return stricter ? Store.MESSAGES.wording("revisit.stricter") : null;
  }

  private static Change unseen(Entry old, long matches, Wording why) {
    Location place = Location.parse(old.location);
    Location asset = Location.parse(old.asset);
    return new Change(Kind.NOT_LOOKED_AT, asset, place, null, old.rule, old.matches, matches, why);
  }

  private static Change change(Kind kind, Entry entry, long before, long after) {
    Location asset = Location.parse(entry.asset);
    Location place = Location.parse(entry.location);
    return new Change(kind, asset, place, null, entry.rule, before, after, null);
  }

  /** Matches of one rule at one place. */
  private record Entry(String location, String rule, long matches, String asset)
      implements Comparable<Entry> {

    @Override
    public int compareTo(Entry other) {
      int byPlace = compare(location, other.location);
      return byPlace == 0 ? compare(rule, other.rule) : byPlace;
    }

    /** As the store sorts, by code points; Java would sort some characters otherwise. */
    private static int compare(String one, String two) {
      int i = 0;
      int least = Math.min(one.length(), two.length());
      while (i < least && one.charAt(i) == two.charAt(i)) {
        i++;
      }
      if (i == least) {
        return Integer.compare(one.length(), two.length());
      }
      char a = one.charAt(i);
      char b = two.charAt(i);
      return Character.isSurrogate(a) == Character.isSurrogate(b)
          ? Character.compare(a, b)
          : Character.isSurrogate(a) ? 1 : -1;
    }
  }

  /** The findings of one inventory, one at a time. */
  private static final class Cursor implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Row row;
    private @Nullable Entry at;

    Cursor(Session session) throws SQLException {
      this.statement = session.prepare(FINDINGS);
      this.rows = statement.executeQuery();
      this.row = new Row(rows);
      next();
    }

    void next() throws SQLException {
      at =
          rows.next()
              ? new Entry(
                  row.text("location"), row.text("rule"), row.number("matches"), row.text("asset"))
              : null;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
