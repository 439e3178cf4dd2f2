package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Stores declarations of a source beyond its row in {@code source}. */
public final class HandlingTable {
  private HandlingTable() {}

  public static void write(Session session, int source, Declaration declared) throws SQLException {
    Contract contract = declared.contract();
    session.update(
        "INSERT INTO handling VALUES (?,?,?,?,?,?,?,?)",
        source,
        declared.foreignParty() ? 1 : 0,
        contract == null ? null : contract.number(),
        contract == null ? null : contract.start().toString(),
        contract == null ? null : contract.end().toString(),
        contract == null ? null : contract.confidentiality() ? 1 : 0,
        contract == null ? null : contract.destruction() ? 1 : 0,
        declared.retention() == null ? null : declared.retention().toString());
    for (Map.Entry<RegisterField, String> field : declared.register().entrySet()) {
      session.update(
          "INSERT INTO register VALUES (?,?,?)", source, field.getKey().key(), field.getValue());
    }
  }

  private static Map<RegisterField, String> register(Session session, long source)
      throws SQLException {
    Map<RegisterField, String> register = new EnumMap<>(RegisterField.class);
    session.list(
        "SELECT field, value FROM register WHERE source_no = ?",
        row -> register.put(RegisterField.of(row.text("field")).orElseThrow(), row.text("value")),
        source);
    return register;
  }

  /** The whole declaration, of what {@code source} holds of it. */
  static Declaration read(Session session, long source, Declaration bare) throws SQLException {
    Declaration whole =
        session.first(
            "SELECT foreign_party, contract, contract_start, contract_end, confidentiality,"
                + " destruction, retention FROM handling WHERE source_no = ?",
            row ->
                new Declaration(
                    bare.site(),
                    bare.jurisdiction(),
                    bare.system(),
                    bare.owner(),
                    bare.outsourcer(),
                    row.flag("foreign_party"),
                    contract(row),
                    row.optional("retention") == null ? null : Period.parse(row.text("retention")),
                    bare.classified(),
                    register(session, source)),
            source);
    return whole == null ? bare : whole;
  }

  private static @Nullable Contract contract(Row row) throws SQLException {
    return row.optional("contract") == null
        ? null
        : new Contract(
            row.text("contract"),
            LocalDate.parse(row.text("contract_start")),
            LocalDate.parse(row.text("contract_end")),
            row.flag("confidentiality"),
            row.flag("destruction"));
  }
}
