package org.inshore.core.inventory.compare;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.core.inventory.table.RescanCheck;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.violation.Standing.State;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Compares the violations of a scan with those of the scan before. */
public final class History {
  /** What an earlier scan knew of a violation, its own or one that it carried on. */
  private static final String EARLIER =
      "SELECT v.id, u.policy, u.nature, v.severity, a.location, s.verdict, s.jurisdiction,"
          + " u.title_zh, u.title_en, v.matches, v.persons, v.persons_exact,"
          + " v.persons_least, v.persons_most, IFNULL(t.first_seen, (SELECT started FROM run)) AS first_seen"
          + " FROM violation v JOIN ruling u ON u.no = v.ruling"
          + " JOIN asset_entry a ON a.id = v.asset_id JOIN source s ON s.no = a.source_no"
          + " LEFT JOIN standing t ON t.violation = v.id"
          + " UNION ALL SELECT id, policy, nature, severity, location, verdict, jurisdiction,"
          + " title_zh, title_en, matches, persons, persons_exact, persons_least, persons_most,"
          + " first_seen"
          + " FROM former_violation WHERE state = 'NOT_LOOKED_AT'";

  private final Session session;
  private final Session earlier;
  private final Policy policy;
  private final Set<String> policies;
  private final Set<String> rules = new HashSet<>();
  private final RescanCheck revisit;
  private final Map<String, String> moves;
  private final boolean stricter;

  private History(Session session, Session earlier, Policy policy) throws SQLException {
    this.session = session;
    this.earlier = earlier;
    this.policy = policy;
    this.policies = Set.copyOf(policy.ids());
    rules.addAll(session.list("SELECT id FROM rule", row -> row.text("id")));
    this.revisit = new RescanCheck(earlier, session);
    this.moves = MovedAssets.between(earlier, session);
    this.stricter = minConfidence(session) > minConfidence(earlier);
  }

  /**
   * A notice that an earlier scan began later than now; null if it did not.
   *
   * @throws InventoryException if it cannot be read
   */
  public static @Nullable Wording laterThan(Instant now, Path previous) throws InventoryException {
    try (Session session = Store.open(previous)) {
      Instant began =
          session.first("SELECT started FROM run", row -> Instant.parse(row.text("started")));
      return began == null || !began.isAfter(now)
          ? null
          : Store.MESSAGES.wording("previous.later", previous, MainlandTime.text(began));
    } catch (SQLException e) {
      throw Store.unreadable(previous, e);
    }
  }

  /** The id of the scan in a folder, which must have ended. */
  public static String run(Path folder) throws InventoryException {
    try (Session session = Store.open(folder)) {
      String id =
          session.first("SELECT id FROM run WHERE ended IS NOT NULL", row -> row.text("id"));
      if (id == null) {
        throw new InventoryException(Store.MESSAGES.wording("previous", folder), null);
      }
      return id;
    } catch (SQLException e) {
      throw Store.unreadable(folder, e);
    }
  }

  /** Fills {@code standing} and {@code former_violation}, which must be empty. */
  public static void compare(Session session, Path previous, Policy policy)
      throws SQLException, InventoryException {
    try (Session earlier = Store.open(previous)) {
      new History(session, earlier, policy).compare();
    }
  }

  private void compare() throws SQLException {
    earlier.each(EARLIER, this::compare);
    session.update(
        "INSERT OR IGNORE INTO standing SELECT id, ?, (SELECT started FROM run) FROM violation",
        State.NEW.name());
  }

