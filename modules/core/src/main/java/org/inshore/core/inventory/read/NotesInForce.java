package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.inventory.violation.Standing.Extent;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Officers' notes without those that what is there now has outgrown; they are shown all the same.
 */
public final class NotesInForce {
  private NotesInForce() {}

  public static Map<String, Mark> of(Session session, Map<String, Mark> marks) throws SQLException {
    Map<String, Mark> inForce = new HashMap<>(marks);
    for (Map.Entry<String, Mark> each : marks.entrySet()) {
      if (isOutgrown(session, each.getKey(), each.getValue())) {
        inForce.remove(each.getKey());
      }
    }
    return inForce;
  }

  private static boolean isOutgrown(Session session, String violation, Mark mark)
      throws SQLException {
    @Nullable Extent now =
        session.first(
            "SELECT persons, matches FROM violation WHERE id = ?",
            row -> new Extent(row.number("persons"), row.number("matches")),
            violation);
    return now != null && mark.isOutgrownBy(now);
  }
}
