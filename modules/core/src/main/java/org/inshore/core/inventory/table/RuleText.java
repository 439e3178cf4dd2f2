package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.core.inventory.store.Session;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;

/** Text of a policy rule that all its violations share; few, however many violations. */
public record RuleText(
    String policy, Violation.Nature nature, Wording title, List<Wording> basis, Wording remedy) {

  public static RuleText of(Violation violation) {
    return new RuleText(
        violation.policy(),
        violation.nature(),
        violation.title(),
        violation.basis(),
        violation.remedy());
  }

  public void insert(Session session, int number) throws SQLException {
    session.update(
        "INSERT INTO ruling VALUES (?,?,?,?,?,?,?)",
        number,
        policy,
        nature.name(),
        title.zh(),
        title.en(),
        remedy.zh(),
        remedy.en());
    int ordinal = 0;
    for (Wording text : basis) {
      session.update("INSERT INTO basis VALUES (?,?,?,?)", number, ordinal++, text.zh(), text.en());
    }
  }

  /** All of them, by number. */
  public static Map<Long, RuleText> all(Session session) throws SQLException {
    Map<Long, RuleText> rulings = new TreeMap<>();
    session.list(
        "SELECT no, policy, nature, title_zh, title_en, remedy_zh, remedy_en FROM ruling",
        row ->
            rulings.put(
                row.number("no"),
                new RuleText(
                    row.text("policy"),
                    Violation.Nature.valueOf(row.text("nature")),
                    row.wording("title"),
                    session.list(
                        "SELECT text_zh, text_en FROM basis WHERE ruling = ? ORDER BY ordinal",
                        inner -> inner.wording("text"),
                        row.number("no")),
                    row.wording("remedy"))));
    return rulings;
  }
}
