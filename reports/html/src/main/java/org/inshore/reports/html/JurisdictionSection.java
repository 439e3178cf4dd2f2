package org.inshore.reports.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** People, classes and violations of each jurisdiction, and the picture of the places. */
final class JurisdictionSection {
  /** Figures of one jurisdiction. */
  private static final class Row {
    private final Residency residency;
    private final Set<String> kinds = new TreeSet<>();
    private long places;
    private long failed;
    private long assets;
    private long violations;
    private long summed;
    private PersonCount last = new PersonCount(0, true);

    Row(Residency residency) {
      this.residency = residency;
    }
  }

  private final Inventory inventory;
  private final Survey survey;
  private final Words words;
  private final Markup html;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  JurisdictionSection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.inventory = inventory;
    this.survey = survey;
    this.words = words;
    this.html = html;
    for (SourceEntry source : inventory.sources()) {
      Row row =
          rows.computeIfAbsent(
              Objects.toString(source.residency().jurisdiction(), ""),
              code -> new Row(source.residency()));
      row.places++;
      row.failed += source.failure() == null ? 0 : 1;
      row.assets += source.assets();
      row.summed += source.persons().persons();
      row.last = source.persons();
      row.violations += survey.register().in(source.source().id());
      row.kinds.addAll(survey.holders().getOrDefault(source.source().id(), Set.of()));
    }
  }

  void write() throws IOException {
    html.open("section", "id", "jurisdictions");
    html.element("h2", words.text("jurisdictions.title"));
    Map<Jurisdiction, PersonCount> persons = inventory.personsByJurisdiction();
    long most =
        rows.values().stream()
            .map(row -> counted(row, persons))
            .mapToLong(count -> count == null ? 0 : count.persons())
            .max()
            .orElse(0);
    Table table =
        new Table(
            words,
            html,
            "residency",
            "place-count",
            "people",
            "classes",
            "asset-count",
            "in-violation");
    table.begin(words.text("jurisdictions.title"));
    for (Row row : rows.values()) {
      html.open("tr").open("th", "scope", "row");
      if (row.residency.jurisdiction() == null) {
        html.element("span", words.text(row.residency.verdict().label()), "class", "where unknown");
      } else {
        Table.badge(row.residency, words, html);
      }
      html.close();
      places(table, row);
      people(row, counted(row, persons), most);
      classes(row);
      table.number("asset-count", row.assets);
      table.number("in-violation", row.violations);
      html.close().line();
    }
    table.end();
    html.element("p", words.text("jurisdictions.note"), "class", "note");
    new Schematic(survey.network(), new Layout(survey.network()), words, html).write();
    html.close().line();
  }

  private @Nullable PersonCount counted(Row row, Map<Jurisdiction, PersonCount> persons) {
    Jurisdiction jurisdiction = row.residency.jurisdiction();
    if (jurisdiction == null) {
      return inventory.totals().personsUnknown();
    }
    PersonCount counted = persons.get(jurisdiction);
    return counted == null && row.places == 1 ? row.last : counted;
  }

  private void places(Table table, Row row) throws IOException {
    table.text(
        "place-count",
        row.failed == 0
            ? words.number(row.places)
            : words.text("jurisdictions.failed", row.places, row.failed));
  }

  private void people(Row row, @Nullable PersonCount count, long most) throws IOException {
    html.open("td", "data-label", words.text("head.people"), "class", "people");
    if (count == null) {
      html.text(
          row.summed == 0
              ? words.text("chart.none")
              : words.text("jurisdictions.summed", row.summed));
      html.close();
      return;
    }
    html.element("span", count.persons() == 0 ? words.text("chart.none") : words.persons(count));
    double share = most == 0 ? 0 : 100.0 * count.persons() / most;
    String style = "bar " + row.residency.verdict().name().toLowerCase(Locale.ROOT);
    html.open("svg", "class", style, "height", "10", "width", "100%", "aria-hidden", "true");
    html.open("rect", "width", "100%", "height", "10", "class", "ground").close();
    String width = String.format(Locale.ROOT, "%.2f%%", share);
    html.open("rect", "width", width, "height", "10", "class", "value").close();
    html.close().close();
  }

  /** The classes of JR/T 0171, gravest first, each with its kinds. */
  private void classes(Row row) throws IOException {
    Map<String, Set<String>> classes = new TreeMap<>();
    for (String kind : row.kinds) {
      classes
          .computeIfAbsent(words.code(kind, "jrt-0171"), code -> new TreeSet<>())
          .add(words.kind(kind));
    }
    html.open("td", "data-label", words.text("head.classes"), "class", "kinds");
    if (classes.isEmpty()) {
      html.text("–");
    }
    for (Map.Entry<String, Set<String>> each : new TreeMap<>(classes).descendingMap().entrySet()) {
      html.open("div");
      if (!each.getKey().isEmpty()) {
        html.element("b", each.getKey()).text(" ");
      }
      html.text(each.getValue().stream().collect(Collectors.joining(words.text("list.separator"))));
      html.close();
    }
    html.close();
  }
}
