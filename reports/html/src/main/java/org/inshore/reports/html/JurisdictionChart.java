package org.inshore.reports.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Residency;

/** Persons and assets of each jurisdiction, as bars that also say their numbers. */
final class JurisdictionChart {
  /** Figures of one jurisdiction. */
  private static final class Bar {
    private final Residency residency;
    private long places;
    private long persons;
    private boolean exact = true;
    private long assets;

    Bar(Residency residency) {
      this.residency = residency;
    }
  }

  private final Map<String, Bar> bars = new LinkedHashMap<>();
  private final Words words;
  private final Markup html;

  JurisdictionChart(List<SourceEntry> sources, Words words, Markup html) {
    this.words = words;
    this.html = html;
    for (SourceEntry source : sources) {
      Bar bar =
          bars.computeIfAbsent(
              words.residency(source.residency()), label -> new Bar(source.residency()));
      bar.places++;
      bar.persons += source.persons().persons();
      bar.exact &= source.persons().exact();
      bar.assets += source.assets();
    }
  }

  void write() throws IOException {
    long mostPersons = bars.values().stream().mapToLong(bar -> bar.persons).max().orElse(0);
    long mostAssets = bars.values().stream().mapToLong(bar -> bar.assets).max().orElse(0);
    html.open("table", "class", "chart");
    html.element("caption", words.text("chart.caption"));
    html.open("thead").open("tr");
    for (String column : List.of("jurisdiction", "persons", "assets")) {
      html.element("th", words.text("chart." + column), "scope", "col");
    }
    html.close().close().open("tbody");
    for (Bar bar : bars.values()) {
      html.open("tr").open("th", "scope", "row");
      Table.badge(bar.residency, words, html);
      html.element("small", words.text("chart.places", bar.places)).close();
      String persons =
          bar.persons == 0
              ? words.text("chart.none")
              : words.text(bar.exact ? "persons.about" : "persons.least", bar.persons);
      bar(bar, "persons", bar.persons, mostPersons, persons);
      bar(bar, "assets", bar.assets, mostAssets, words.number(bar.assets));
      html.close().line();
    }
    html.close().close().line();
    html.element("p", words.text("chart.note"), "class", "note");
  }

  private void bar(Bar bar, String column, long value, long most, String label) throws IOException {
    String style = "bar " + bar.residency.verdict().name().toLowerCase(Locale.ROOT);
    double share = most == 0 ? 0 : 100.0 * value / most;
    html.open("td", "data-label", words.text("chart." + column)).element("span", label);
    html.open("svg", "class", style, "height", "12", "width", "100%", "aria-hidden", "true");
    html.open("rect", "width", "100%", "height", "12", "class", "ground").close();
    html.open(
            "rect",
            "width",
            String.format(Locale.ROOT, "%.2f%%", share),
            "height",
            "12",
            "class",
            "value")
        .close();
    html.close().close();
  }
}
