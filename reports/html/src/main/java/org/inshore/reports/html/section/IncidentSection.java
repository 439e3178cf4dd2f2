package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inshore.reports.html.page.Data;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.ScriptedTable;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;

/** Every incident, one row for each place, as data for the script; and what grounds rest on. */
public final class IncidentSection {
  /** How many incidents the list has. */
  static final int MOST = 20_000;

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  /** Text that grounds share; each is written once. */
  private record Case(String policy, Wording title, Wording remedy, List<Wording> basis) {}

  private final Inventory inventory;
  private final IncidentIndex register;
  private final Words words;
  private final Markup html;
  private final GroundList grounds;
  private final StandingCell standings;
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final Map<Case, Integer> cases = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private final Map<String, Integer> owners = new LinkedHashMap<>();

  public IncidentSection(Inventory inventory, IncidentIndex register, Words words, Markup html) {
    this.inventory = inventory;
    this.register = register;
    this.words = words;
    this.html = html;
    this.grounds = new GroundList(register, words, html);
    this.standings = new StandingCell(register, words);
  }

  public void write() throws IOException {
    Totals totals = inventory.totals();
    long all = totals.count(Figure.INCIDENTS);
    html.open("section", "id", "incidents");
    html.element("h2", words.text("incidents.title", all));
    html.element(
        "p",
        words.text(
            "incidents.note",
            all,
            totals.count(Figure.INCIDENTS_VIOLATION),
            totals.count(Figure.INCIDENTS_TO_CLARIFY),
            totals.count(Figure.GROUNDS_VIOLATION),
            totals.count(Figure.GROUNDS_TO_CLARIFY)),
        "class",
        "note");
    if (all > MOST) {
      html.element("p", words.text("list.cut", MOST, all), "class", "note");
    }
    new ScriptedTable(words, html)
        .write(
            "incidents",
            new String[] {"folder", "source", "system", "owner", "severity", "nature", "act"},
            new String[] {"severity", "place", "grounds", "persons", "owner", "due", "standing"});
    bases();
    html.open("script", "type", "application/json", "id", "incidents-data");
    Data data = new Data(html.writer());
    data.begin('{').name("rows").begin('[').line();
    try (Stream<Incident> incidents = inventory.incidents()) {
      Iterator<Incident> each = incidents.limit(MOST).iterator();
      while (each.hasNext()) {
        row(each.next(), data);
      }
    }
    data.end(']');
    dictionaries(data);
    data.end('}');
    html.close().close().line();
  }

  /** The rules of law, each once with the number that grounds hold. */
  private void bases() throws IOException {
    List<Wording> entries = register.bases().entries();
    if (entries.isEmpty()) {
      return;
    }
    html.element("h3", words.text("incidents.bases"));
    html.open("ol", "class", "bases");
    for (Wording basis : entries) {
      html.element("li", words.text(basis));
    }
    html.close().line();
  }

  private void row(Incident incident, Data data) throws IOException {
    data.begin('[');
    data.number(number(sources, incident.place().source()));
    data.beside(words.place(incident.place()));
    data.number(SEVERITIES.indexOf(incident.severity()));
    data.number(incident.nature() == Nature.VIOLATION ? 0 : 1);
    data.number(incident.settled(register.day()) ? 1 : 0);
    data.number(incident.persons().persons());
    data.text(words.personsOrNone(incident.persons()));
    data.number(number(owners, Objects.requireNonNullElse(register.owner(incident), "")));
    data.text(register.due(incident) == null ? "" : words.day(register.due(incident)));
    data.begin('[');
    for (Map.Entry<String, String> badge : standings.of(incident).entrySet()) {
      data.text(badge.getKey()).text(badge.getValue());
    }
    data.end(']').begin('[');
    for (By by : By.values()) {
      data.number(register.groups(by).of(incident.place()));
    }
    data.end(']').begin('[');
    for (String kind :
        incident.grounds().stream().flatMap(each -> each.rules().stream()).distinct().toList()) {
      data.number(number(kinds, kind));
    }
    data.end(']').begin('[');
    for (Violation ground : incident.grounds()) {
      ground(ground, data);
    }
    data.end(']').end(']').line();
  }

  private void ground(Violation ground, Data data) throws IOException {
    Case shared = new Case(ground.policy(), ground.title(), ground.remedy(), ground.basis());
    data.begin('[');
    data.number(cases.computeIfAbsent(shared, each -> cases.size()));
    data.number(SEVERITIES.indexOf(ground.severity()));
    data.number(ground.nature() == Nature.VIOLATION ? 0 : 1);
    data.text(ground.id());
    data.text(String.join(words.text("text.separator"), grounds.notes(ground)));
    data.end(']');
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, each -> numbers.size());
  }

  private void dictionaries(Data data) throws IOException {
    Map<String, SourceEntry> known = new HashMap<>();
    inventory.sources().forEach(source -> known.put(source.source().id(), source));
    data.name("sources").begin('[');
    for (String source : sources.keySet()) {
      SourceEntry entry = known.get(source);
      data.begin('[').text(source);
      data.text(entry == null ? "" : words.residency(entry.residency()));
      data.text(
          entry == null ? "unknown" : entry.residency().verdict().name().toLowerCase(Locale.ROOT));
      data.end(']');
    }
    data.end(']').name("cases").begin('[');
    for (Case each : cases.keySet()) {
      data.begin('[').text(words.text(each.title()));
      data.text(words.text("incident.remedy", words.text(each.remedy())));
      data.text(register.bases().of(each.basis())).end(']');
    }
    data.end(']').name("severities").begin('[');
    for (Severity severity : Severity.values()) {
      data.begin('[').text(words.text(severity.label()));
      data.text(severity.name().toLowerCase(Locale.ROOT)).end(']');
    }
    data.end(']').name("natures").begin('[');
    data.text(words.text(Nature.VIOLATION.label())).text(words.text(Nature.TO_CLARIFY.label()));
    data.end(']').name("acts").begin('[');
    data.text(words.text("incidents.open")).text(words.text("incidents.settled"));
    data.end(']').name("kinds").begin('[');
    for (String kind : kinds.keySet()) {
      data.text(words.kinds(List.of(kind)));
    }
    data.end(']').name("owners").begin('[');
    for (String owner : owners.keySet()) {
      data.text(owner);
    }
    data.end(']').name("groups").begin('[');
    for (By by : By.values()) {
      data.begin('[');
      for (IncidentGroup group : register.groups(by).all()) {
        data.text(group.place() == null ? group.name() : words.place(group.place()));
      }
      data.end(']');
    }
    data.end(']');
  }
}
