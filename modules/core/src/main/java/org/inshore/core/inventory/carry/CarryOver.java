package org.inshore.core.inventory.carry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.FindingTable;
import org.inshore.core.inventory.table.PersonTable;
import org.jspecify.annotations.Nullable;

/**
 * Copies the records of an asset from the inventory of an earlier scan: findings with their
 * samples, named columns, people, blocks, times. What is sealed stays sealed, under the same key.
 */
public final class CarryOver {
  private static final Rows FINDINGS =
      new Rows(
          "finding",
          "id",
          "id, source_no, asset_id",
          "location, rule, subject, matches, distinct_values, confidence, highest, records, filled,"
              + " term, period, issued, expires");
  private static final Rows SAMPLES =
      new Rows(
          "sample",
          "finding_id",
          "finding_id",
          "ordinal, listed, position, masked, confidence, sealed");
  private static final Rows COLUMNS =
      new Rows(
          "named_column",
          "id",
          "id, source_no, asset_id",
          "location, type, rows, filled, masked, encrypted, lost_digits, found, state");
  private static final Rows RULES =
      new Rows("column_rule", "column_id", "column_id", "ordinal, rule");
  private static final Rows FLOWS =
      new Rows(
          "flow",
          "no",
          "no, source_no",
          "location, direction, far_host, far_port, far_how_zh, far_how_en, far_name, kind,"
              + " evidence_zh, evidence_en, far_source, verdict, jurisdiction");
  private static final Rows FAR_ENDS =
      new Rows(
          "flow_evidence",
          "flow_no",
          "flow_no",
          "ordinal, kind, strength, jurisdiction, text_zh, text_en, source_zh, source_en, observed");
  private static final Rows BLOCKS = new Rows("content_block", "asset_id", "asset_id", "blocks");

  private static final Rows CREATED = new Rows("asset_created", "asset_id", "asset_id", "created");

  private final Session session;
  private final FindingTable findings;
  private final PersonTable people;

  /** Copies into a session; what is numbered there, by its tables. */
  public CarryOver(Session session, FindingTable findings, PersonTable people) {
    this.session = session;
    this.findings = findings;
    this.people = people;
  }

  /** The tables from which {@link #copy} copies the rows of an asset. */
  static List<String> tables() {
    return Stream.concat(
            Stream.of(FINDINGS, COLUMNS, BLOCKS, CREATED).map(Rows::table),
            PersonTable.BY_ASSET.stream())
        .toList();
  }

  /** Row numbers of an asset in the inventory that it is copied to. */
  public record Target(int source, long asset) {}

  /** Copies what is of no single asset: sealed names, and links between identifiers. */
  public void begin(EarlierScan earlier) throws SQLException {
    earlier
        .session()
        .each(
            "SELECT hash, sealed FROM sealed_name",
            row ->
                session.update(
                    "INSERT OR IGNORE INTO sealed_name VALUES (?,?)",
                    row.value("hash"),
                    row.value("sealed")));
    people.copyLinks(earlier.session());
  }

  /**
   * Copies all that an earlier scan recorded of an asset, except outcomes and what is secret.
   *
   * @return the number of findings
   */
  public int copy(EarlierScan earlier, long from, Target to) throws SQLException {
    int findings = 0;
    for (long each : earlier.findings(from)) {
      long id = this.findings.nextFinding();
      copy(earlier, FINDINGS, each, id, to.source(), to.asset());
      copy(earlier, SAMPLES, each, id);
      findings++;
    }
    for (long each : earlier.columns(from)) {
      long id = this.findings.nextColumn();
      copy(earlier, COLUMNS, each, id, to.source(), to.asset());
      copy(earlier, RULES, each, id);
    }
    people.copy(earlier.session(), from, to.asset());
    copy(earlier, BLOCKS, from, to.asset());
    copy(earlier, CREATED, from, to.asset());
    return findings;
  }

  /** Tells the number of a source by its id. */
  @FunctionalInterface
  public interface Sources {
    /** The number. */
    int number(String id) throws SQLException;
  }

  /** Copies all flows, with the evidence of their remote endpoints. */
  public void flows(EarlierScan earlier, Sources sources) throws SQLException {
    earlier
        .session()
        .each(
            "SELECT f.no, s.id AS source FROM flow f JOIN source s ON s.no = f.source_no"
                + " ORDER BY f.no",
            row -> {
              long number = session.number("SELECT IFNULL(MAX(no), 0) + 1 FROM flow");
              copy(earlier, FLOWS, row.number("no"), number, sources.number(row.text("source")));
              copy(earlier, FAR_ENDS, row.number("no"), number);
            });
  }

  /**
   * Rows that are copied as they are, but for the numbers of what they belong to.
   *
   * @param columns those that are copied
   */
  private record Rows(String table, String select, String insert, List<String> columns) {
    Rows(String table, String key, String numbers, String columns) {
      this(
          table,
          "SELECT " + columns + " FROM " + table + " WHERE " + key + " = ?",
          insert(table, numbers + ", " + columns),
          List.of(columns.split(", ", -1)));
    }

    private static String insert(String table, String columns) {
      String values = "?, ".repeat(columns.split(", ", -1).length - 1) + "?";
      return "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")";
    }
  }

  private void copy(EarlierScan earlier, Rows rows, long of, Object... numbers)
      throws SQLException {
    earlier
        .session()
        .list(
            rows.select(),
            row -> {
              List<@Nullable Object> values = new ArrayList<>(Arrays.asList(numbers));
              for (String column : rows.columns()) {
                values.add(row.value(column));
              }
              return session.update(rows.insert(), values.toArray());
            },
            of);
  }
}
