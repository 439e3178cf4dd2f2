package org.inshore.core.inventory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.inshore.core.inventory.evaluate.Evaluation;
import org.inshore.core.inventory.evaluate.SceneSums;
import org.inshore.core.inventory.evaluate.YearSums;
import org.inshore.core.inventory.read.IncidentRows;
import org.inshore.core.inventory.read.NotesInForce;
import org.inshore.core.inventory.read.SecretReading;
import org.inshore.core.inventory.read.TraitRows;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.JudgementTable;
import org.inshore.core.inventory.table.NameTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.ClearNames;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Violations and numbers of people of a stored scan. They are as the scan left them, or are worked
 * out into temporary tables: for another day's law, and of a scan that did not end.
 */
final class Judgement {
  private final Session session;
  private final RunInfo run;
  private final boolean repeated;
  private final Map<String, Standing.Mark> notes;
  private final UnaryOperator<Location> clear;
  private @Nullable Policy policy;

  private Judgement(
      Session session,
      RunInfo run,
      boolean repeated,
      Map<String, Standing.Mark> notes,
      UnaryOperator<Location> clear) {
    this.session = session;
    this.run = run;
    this.repeated = repeated;
    this.notes = notes;
    this.clear = clear;
  }

  /** Judges as far as need be. */
  static Judgement of(Session session, ReadOptions options) throws SQLException, PolicyException {
    RunInfo kept = Catalogue.run(session);
    LocalDate asOf = options.asOf();
    RunInfo run = asOf == null ? kept : kept.asOf(asOf);
    boolean repeated = asOf != null || run.state() == RunInfo.State.RUNNING;
    if (repeated) {
      Policy policy = JudgementTable.policy(session);
      Store.evaluateApart(session);
      new Evaluation(session, policy, run, options.sealer()).run();
    }
    Map<String, Standing.Mark> notes = NotesInForce.of(session, options.marks());
    IncidentRows.settle(session, notes, Incident.day(run), repeated);
    Sealer sealer = options.sealer();
    UnaryOperator<Location> clear =
        sealer == null
            ? UnaryOperator.identity()
            : new ClearNames(NameTable.of(session), sealer, true)::clear;
    return new Judgement(session, run, repeated, notes, clear);
  }

  /** Legal limits that the year's sums reach. */
  List<Threshold> thresholds() throws SQLException {
    return YearSums.thresholds(session, run, policy(), Incident.day(run));
  }

  /** Export scenes with what is in them. */
  List<SceneSum> scenes() throws SQLException {
    return SceneSums.read(
        session, run, policy(), Catalogue.sources(session).values(), Incident.day(run));
  }

  /** Grades and kinds of place. */
  List<AssetTraits> traits() throws SQLException {
    return TraitRows.read(session, policy(), clear);
  }

  /** The last day of a term of working days. */
  LocalDate due(LocalDate since, int workingDays) throws SQLException {
    return policy().calendar().after(since, workingDays);
  }

  /** When the year's sums passed legal limits. */
  List<Passing> passings() throws SQLException {
    return SceneSums.passings(session, run, policy(), Incident.day(run));
  }

  /** Suspected state secrets with what is wrong at their places. */
  List<SecretEntry> secrets(Sealer opener) throws SQLException, InventoryException {
    return new SecretReading(session, policy(), run, opener).all();
  }

  Session session() {
    return session;
  }

  /** The scan, by the day that it is judged by. */
  RunInfo run() {
    return run;
  }

  /** Whether violations and people were worked out now. */
  boolean repeated() {
    return repeated;
  }

  /** Officers' notes in force. */
  Map<String, Standing.Mark> notes() {
    return notes;
  }

  /** The policy that the inventory keeps, read once. */
  private Policy policy() throws SQLException {
    Policy read = policy;
    if (read == null) {
      try {
        read = JudgementTable.policy(session);
      } catch (PolicyException e) {
        throw new IllegalArgumentException(e);
      }
      policy = read;
    }
    return read;
  }
}
