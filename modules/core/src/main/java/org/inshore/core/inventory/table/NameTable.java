package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.SealedName;
import org.jspecify.annotations.Nullable;

/** Sealed clear names by their hash. */
public final class NameTable {
  private NameTable() {}

  public static void write(Session session, SealedName name) throws SQLException {
    session.update("INSERT OR IGNORE INTO sealed_name VALUES (?,?)", name.hash(), name.sealed());
  }

  /** Finds sealed names in an open inventory. */
  public static Function<String, @Nullable SealedName> of(Session session) {
    return hash -> {
      try {
        return session.first(
            "SELECT sealed FROM sealed_name WHERE hash = ?",
            row -> new SealedName(hash, row.bytes("sealed")),
            hash);
      } catch (SQLException e) {
        throw new IllegalArgumentException(e);
      }
    };
  }

  /** Whether a key opens what was sealed; also if nothing was. */
  public static boolean opens(Session session, Sealer sealer) throws SQLException {
    SealedName any =
        session.first(
            "SELECT hash, sealed FROM sealed_name LIMIT 1",
            row -> new SealedName(row.text("hash"), row.bytes("sealed")));
    return any == null || any.opens(sealer);
  }

  /** Places of assets in whose name a hash stands, at most so many. */
  public static List<String> places(Session session, String hash, int most) throws SQLException {
    return session.list(
        "SELECT location FROM asset_entry WHERE instr(location, ?) > 0 ORDER BY location LIMIT ?",
        row -> row.text("location"),
        "#" + hash,
        most);
  }
}
