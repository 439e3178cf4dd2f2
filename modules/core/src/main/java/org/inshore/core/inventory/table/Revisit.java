package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.Objects;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Decides whether a scan looked again at places of an earlier one. */
public final class Revisit {
  /** A slash within a path, as locations are written. */
  public static final String FOLDER = "%2f";

  private static final String OUTCOME =
      "SELECT outcome, reason_zh, reason_en FROM asset WHERE id = ?";

  private final Session session;
  private final boolean partial;

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
   * @param session the later scan's inventory
   */
  public Revisit(Session session) throws SQLException {
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
        return Objects.requireNonNull(session.first(OUTCOME, Revisit::visit, asset));
      }
    }
    return partial
        ? Visit.missed(Store.MESSAGES.wording("revisit.partial"))
        : new Visit(Fate.GONE, null);
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
