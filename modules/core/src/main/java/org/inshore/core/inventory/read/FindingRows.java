package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.SampleTable;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Findings and named columns read back. */
public final class FindingRows {
  public static final String FINDINGS =
      "SELECT f.id, f.location, a.location AS asset, f.rule, f.subject, f.matches, f.distinct_values,"
          + " f.confidence, f.highest, f.records, f.filled, f.term, f.period, f.issued,"
          + " f.expires"
          + " FROM finding f JOIN asset a ON a.id = f.asset_id"
          + " ORDER BY f.location, f.rule, f.id";

  public static final String COLUMNS =
      "SELECT c.id, c.location, a.location AS asset, c.type, c.rows, c.filled, c.masked, c.encrypted,"
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
    samples.read(row.number("id"), row.text("location"), positions, shown);
    return new Finding(
        row.location("location"),
        row.location("asset"),
        row.text("rule"),
        Subject.valueOf(row.text("subject")),
        row.number("matches"),
        row.number("distinct_values"),
        row.number("records"),
        row.number("filled"),
        row.real("confidence"),
        row.real("highest"),
        positions,
        shown,
        marking(row));
  }

  private static @Nullable Marking marking(Row row) throws SQLException {
    String term = row.optional("term");
    String period = row.optional("period");
    String issued = row.optional("issued");
    String expires = row.optional("expires");
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
        row.location("location"),
        row.location("asset"),
        row.optional("type"),
        session.list(
            "SELECT rule FROM column_rule WHERE column_id = ? ORDER BY ordinal",
            rule -> rule.text("rule"),
            row.number("id")),
        row.number("rows"),
        row.number("filled"),
        row.number("masked"),
        row.number("encrypted"),
        row.number("lost_digits"),
        row.number("found"));
  }
}
