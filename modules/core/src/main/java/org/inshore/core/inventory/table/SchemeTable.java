package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;

/** The classification schemes of the rules in force, and the classes that they give these. */
final class SchemeTable {
  private SchemeTable() {}

  /** Writes the schemes that rules are classified in. */
  static void write(Session session, List<RuleInfo> rules) throws SQLException {
    Set<Scheme> schemes = new LinkedHashSet<>();
    for (RuleInfo rule : rules) {
      rule.classifications().forEach(each -> schemes.add(each.scheme()));
    }
    for (Scheme scheme : schemes) {
      session.update(
          "INSERT INTO scheme VALUES (?,?,?,?,?,?,?,?,?,?,?)",
          scheme.id(),
          scheme.subject().name(),
          scheme.order(),
          scheme.listed() ? 1 : 0,
          scheme.records() ? 1 : 0,
          scheme.name().zh(),
          scheme.name().en(),
          scheme.column().zh(),
          scheme.column().en(),
          scheme.label().zh(),
          scheme.label().en());
      int number = 0;
      for (Scheme.Category category : scheme.categories()) {
        session.update(
            "INSERT INTO scheme_class VALUES (?,?,?,?,?,?,?,?)",
            scheme.id(),
            number++,
            category.code(),
            category.label().zh(),
            category.label().en(),
            category.meaning().zh(),
            category.meaning().en(),
            category.sensitive() ? 1 : 0);
      }
    }
  }

  /** Writes the classes of a rule. */
  static void write(Session session, RuleInfo rule) throws SQLException {
    int number = 0;
    for (Classification classification : rule.classifications()) {
      session.update(
          "INSERT INTO classification VALUES (?,?,?,?)",
          rule.id(),
          number++,
          classification.scheme().id(),
          classification.code());
    }
  }

  /** Reads the schemes, by id. */
  static Map<String, Scheme> schemes(Session session) throws SQLException {
    Map<String, Scheme> schemes = new HashMap<>();
    for (Scheme scheme :
        session.list("SELECT * FROM scheme ORDER BY id", row -> scheme(session, row))) {
      schemes.put(scheme.id(), scheme);
    }
    return schemes;
  }

  /** Reads the classes of a rule. */
  static List<Classification> classes(Session session, String rule, Map<String, Scheme> schemes)
      throws SQLException {
    return session.list(
        "SELECT scheme, code FROM classification WHERE rule = ? ORDER BY ordinal",
        row -> {
          String scheme = row.text("scheme");
          return new Classification(
              schemes.getOrDefault(scheme, Scheme.undeclared(scheme)), row.text("code"));
        },
        rule);
  }

  private static Scheme scheme(Session session, Row row) throws SQLException {
    String id = row.text("id");
    return new Scheme(
        id,
        Subject.valueOf(row.text("subject")),
        (int) row.number("position"),
        row.flag("listed"),
        row.flag("records"),
        row.wording("name"),
        row.wording("column"),
        row.wording("label"),
        session.list(
            "SELECT * FROM scheme_class WHERE scheme = ? ORDER BY ordinal",
            each ->
                new Scheme.Category(
                    each.text("code"),
                    each.wording("label"),
                    each.wording("meaning"),
                    each.flag("sensitive")),
            id));
  }
}
