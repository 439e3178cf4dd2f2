package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.reports.html.page.Data;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.ScriptedTable;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.tables.FolderCounts;
import org.inshore.tables.word.Reasons;

/** Section on what was not looked at and why, then on everything that is in scope. */
public final class CoverageSection {
  /** How many assets the table has that were not looked through to the end. */
  public static final int MAX_MISSED = 20_000;

  private static final List<String> OUTCOMES =
      List.of("failed", "incomplete", "skipped", "scanned");

  private final Inventory inventory;
  private final Overview overview;
  private final Words words;
  private final Markup html;
  private final Map<String, Integer> sources = new LinkedHashMap<>();

  public CoverageSection(Inventory inventory, Overview overview, Words words, Markup html) {
    this.inventory = inventory;
    this.overview = overview;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    Totals totals = inventory.totals();
    html.open("section", "id", "coverage");
    html.element("h2", words.text("coverage.title"));
    html.element("h3", words.text("coverage.missed"));
    html.element(
        "p",
        words.text(
            "coverage.figures",
            totals.count(Figure.NOT_LOOKED_AT),
            totals.count(Figure.INCOMPLETE),
            totals.count(Figure.EXCLUDED),
            totals.count(Figure.PARTS_NOT_LOOKED_AT)),
        "class",
        "note");
    if (inventory.run().partial()) {
      html.element("p", words.text("coverage.partial"), "class", "note");
    }
    failedSources();
    groups(false);
    new SampledTable(inventory, words, html).write();
    html.element(
        "h3",
        words.text(
            "coverage.looked", totals.count(Figure.LOOKED_THROUGH), totals.count(Figure.ASSETS)));
    if (totals.count(Figure.CARRIED_OVER) > 0) {
      html.element(
          "p", words.text("coverage.carried", totals.count(Figure.CARRIED_OVER)), "class", "note");
    }
    groups(true);
    long scanned = totals.count(Figure.LOOKED_THROUGH);
    long missed =
        totals.count(Figure.MISSED)
            + totals.count(Figure.EXCLUDED)
            + totals.count(Figure.PARTS_NOT_LOOKED_AT)
            + totals.count(Figure.PARTS_EXCLUDED);
    if (missed > MAX_MISSED || overview.folders() != null) {
      html.element(
          "p",
          words.text(
              overview.folders() == null ? "coverage.cut" : "coverage.folders",
              Math.min(missed, MAX_MISSED),
              missed,
              scanned),
          "class",
          "note");
    }
    new ScriptedTable(words, html)
        .write(
            "coverage",
            new String[] {"outcome", "source", "open-to"},
            new String[] {
              "place", "asset-kind", "outcome", "reason", "open-to", "size", "modified"
            });
    html.open("script", "type", "application/json", "id", "coverage-data");
    Data data = new Data(html.writer());
    data.begin('{').name("outcomes").begin('[');
    for (String outcome : OUTCOMES) {
      data.text(words.text("outcome." + outcome));
    }
    data.end(']').name("rows").begin('[').line();
    rows(data);
    data.end(']').name("sources").begin('[');
    for (String source : sources.keySet()) {
      data.text(source);
    }
    data.end(']').end('}');
    html.close().close().line();
  }

  /** Sources of which nothing could be looked at have no assets that would say so. */
  private void failedSources() throws IOException {
    for (SourceEntry source : inventory.sources()) {
      if (source.failure() instanceof Outcome.Failed failed) {
        html.open("details", "class", "reason failed", "open", "").open("summary");
        html.element("span", words.text("coverage.source"), "class", "fate").text(" ");
        act(failed.category());
        html.text(words.text(failed.reason())).close();
        html.open("ul", "class", "paths").open("li");
        html.element("bdi", source.source().id()).text(words.text("colon"));
        html.text(source.source().target()).close().close().close().line();
      }
    }
  }

  private void groups(boolean remarks) throws IOException {
    List<Reasons.Group> groups =
        overview.reasons().groups().stream()
            .filter(group -> (group.fate() == Reasons.Fate.REMARK) == remarks)
            .toList();
    if (groups.isEmpty()
        && !remarks
        && inventory.totals().count(Figure.SOURCES_FAILED) == 0
        && !inventory.run().partial()) {
      html.element("p", words.text("coverage.none"), "class", "none");
    }
    for (Reasons.Group group : groups) {
      String fate = group.fate().name().toLowerCase(Locale.ROOT);
      html.open("details", "class", "reason " + fate);
      html.open("summary");
      html.element("span", words.text("fate." + fate), "class", "fate").text(" ");
      if (!group.category().isEmpty()) {
        act(group.category());
      }
      html.text(group.reason()).text(" ");
      html.element("b", count(group)).close();
      html.open("ul", "class", "paths");
      for (String place : group.places()) {
        html.open("li").element("bdi", place).close();
      }
      html.close();
      long more = group.assets() + group.parts() - group.places().size();
      if (more > 0) {
        html.element("p", words.text("coverage.more", more), "class", "note");
      }
      html.close().line();
    }
  }

  /** What kept it from being looked at, and who must act. */
  private void act(String category) throws IOException {
    String who = words.label("act", category);
    String what = words.label("category", category);
    html.element(
        "span",
        who.equals(category) ? what : words.text("coverage.act", what, who),
        "class",
        "category");
    html.text(" ");
  }

  private String count(Reasons.Group group) {
    if (group.parts() == 0) {
      return words.text("count.assets", group.assets());
    }
    return group.assets() == 0
        ? words.text("count.parts", group.parts())
        : words.text("count.both", group.assets(), group.parts());
  }

  private void rows(Data data) throws IOException {
    FolderCounts folders = overview.folders();
    int missed = 0;
    try (Stream<AssetEntry> assets = folders == null ? inventory.assets() : inventory.uncovered()) {
      for (Iterator<AssetEntry> each = assets.iterator(); each.hasNext(); ) {
        AssetEntry asset = each.next();
        if (asset.outcome() instanceof Outcome.Scanned || missed++ < MAX_MISSED) {
          row(asset, data);
        }
      }
    }
    if (folders != null) {
      for (AssetEntry folder : folders.entries()) {
        row(folder, data);
      }
    }
  }

  private void row(AssetEntry asset, Data data) throws IOException {
    data.begin('[').beside(words.place(asset.location()));
    data.number(sources.computeIfAbsent(asset.location().source(), id -> sources.size()));
    data.text(words.label("asset", asset.kind()));
    switch (asset.outcome()) {
      case Outcome.Failed failed -> data.number(0).text(words.text(failed.reason()));
      case Outcome.Incomplete incomplete -> data.number(1).text(words.text(incomplete.reason()));
      case Outcome.Skipped skipped -> data.number(2).text(words.text(skipped.reason()));
      case Outcome.Scanned scanned ->
          data.number(3)
              .text(
                  String.join(
                      words.text("text.separator"),
                      scanned.notes().stream().map(words::text).toList()));
    }
    data.text(asset.openTo() == null ? "" : words.text(asset.openTo()));
    data.number(asset.size());
    data.number(asset.modified() == null ? -1 : asset.modified().toEpochMilli());
    data.end(']').line();
  }
}
