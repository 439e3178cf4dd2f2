package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/** The small tables, written and read whole: run, rules, policies, sources. */
public final class Catalogue {
  private static final Totals NO_TOTALS = new Totals(Map.of(), Map.of());

  private Catalogue() {}

  public static void write(Session session, RunInfo run, List<RuleInfo> rules, Policy policy)
      throws SQLException {
    session.update(
        "INSERT INTO run VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        run.id(),
        run.toolVersion(),
        run.startedBy(),
        run.started().toString(),
        run.ended() == null ? null : run.ended().toString(),
        run.state().name(),
        run.configurationHash(),
        run.ruleSetHash(),
        run.minConfidence(),
        run.previous(),
        run.institution(),
        run.signer());
    int number = 0;
    for (String target : run.targets()) {
      session.update("INSERT INTO run_target VALUES (?,?)", number++, target);
    }
    SchemeTable.write(session, rules);
    for (RuleInfo rule : rules) {
      write(session, rule);
    }
    number = 0;
    for (PackFile file : policy.files()) {
      session.update("INSERT INTO policy_file VALUES (?,?,?)", number++, file.name(), file.text());
    }
    JudgementTable.write(session, run, policy);
  }

  private static void write(Session session, RuleInfo rule) throws SQLException {
    session.update(
        "INSERT INTO rule VALUES (?,?,?,?,?)",
        rule.id(),
        rule.pack(),
        rule.name().zh(),
        rule.name().en(),
        rule.subject().name());
    SchemeTable.write(session, rule);
    int number = 0;
    for (String reference : rule.references()) {
      session.update("INSERT INTO rule_reference VALUES (?,?,?)", rule.id(), number++, reference);
    }
  }

  /** Notes that the scan has ended. */
  public static void end(Session session, RunInfo.State state, Instant ended) throws SQLException {
    session.update("UPDATE run SET state = ?, ended = ?", state.name(), ended.toString());
  }

  public static RunInfo run(Session session) throws SQLException {
    List<String> targets =
        session.list("SELECT target FROM run_target ORDER BY ordinal", row -> row.text("target"));
    RunInfo run =
        session.first(
            "SELECT id, tool_version, started_by, started, ended, state, configuration_hash,"
                + " rule_set_hash, min_confidence, previous, institution, signer FROM run",
            row ->
                new RunInfo(
                    row.text("id"),
                    row.text("tool_version"),
                    row.text("started_by"),
                    Objects.requireNonNull(row.instant("started")),
                    row.instant("ended"),
                    RunInfo.State.valueOf(row.text("state")),
                    targets,
                    row.text("configuration_hash"),
                    row.text("rule_set_hash"),
                    row.real("min_confidence"),
                    JudgementTable.asOf(session),
                    row.optional("previous"),
                    row.optional("institution"),
                    row.optional("signer")));
    if (run == null) {
      throw new IllegalArgumentException("no run");
    }
    return run;
  }

  public static List<RuleInfo> rules(Session session) throws SQLException {
    Map<String, Scheme> schemes = SchemeTable.schemes(session);
    return session.list(
        "SELECT id, pack, name_zh, name_en, subject FROM rule ORDER BY id",
        row ->
            new RuleInfo(
                row.text("id"),
                row.text("pack"),
                row.wording("name"),
                Subject.valueOf(row.text("subject")),
                SchemeTable.classes(session, row.text("id"), schemes),
                session.list(
                    "SELECT text FROM rule_reference WHERE rule = ? ORDER BY ordinal",
                    inner -> inner.text("text"),
                    row.text("id"))));
  }

  static List<PackFile> policies(Session session) throws SQLException {
    return session.list(
        "SELECT name, text FROM policy_file ORDER BY ordinal",
        row -> new PackFile(row.text("name"), row.text("text")));
  }

  /** The sources by number: offshore, unknown, onshore, each by id; with no figures yet. */
  public static Map<Long, SourceEntry> sources(Session session) throws SQLException {
    Map<Long, SourceEntry> sources = new LinkedHashMap<>();
    session.list(
        "SELECT no, id, scanner, target, site, declared_jurisdiction, system, owner, outsourcer,"
            + " classified, verdict, jurisdiction, failure_category, failure_zh, failure_en"
            + " FROM source ORDER BY CASE verdict WHEN 'OFFSHORE' THEN 0 WHEN 'UNKNOWN' THEN 1"
            + " ELSE 2 END, id",
        row -> sources.put(row.number("no"), source(session, row)));
    return sources;
  }

  /**
   * Evidence, strongest first.
   *
   * @param of the table and the condition on its owner
   * @param owner number of the source or flow
   */
  public static List<Evidence> evidence(Session session, String of, long owner)
      throws SQLException {
    return session.list(
        "SELECT kind, strength, jurisdiction, text_zh, text_en, source_zh, source_en, observed"
            + " FROM "
            + of
            + " = ? ORDER BY ordinal",
        row ->
            new Evidence(
                Evidence.Kind.valueOf(row.text("kind")),
                Evidence.Strength.valueOf(row.text("strength")),
                row.jurisdiction("jurisdiction"),
                row.wording("text"),
                row.optional("source_zh") == null ? null : row.wording("source"),
                row.instant("observed")),
        owner);
  }

  /**
   * Writes evidence.
   *
   * @param table {@code evidence} or {@code flow_evidence}
   * @param owner the source or flow that it is of
   */
  public static void writeEvidence(Session session, String table, long owner, Residency residency)
      throws SQLException {
    int ordinal = 0;
    for (Evidence evidence : residency.evidence()) {
      Wording from = evidence.source();
      session.update(
          "INSERT INTO " + table + " VALUES (?,?,?,?,?,?,?,?,?,?)",
          owner,
          ordinal++,
          evidence.kind().name(),
          evidence.strength().name(),
          code(evidence.jurisdiction()),
          evidence.text().zh(),
          evidence.text().en(),
          from == null ? null : from.zh(),
          from == null ? null : from.en(),
          evidence.observed() == null ? null : evidence.observed().toString());
    }
  }

  public static @Nullable String code(@Nullable Jurisdiction jurisdiction) {
    return jurisdiction == null ? null : jurisdiction.code();
  }

  private static SourceEntry source(Session session, Row row) throws SQLException {
    List<Evidence> evidence = evidence(session, "evidence WHERE source_no", row.number("no"));
    Declaration declared =
        new Declaration(
            row.optional("site"),
            row.jurisdiction("declared_jurisdiction"),
            row.optional("system"),
            row.optional("owner"),
            row.optional("outsourcer"),
            row.flag("classified"));
    declared = HandlingTable.read(session, row.number("no"), declared);
    @Nullable Outcome failure =
        row.optional("failure_category") == null
            ? null
            : new Outcome.Failed(row.text("failure_category"), row.wording("failure"));
    return new SourceEntry(
        new DataSource(row.text("id"), row.text("scanner"), row.text("target"), declared),
        new Residency(
            Verdict.valueOf(row.text("verdict")),
            row.jurisdiction("jurisdiction"),
            new ArrayList<>(evidence)),
        NO_TOTALS,
        failure);
  }
}
