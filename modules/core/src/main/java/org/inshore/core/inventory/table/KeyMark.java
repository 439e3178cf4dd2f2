package org.inshore.core.inventory.table;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

/** A constant sealed under the operator's key, by which the key of an inventory is known again. */
public final class KeyMark {
  private static final String MARK = "the same key";
  private static final int BLOCK = 32;

  private KeyMark() {}

  public static void write(Session session, Sealer sealer) throws SQLException {
    session.update(
        "INSERT INTO key_mark VALUES (?)",
        (Object) sealer.seal(MARK.getBytes(StandardCharsets.UTF_8), MARK, BLOCK));
  }

  /** Whether an inventory was written with another key; one without a mark may be of any. */
  public static boolean isOfAnother(Session session, Sealer sealer) throws SQLException {
    byte[] mark = mark(session);
    return mark != null && sealer.open(mark, MARK) == null;
  }

  /** Whether an inventory was written with a key. */
  public static boolean isOf(Session session, Sealer sealer) throws SQLException {
    byte[] mark = mark(session);
    return mark != null && sealer.open(mark, MARK) != null;
  }

  private static byte @Nullable [] mark(Session session) throws SQLException {
    return session.first("SELECT sealed FROM key_mark", row -> row.bytes("sealed"));
  }
}
