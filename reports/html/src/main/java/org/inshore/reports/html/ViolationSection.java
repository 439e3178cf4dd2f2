package org.inshore.reports.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.message.Wording;

/** Violations, what is to be clarified, and suspected state secrets, each apart. */
final class ViolationSection {
  private static final int MOST = 1_000;

  /** What violations of one block share. */
  private record Case(String policy, Wording title, List<Wording> basis, Wording remedy) {}

  private final Totals totals;
  private final boolean nothing;
  private final Survey survey;
  private final Words words;
  private final Markup html;
  private final Map<Nature, Map<Case, List<Violation>>> cases = new EnumMap<>(Nature.class);

  ViolationSection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.totals = inventory.totals();
    this.nothing = totals.scanned() + totals.incomplete() == 0;
    this.survey = survey;
    this.words = words;
    this.html = html;
    Map<Nature, Integer> kept = new EnumMap<>(Nature.class);
    try (Stream<Violation> violations = inventory.violations()) {
      violations
          .filter(violation -> kept.merge(violation.nature(), 1, Integer::sum) <= MOST)
          .forEach(this::add);
    }
  }

  private void add(Violation violation) {
    cases
        .computeIfAbsent(violation.nature(), nature -> new LinkedHashMap<>())
        .computeIfAbsent(
            new Case(violation.policy(), violation.title(), violation.basis(), violation.remedy()),
            key -> new ArrayList<>())
        .add(violation);
  }

  void write() throws IOException {
    section("violations", Nature.VIOLATION, totals.violations());
    section("clarify", Nature.TO_CLARIFY, totals.toClarify());
    html.open("section", "id", "secrets");
    html.element("h2", words.text("secrets.title", totals.stateSecrets()));
    Map<Case, List<Violation>> secrets = cases.getOrDefault(Nature.STATE_SECRET, Map.of());
    if (survey.secrets().isEmpty()) {
      html.element("p", words.text(nothing ? "verdict.nothing" : "secrets.none"), "class", "none");
    } else {
      html.element("p", words.text("secrets.note"), "class", "note");
      for (Map.Entry<Case, List<Violation>> each : secrets.entrySet()) {
        html.open("article", "class", "case secret");
        heading(each.getKey(), each.getValue().size());
        html.close().line();
      }
      new SecretTable(survey, words, html).write(totals.stateSecretFindings());
    }
    html.close().line();
  }

  private void section(String name, Nature nature, long all) throws IOException {
    html.open("section", "id", name);
    html.element("h2", words.text(name + ".title", all));
    Map<Case, List<Violation>> found = cases.getOrDefault(nature, Map.of());
    if (found.isEmpty()) {
      html.element("p", words.text(nothing ? "verdict.nothing" : name + ".none"), "class", "none");
    }
    if (all > MOST) {
      html.element("p", words.text("list.cut", MOST, all), "class", "note");
    }
    for (Map.Entry<Case, List<Violation>> each : found.entrySet()) {
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
        new Table(words, html, "severity", "place", "residency", "kinds", "persons", "matches");
    table.begin(words.text(shared.title()));
    for (Violation violation : violations) {
      html.open("tr");
      html.open("td", "data-label", words.text("head.severity"));
      String severity = violation.severity().name().toLowerCase(Locale.ROOT);
      html.element("span", words.text(violation.severity().label()), "class", "grade " + severity);
      html.close();
      table.place("place", words.place(violation.place()));
      table.residency(violation.residency());
      table.text("kinds", words.kinds(violation.rules()));
      table.text("persons", words.personsOrNone(violation.persons()));
      table.number("matches", violation.matches());
      html.close().line();
    }
    table.end();
  }
}
