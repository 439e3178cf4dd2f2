package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inshore.reports.html.diagram.Layout;
import org.inshore.reports.html.diagram.Schematic;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.Residency;

/** People, classes and violations of each jurisdiction, the year's sums, and the picture. */
public final class JurisdictionSection {
  private final Inventory inventory;
  private final Overview overview;
  private final Words words;
  private final Markup html;

  public JurisdictionSection(Inventory inventory, Overview overview, Words words, Markup html) {
    this.inventory = inventory;
    this.overview = overview;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "jurisdictions");
    html.element("h2", words.text("jurisdictions.title"));
    List<JurisdictionEntry> entries = inventory.jurisdictions();
    long most =
        entries.stream()
            .mapToLong(each -> each.totals().persons(Figure.PERSONS).persons())
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
    for (JurisdictionEntry entry : entries) {
      Residency residency = entry.sources().getFirst().residency();
      html.open("tr").open("th", "scope", "row");
      if (residency.jurisdiction() == null) {
        html.element("span", words.text(residency.verdict().label()), "class", "where unknown");
      } else {
        Table.badge(residency, words, html);
      }
      html.close();
      places(table, entry);
      people(entry, most);
      classes(entry);
      table.number("asset-count", entry.totals().count(Figure.ASSETS));
      table.number("in-violation", entry.totals().count(Figure.INCIDENTS_VIOLATION));
      html.close().line();
    }
    table.end();
    html.element("p", words.text("jurisdictions.note"), "class", "note");
    new YearSection(inventory, words, html).write();
    new Schematic(overview.network(), new Layout(overview.network()), words, html).write();
    html.close().line();
  }

  private void places(Table table, JurisdictionEntry entry) throws IOException {
    long places = entry.sources().size();
    long failed = entry.sources().stream().filter(each -> each.failure() != null).count();
    table.text(
        "place-count",
        failed == 0 ? words.number(places) : words.text("jurisdictions.failed", places, failed));
  }

  private void people(JurisdictionEntry entry, long most) throws IOException {
    PersonCount count = entry.totals().persons(Figure.PERSONS);
    html.open("td", "data-label", words.text("head.people"), "class", "people");
    html.element("span", count.persons() == 0 ? words.text("chart.none") : words.persons(count));
    double share = most == 0 ? 0 : 100.0 * count.persons() / most;
    String style = "bar " + entry.verdict().name().toLowerCase(Locale.ROOT);
    html.open("svg", "class", style, "height", "10", "width", "100%", "aria-hidden", "true");
    html.open("rect", "width", "100%", "height", "10", "class", "ground").close();
    String width = String.format(Locale.ROOT, "%.2f%%", share);
    html.open("rect", "width", width, "height", "10", "class", "value").close();
    html.close().close();
  }

  /** The classes of the leading scheme, gravest first, each with its kinds. */
  private void classes(JurisdictionEntry entry) throws IOException {
    Map<String, Set<String>> classes = new TreeMap<>();
    Set<String> kinds = new TreeSet<>();
    entry
        .sources()
        .forEach(
            each -> kinds.addAll(overview.holders().getOrDefault(each.source().id(), Set.of())));
    for (String kind : kinds) {
      classes.computeIfAbsent(words.category(kind), code -> new TreeSet<>()).add(words.kind(kind));
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
