package org.inshore.core.inventory.read;

import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.table.SampleTable;
import org.inshore.core.inventory.store.Session;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Marking;
import org.inshore.spi.inventory.Sample;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Findings and named columns read back. */
public final class FindingRows {
  public static final String FINDINGS =
      "SELECT f.id, f.location, a.location, f.rule, f.subject, f.matches, f.distinct_values,"
          + " f.confidence, f.highest, f.records, f.filled, f.term, f.period, f.issued,"
          + " f.expires"
          + " FROM finding f JOIN asset a ON a.id = f.asset_id"
          + " ORDER BY f.location, f.rule, f.id";

  public static final String COLUMNS =
      "SELECT c.id, c.location, a.location, c.type, c.rows, c.filled, c.masked, c.encrypted,"
          + " c.lost_digits, c.found FROM named_column c JOIN asset a ON a.id = c.asset_id"
          + " ORDER BY c.location, c.id";

  private final Session session;
  private final SampleTable samples;

  /**
   * Makes it.
   *
   * @param sealer opens samples of files; null to leave them out
   */
  public FindingRows(Session session, @Nullable Sealer sealer) {
    this.session = session;
    this.samples = new SampleTable(session, sealer);
  }

  public Finding finding(Row row) throws SQLException {
    List<Location> positions = new ArrayList<>();
    List<Sample> shown = new ArrayList<>();
    samples.read(row.number(1), row.text(2), positions, shown);
    return new Finding(
        row.location(2),
        row.location(3),
        row.text(4),
        Subject.valueOf(row.text(5)),
        row.number(6),
        row.number(7),
        row.number(10),
        row.number(11),
        row.real(8),
        row.real(9),
        positions,
        shown,
        marking(row));
  }

  private static @Nullable Marking marking(Row row) throws SQLException {
    String term = row.optional(12);
    String period = row.optional(13);
    String issued = row.optional(14);
    String expires = row.optional(15);
    return term == null
        ? null
        : new Marking(
            Marking.Term.valueOf(term),
            period == null ? null : Period.parse(period),
            issued == null ? null : LocalDate.parse(issued),
            expires == null ? null : LocalDate.parse(expires));
  }

  public ColumnEntry column(Row row) throws SQLException {
    return new ColumnEntry(
        row.location(2),
        row.location(3),
        row.optional(4),
        session.list(
            "SELECT rule FROM column_rule WHERE column_id = ? ORDER BY ordinal",
            rule -> rule.text(1),
            row.number(1)),
        row.number(5),
        row.number(6),
        row.number(7),
        row.number(8),
        row.number(9),
        row.number(10));
  }
}
