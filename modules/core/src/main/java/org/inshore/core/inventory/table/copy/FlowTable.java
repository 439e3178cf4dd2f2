package org.inshore.core.inventory.table.copy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;

/** The flows of a scan, written and read. */
public final class FlowTable {
  private static final String SELECT =
      "SELECT f.no, f.location, f.direction, f.far_host, f.far_port, f.far_how_zh, f.far_how_en,"
          + " f.far_name, f.kind, f.evidence_zh, f.evidence_en, f.far_source, f.verdict,"
          + " f.jurisdiction FROM flow f ORDER BY f.location, f.no";

  private FlowTable() {}

  public static void write(Session session, FlowEntry entry) throws SQLException {
    Flow flow = entry.flow();
    session.update(
        "INSERT INTO flow SELECT NULL, no, ?,?,?,?,?,?,?,?,?,?,?,?,? FROM source WHERE id = ?",
        flow.place().toString(),
        flow.direction().name(),
        flow.far().host(),
        flow.far().port(),
        flow.far().how().zh(),
        flow.far().how().en(),
        flow.farName(),
        flow.kind().name(),
        flow.evidence().zh(),
        flow.evidence().en(),
        entry.farSource(),
        entry.far().verdict().name(),
        Catalogue.code(entry.far().jurisdiction()),
        flow.place().source());
    long number = session.number("SELECT last_insert_rowid()");
    Catalogue.writeEvidence(session, "flow_evidence", number, entry.far());
  }

  /**
   * All flows by place, with what their two ends say put together. A remote endpoint that is a
   * source of this scan is where that source is, by all that was learnt of it until the end.
   */
  public static List<FlowEntry> all(Session session) throws SQLException {
    Map<String, Residency> sources = new HashMap<>();
    for (SourceEntry source : Catalogue.sources(session).values()) {
      sources.put(source.source().id(), source.residency());
    }
    return FlowEnds.joined(session.list(SELECT, row -> entry(session, row, sources)), sources);
  }

  private static FlowEntry entry(Session session, Row row, Map<String, Residency> sources)
      throws SQLException {
    String source = row.optional("far_source");
    Residency known = source == null ? null : sources.get(source);
    Residency far =
        known != null
            ? known
            : new Residency(
                Verdict.valueOf(row.text("verdict")),
                row.jurisdiction("jurisdiction"),
                Catalogue.evidence(session, "flow_evidence WHERE flow_no", row.number("no")));
    return new FlowEntry(
        new Flow(
            row.location("location"),
            Flow.Direction.valueOf(row.text("direction")),
            new Endpoint(
                row.text("far_host"), (int) row.number("far_port"), row.wording("far_how")),
            row.optional("far_name"),
            Flow.Kind.valueOf(row.text("kind")),
            row.wording("evidence")),
        far,
        source);
  }
}
