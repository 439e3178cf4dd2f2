package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.time.LocalDate;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;

/** Inputs of the judgement of violations: day, policy, exemptions, export scenes. */
public final class JudgementTable {
  private JudgementTable() {}

  static void write(Session session, RunInfo run, Policy policy) throws SQLException {
    PackFile exemptions = policy.exemptions().file();
    session.update(
        "INSERT INTO judgement VALUES (?,?,?)",
        Incident.day(run).toString(),
        exemptions == null ? null : exemptions.name(),
        exemptions == null ? null : exemptions.text());
    SceneTable.write(session, policy.scenes());
    ImportantTable.write(session, policy.important());
  }

  static @Nullable LocalDate asOf(Session session) throws SQLException {
    return session.first("SELECT as_of FROM judgement", row -> LocalDate.parse(row.text("as_of")));
  }

  /** The policy that an inventory keeps, with exemptions and export scenes. */
  public static Policy policy(Session session) throws SQLException, PolicyException {
    PackFile exemptions =
        session.first(
            "SELECT exemptions_name, exemptions FROM judgement WHERE exemptions IS NOT NULL",
            row -> new PackFile(row.text("exemptions_name"), row.text("exemptions")));
    return Policy.load(Catalogue.policies(session))
        .exempting(exemptions)
        .providing(SceneTable.read(session))
        .listing(ImportantTable.read(session));
  }
}
