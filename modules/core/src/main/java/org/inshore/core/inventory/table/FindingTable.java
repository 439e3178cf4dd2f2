package org.inshore.core.inventory.table;

import java.sql.SQLException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.key.Sealer;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.jspecify.annotations.Nullable;

/** Writes findings with their samples, and columns named like personal financial information. */
public final class FindingTable {
  private final Session session;
  private final SampleTable samples;
  private long lastFinding;
  private long lastColumn;

  /**
   * Writes into a session.
   *
   * @param sealer seals samples of files; null to leave them out
   */
  public FindingTable(Session session, @Nullable Sealer sealer) {
    this.session = session;
    this.samples = new SampleTable(session, sealer);
  }

  /** Adds a finding of an asset. */
  public void write(Finding finding, int source, long asset, Samples kept) throws SQLException {
    Marking marking = finding.marking();
    session.update(
        "INSERT INTO finding VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        nextFinding(),
        source,
        asset,
        finding.location().toString(),
        finding.rule(),
        finding.subject().name(),
        finding.matches(),
        finding.distinct(),
        finding.confidence(),
        finding.highest(),
        finding.records(),
        finding.filled(),
        marking == null ? null : marking.term().name(),
        marking == null ? null : text(marking.period()),
        marking == null ? null : text(marking.issued()),
        marking == null ? null : text(marking.expires()));
    samples.write(lastFinding, finding, kept);
  }

  /** Adds a column of an asset. */
  public void write(ColumnEntry column, int source, long asset) throws SQLException {
    session.update(
        "INSERT INTO named_column VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        nextColumn(),
        source,
        asset,
        column.location().toString(),
        column.type(),
        column.rows(),
        column.filled(),
        column.masked(),
        column.encrypted(),
        column.lostDigits(),
        column.found(),
        column.state().name());
    int ordinal = 0;
    for (String rule : column.rules()) {
      session.update("INSERT INTO column_rule VALUES (?,?,?)", lastColumn, ordinal++, rule);
    }
  }

  /** The number of the next finding. */
  public long nextFinding() {
    return ++lastFinding;
  }

  /** The number of the next column. */
  public long nextColumn() {
    return ++lastColumn;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
