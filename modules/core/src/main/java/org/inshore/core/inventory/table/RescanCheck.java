package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Decides whether a scan looked again at places of an earlier one. */
public final class RescanCheck {
  /** A slash within a path, as locations are written. */
  public static final String FOLDER = "%2f";

  private static final String OUTCOME =
      "SELECT outcome, reason_zh, reason_en FROM asset WHERE id = ?";

  private static final String UNREAD_PARTS =
      "SELECT id, location FROM asset WHERE part = 1 AND kind <> 'flows'"
          + " AND outcome NOT IN ('SCANNED', 'SKIPPED')";

  private static final String FOUND_WITHIN =
      "SELECT DISTINCT location FROM finding WHERE location > ? AND location < ? AND rule = ?";

  private final Session earlier;
  private final Session session;
  private final boolean partial;

  /** By asset, a part of it that this scan could not read and the earlier one did not miss. */
  private @Nullable Map<Long, Long> unreadParts;

  /** Fates of a place. */
  public enum Fate {
    /** It was read to its end. */
    LOOKED_AT,
    /** It is not there any more: all around it was listed. */
    GONE,
    /** It was not read, or not to its end, or nobody looked whether it is there. */
    NOT_LOOKED_AT
  }

  /**
   * Makes it.
   *
   * @param earlier the earlier scan's inventory
   * @param session the later scan's
   */
  public RescanCheck(Session earlier, Session session) throws SQLException {
    this.earlier = earlier;
    this.session = session;
    String state = session.first("SELECT state FROM run", row -> row.text("state"));
    this.partial = !RunInfo.State.DONE.name().equals(state);
  }

  /**
   * Fate of a place, with the reason if nobody looked.
   *
   * @param reason null unless it was not looked at
   */
  public record Visit(Fate fate, @Nullable Wording reason) {
    private static Visit missed(Wording reason) {
      return new Visit(Fate.NOT_LOOKED_AT, reason);
    }
  }

  /** What became of a place. */
  public Fate of(String location) throws SQLException {
    return visit(location).fate();
  }

  /**
   * What became of a place: of the asset, or the part of one, that it is or lies in.
   *
   * @param location as the inventory writes it
   */
  public Visit visit(String location) throws SQLException {
    int slash = location.indexOf('/');
    String source = slash < 0 ? location : location.substring(0, slash);
    if (session.number("SELECT COUNT(*) FROM source WHERE id = ?", unescaped(source)) == 0) {
      return Visit.missed(Store.MESSAGES.wording("revisit.no-source"));
    }
    for (String place = location; place != null; place = outer(place)) {
      Long asset = PlaceIndex.find(session, place);
      if (asset != null) {
        Visit visit = outcome(asset);
        Long part = visit.fate() == Fate.LOOKED_AT ? unreadParts().get(asset) : null;
        return part == null ? visit : outcome(part);
      }
    }
    return partial
        ? Visit.missed(Store.MESSAGES.wording("revisit.partial"))
        : new Visit(Fate.GONE, null);
  }

  /**
   * Whether nobody looked again at a place, or at something in it where one of some kinds of data
   * was found.
   *
   * @param rules the kinds
   */
  public boolean missed(String location, Set<String> rules) throws SQLException {
    if (of(location) == Fate.NOT_LOOKED_AT) {
      return true;
    }
    for (String rule : rules) {
      // What lies in a place is between it with a slash and it with the character after that.
      List<String> places =
          earlier.list(
              FOUND_WITHIN, row -> row.text("location"), location + "/", location + "0", rule);
      for (String place : places) {
        if (of(place) == Fate.NOT_LOOKED_AT) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What was in an asset may be in a part of it that could be read before and cannot now: an
   * archive packed anew with a password, a document that breaks off.
   */
  private Map<Long, Long> unreadParts() throws SQLException {
    Map<Long, Long> parts = unreadParts;
    if (parts == null) {
      parts = new HashMap<>();
      Map<Long, Long> into = parts;
      session.each(UNREAD_PARTS, row -> addPart(into, row.number("id"), row.text("location")));
      unreadParts = parts;
    }
    return parts;
  }

  private void addPart(Map<Long, Long> parts, long part, String location) throws SQLException {
    if (PlaceIndex.find(earlier, location) != null) {
      return;
    }
    Long asset = null;
    for (String place = outer(location); asset == null && place != null; place = outer(place)) {
      asset = PlaceIndex.find(session, place);
    }
    if (asset != null) {
      parts.putIfAbsent(asset, part);
    }
  }

  private Visit outcome(long asset) throws SQLException {
    return Objects.requireNonNull(session.first(OUTCOME, RescanCheck::visit, asset));
  }

  private static Visit visit(Row row) throws SQLException {
    return row.text("outcome").equals("SCANNED")
        ? new Visit(Fate.LOOKED_AT, null)
        : Visit.missed(row.wording("reason"));
  }

  /** The place around a place, folder by folder; null around a source. */
  public static @Nullable String outer(String place) {
    int slash = place.lastIndexOf('/');
    int folder = place.lastIndexOf(FOLDER);
    int end = Math.max(slash, folder);
    return end < 0 ? null : place.substring(0, end);
  }

  private static String unescaped(String source) {
    return Location.parse(source).source();
  }
}