  private void compare(Row row) throws SQLException {
    String id = row.text("id");
    if (session.number("SELECT COUNT(*) FROM violation WHERE id = ?", id) > 0) {
      session.update(
          "INSERT OR IGNORE INTO standing VALUES (?,?,?)",
          id,
          State.OPEN.name(),
          row.text("first_seen"));
      return;
    }
    if (session.number("SELECT COUNT(*) FROM named_within WHERE id = ?", id) > 0) {
      return;
    }
    if (movedOn(row.text("policy"), row.text("location"), row.text("first_seen"))
        || followed(row)) {
      return;
    }
    State state =
        rectified(id, row.text("policy"), row.text("location"))
            ? State.RECTIFIED
            : State.NOT_LOOKED_AT;
    session.update(
        "INSERT OR IGNORE INTO former_violation VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        id,
        row.text("policy"),
        row.text("nature"),
        row.text("severity"),
        row.text("location"),
        row.text("verdict"),
        row.optional("jurisdiction"),
        row.text("title_zh"),
        row.text("title_en"),
        row.number("matches"),
        row.number("persons"),
        row.number("persons_exact"),
        row.number("persons_least"),
        row.number("persons_most"),
        state.name(),
        row.text("first_seen"));
  }

  /** Whether the same violation stands where the asset is now: it is as old as it was. */
  private boolean movedOn(String policy, String location, String firstSeen) throws SQLException {
    String to = moves.get(location);
    Long asset = to == null ? null : PlaceIndex.find(session, to);
    return asset != null
        && session.update(
                "INSERT OR IGNORE INTO standing SELECT v.id, ?, ? FROM violation v"
                    + " JOIN ruling u ON u.no = v.ruling WHERE v.asset_id = ? AND u.policy = ?",
                State.OPEN.name(),
                firstSeen,
                asset,
                policy)
            > 0;
  }

  /**
   * Whether another rule of the same matter now speaks of the same kinds of data there, since what
   * is declared or known of the place has changed: it is as old, unless it is worse in nature.
   */
  private boolean followed(Row row) throws SQLException {
    Long asset = PlaceIndex.find(session, row.text("location"));
    if (asset == null) {
      return false;
    }
    String matter = policy.matter(row.text("policy"));
    Set<String> kinds = kinds(earlier, row.text("id"));
    boolean followed = false;
    for (Successor each : successors(asset)) {
      if (policy.matter(each.policy).equals(matter)
          && !Collections.disjoint(kinds, kinds(session, each.id))
          && earlier.number("SELECT COUNT(*) FROM violation WHERE id = ?", each.id) == 0) {
        followed = true;
        if (each.nature.compareTo(Nature.valueOf(row.text("nature"))) >= 0) {
          session.update(
              "INSERT INTO standing VALUES (?,?,?) ON CONFLICT (violation) DO UPDATE SET"
                  + " first_seen = min(first_seen, excluded.first_seen)",
              each.id,
              State.OPEN.name(),
              row.text("first_seen"));
        }
      }
    }
    return followed;
  }

  /** A ground that may stand in another's place. */
  private record Successor(String id, String policy, Nature nature) {}

  private List<Successor> successors(long asset) throws SQLException {
    return session.list(
        "SELECT v.id, u.policy, u.nature FROM violation v JOIN ruling u ON u.no = v.ruling"
            + " WHERE v.asset_id = ?",
        row ->
            new Successor(row.text("id"), row.text("policy"), Nature.valueOf(row.text("nature"))),
        asset);
  }

  static Set<String> kinds(Session session, String violation) throws SQLException {
    return Set.copyOf(
        session.list(
            "SELECT rule FROM violation_rule WHERE violation = ?",
            row -> row.text("rule"),
            violation));
  }

  /** Only a scan that looked again, for the same and as keenly, can say that it is put right. */
  private boolean rectified(String id, @Nullable String policy, String location)
      throws SQLException {
    Set<String> sought = kinds(earlier, id);
    return policies.contains(policy)
        && rules.containsAll(sought)
        && !stricter
        && !revisit.missed(location, sought);
  }

  static double minConfidence(Session session) throws SQLException {
    Double confidence =
        session.first("SELECT min_confidence FROM run", row -> row.real("min_confidence"));
    return confidence == null ? 0 : confidence;
  }
}
