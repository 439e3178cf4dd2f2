package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Residency;

/** Writes data sources with what is declared of them, their residency and its evidence. */
public final class SourceTable {
  private final Session session;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Writes into a session. */
  public SourceTable(Session session) {
    this.session = session;
  }

  /** Adds a source; before anything that lies in it. */
  public void write(DataSource source, Residency residency) throws SQLException {
    if (numbers.containsKey(source.id())) {
      throw new IllegalArgumentException("source " + source.id() + " comes twice");
    }
    int number = numbers.size() + 1;
    Declaration declared = source.declared();
    session.update(
        "INSERT INTO source (no, id, scanner, target, site, declared_jurisdiction, system, owner,"
            + " outsourcer, classified, verdict, jurisdiction) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        number,
        source.id(),
        source.scanner(),
        source.target(),
        declared.site(),
        Catalogue.code(declared.jurisdiction()),
        declared.system(),
        declared.owner(),
        declared.outsourcer(),
        declared.classified() ? 1 : 0,
        residency.verdict().name(),
        Catalogue.code(residency.jurisdiction()));
    HandlingTable.write(session, number, declared);
    numbers.put(source.id(), number);
    Catalogue.writeEvidence(session, "evidence", number, residency);
  }

  /** Puts another residency in place of the one that a source was added with. */
  public void locate(String source, Residency residency) throws SQLException {
    int number = number(source);
    session.update(
        "UPDATE source SET verdict = ?, jurisdiction = ? WHERE no = ?",
        residency.verdict().name(),
        Catalogue.code(residency.jurisdiction()),
        number);
    session.update("DELETE FROM evidence WHERE source_no = ?", number);
    Catalogue.writeEvidence(session, "evidence", number, residency);
  }

  /** Notes why a source could not be read, or no further. */
  public void fail(String source, ScanException reason) throws SQLException {
    session.update(
        "UPDATE source SET failure_category = ?, failure_zh = ?, failure_en = ? WHERE no = ?",
        reason.category().name(),
        reason.wording().zh(),
        reason.wording().en(),
        number(source));
  }

  /** The number of a source that was added. */
  public int number(String source) {
    Integer number = numbers.get(source);
    if (number == null) {
      throw new IllegalArgumentException("no source " + source + " in this inventory");
    }
    return number;
  }
}
