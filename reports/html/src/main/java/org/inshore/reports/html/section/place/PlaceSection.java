package org.inshore.reports.html.section.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.jspecify.annotations.Nullable;

/** Section on where the sources are, on what evidence, and who answers for them. */
public final class PlaceSection {
  private final List<SourceEntry> sources;
  private final Words words;
  private final Markup html;

  public PlaceSection(Inventory inventory, Words words, Markup html) {
    this.sources = inventory.sources();
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "places");
    html.element("h2", words.text("places.title"));
    html.open("div", "class", "places").line();
    for (SourceEntry source : sources) {
      place(source);
    }
    html.close().close().line();
  }

  private void place(SourceEntry entry) throws IOException {
    Declaration declared = entry.source().declared();
    html.open("article", "class", "storage");
    html.open("h3").element("bdi", entry.source().id()).text(" ");
    Table.badge(entry.residency(), words, html);
    if (entry.residency().disputed()) {
      html.text(" ").element("strong", words.text(Evidence.Kind.DISPUTE.label()));
    }
    html.close().open("dl", "class", "facts");
    evidence(entry);
    fact("target", entry.source().target());
    fact("system", declared.system());
    fact("owner", declared.owner());
    fact("outsourcer", declared.outsourcer());
    if (declared.foreignParty()) {
      fact("foreign", words.text("place.foreign.yes"));
    }
    Contract contract = declared.contract();
    if (contract != null) {
      fact(
          "contract",
          words.text(
              "place.contract.text",
              contract.number(),
              words.day(contract.start()),
              words.day(contract.end()),
              words.text(contract.confidentiality() ? "place.secrecy.yes" : "place.secrecy.no"),
              words.text(contract.destruction() ? "place.destroy.yes" : "place.destroy.no")));
    }
    Wording kept = declared.kept();
    fact("retention", kept == null ? null : words.text(kept));
    fact("site", declared.site());
    if (!declared.register().isEmpty()) {
      fact(
          "register",
          declared.register().entrySet().stream()
              .map(
                  each ->
                      words.text(each.getKey().label())
                          + " "
                          + words.registered(each.getKey(), each.getValue()))
              .collect(Collectors.joining(" · ")));
    }
    if (declared.classified()) {
      fact("classified", words.text("place.classified.yes"));
    }
    fact("persons", persons(entry));
    fact(
        "looked",
        words.text(
            "place.looked.of",
            entry.totals().count(Figure.LOOKED_THROUGH),
            entry.totals().count(Figure.ASSETS)));
    html.close().close().line();
  }

  private String persons(SourceEntry entry) {
    if (entry.failure() != null) {
      return words.text("place.failed");
    }
    if (entry.persons().persons() > 0) {
      return words.persons(entry.persons());
    }
    return words.text(
        entry.totals().count(Figure.FINDINGS) > 0 ? "place.uncounted" : "place.nothing");
  }

  private void evidence(SourceEntry entry) throws IOException {
    html.element("dt", words.text("place.evidence"));
    html.open("dd");
    if (entry.residency().evidence().isEmpty()) {
      html.text(words.text("place.evidence.none"));
    } else {
      html.open("ul");
      for (Evidence evidence : entry.residency().evidence()) {
        html.open("li").text(words.text(evidence.text())).text(" ");
        html.element("small", said(evidence)).close();
      }
      html.close();
    }
    html.close();
  }

  /** Of what kind a piece of evidence is, what it can do, where and when it was read. */
  private String said(Evidence evidence) {
    List<String> said = new ArrayList<>();
    said.add(words.text(evidence.kind().label()));
    said.add(words.text(evidence.strength().label()));
    if (evidence.source() != null) {
      said.add(words.text("place.read.from", words.text(evidence.source())));
    }
    if (evidence.observed() != null) {
      said.add(words.text("place.read.at", words.zonedTime(evidence.observed())));
    }
    return String.join(words.text("text.separator"), said);
  }

  private void fact(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isBlank()) {
      html.element("dt", words.text("place." + name)).element("dd", value);
    }
  }
}
