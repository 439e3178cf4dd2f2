package org.inshore.reports.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.message.Wording;

/**
 * Violations and what is to be clarified, each apart: what to do, on what basis, who, until when.
 */
final class ViolationSection {
  /** What violations of one block share. */
  private record Case(String policy, Wording title, List<Wording> basis, Wording remedy) {}

  private final Totals totals;
  private final boolean nothing;
  private final Register register;
  private final Words words;
  private final Markup html;
  private final StandingCell standings;
  private final Proof proof;

  ViolationSection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.totals = inventory.totals();
    this.nothing = totals.examinedNothing();
    this.register = survey.register();
    this.words = words;
    this.html = html;
    this.standings = new StandingCell(register, words, html);
    this.proof = new Proof(register, words, html);
  }

  void write() throws IOException {
    section("violations", Nature.VIOLATION, totals.count(Figure.GROUNDS_VIOLATION));
    section("clarify", Nature.TO_CLARIFY, totals.count(Figure.GROUNDS_TO_CLARIFY));
  }

  private void section(String name, Nature nature, long all) throws IOException {
    html.open("section", "id", name);
    html.element("h2", words.text(name + ".title", all));
    Map<Case, List<Violation>> cases = new LinkedHashMap<>();
    for (Violation violation : register.of(nature)) {
      cases
          .computeIfAbsent(
              new Case(
                  violation.policy(), violation.title(), violation.basis(), violation.remedy()),
              key -> new ArrayList<>())
          .add(violation);
    }
    if (cases.isEmpty()) {
      html.element("p", nothing ? words.nothing() : words.text(name + ".none"), "class", "none");
    }
    if (all > Register.MOST) {
      html.element("p", words.text("list.cut", Register.MOST, all), "class", "note");
    }
    for (Map.Entry<Case, List<Violation>> each : cases.entrySet()) {
      html.open("article", "class", nature == Nature.VIOLATION ? "case bad" : "case open");
      heading(each.getKey(), each.getValue().size());
      table(each.getKey(), each.getValue());
      html.close().line();
    }
    html.close().line();
  }

  private void heading(Case shared, int places) throws IOException {
    html.open("h3").text(words.text(shared.title())).text(" ");
    html.element("small", words.text("case.places", places)).close();
    html.open("dl", "class", "facts");
    html.element("dt", words.text("case.remedy"));
    html.element("dd", words.text(shared.remedy()), "class", "remedy");
    html.element("dt", words.text("case.basis"));
    html.open("dd").open("ul");
    for (Wording basis : shared.basis()) {
      html.element("li", words.text(basis));
    }
    html.close().close().close();
  }

  private void table(Case shared, List<Violation> violations) throws IOException {
    Table table =
        new Table(words, html, "severity", "place", "kinds", "persons", "owner", "due", "standing");
    table.begin(words.text(shared.title()));
    for (Violation violation : violations) {
      String owner = register.owner(violation);
      html.open("tr");
      table.grade(violation.severity());
      table.place("place", words.place(violation.place()), violation.residency());
      table.text("kinds", words.kinds(violation.rules()));
      table.text("persons", words.personsOrNone(violation.persons()));
      table.text("owner", owner == null ? "–" : owner);
      table.text("due", words.day(Register.due(violation)));
      standings.write(table, violation);
      html.close().line();
      html.open("tr", "class", "more").open("td", "colspan", "7");
      proof.write(violation);
      html.close().close().line();
    }
    table.end();
  }
}
