package org.inshore.core.inventory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.evaluate.Evaluation;
import org.inshore.core.inventory.evaluate.YearSums;
import org.inshore.core.inventory.read.IncidentRows;
import org.inshore.core.inventory.read.NotesInForce;
import org.inshore.core.inventory.read.SecretReading;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.JudgementTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.spi.inventory.Incident;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Threshold;

/**
 * Violations and numbers of people of a stored scan. They are as the scan left them, or are worked
 * out into temporary tables: for another day's law, and of a scan that did not end.
 *
 * @param run the scan, by the day that it is judged by
 * @param repeated whether they were worked out now
 * @param notes officers' notes in force
 */
record Judgement(Session session, RunInfo run, boolean repeated, Map<String, Standing.Mark> notes) {

  /** Judges as far as need be. */
  static Judgement of(Session session, ReadOptions options) throws SQLException, PolicyException {
    RunInfo kept = Catalogue.run(session);
    LocalDate asOf = options.asOf();
    RunInfo run = asOf == null ? kept : kept.asOf(asOf);
    boolean repeated = asOf != null || run.state() == RunInfo.State.RUNNING;
    if (repeated) {
      Policy policy = JudgementTable.policy(session);
      session.run(Store.temporaryEvaluation());
      new Evaluation(session, policy, run, options.sealer()).run();
    }
    Map<String, Standing.Mark> notes = NotesInForce.of(session, options.marks());
    IncidentRows.settle(session, notes, Incident.day(run), repeated);
    return new Judgement(session, run, repeated, notes);
  }

  /** Legal limits that the year's sums reach. */
  List<Threshold> thresholds() throws SQLException {
    return YearSums.thresholds(session, run, policy(), Incident.day(run));
  }

  /** Suspected state secrets with what is wrong at their places. */
  List<SecretEntry> secrets(Sealer opener) throws SQLException, InventoryException {
    return new SecretReading(session, policy(), run, opener).all();
  }

  private Policy policy() throws SQLException {
    try {
      return JudgementTable.policy(session);
    } catch (PolicyException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
