package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.trait.ImportantData;
import org.inshore.core.trait.ImportantItem;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Wildcard;

/** The bank's list of important data that a scan was given. */
final class ImportantTable {
  private ImportantTable() {}

  static void write(Session session, ImportantData important) throws SQLException {
    int number = 0;
    for (ImportantItem item : important.kept()) {
      session.update(
          "INSERT INTO important_data VALUES (?,?,?,?,?)",
          number,
          item.name(),
          item.grade().name(),
          item.declaredBy(),
          item.declaredOn().toString());
      int ordinal = 0;
      for (Wildcard wildcard : item.names()) {
        session.update(
            "INSERT INTO important_pattern VALUES (?,?,1,?)", number, ordinal++, wildcard.text());
      }
      for (Wildcard wildcard : item.assets()) {
        session.update(
            "INSERT INTO important_pattern VALUES (?,?,0,?)", number, ordinal++, wildcard.text());
      }
      number++;
    }
  }

  static ImportantData read(Session session) throws SQLException {
    return new ImportantData(
        session.list(
            "SELECT ordinal, name, grade, declared_by, declared_on FROM important_data"
                + " ORDER BY ordinal",
            row ->
                new ImportantItem(
                    row.text("name"),
                    DataGrade.valueOf(row.text("grade")),
                    row.text("declared_by"),
                    LocalDate.parse(row.text("declared_on")),
                    patterns(session, row.number("ordinal"), 1),
                    patterns(session, row.number("ordinal"), 0))));
  }

  private static List<Wildcard> patterns(Session session, long item, int ofName)
      throws SQLException {
    return session.list(
        "SELECT pattern FROM important_pattern WHERE item = ? AND of_name = ? ORDER BY ordinal",
        row -> new Wildcard(row.text("pattern")),
        item,
        ofName);
  }
}
