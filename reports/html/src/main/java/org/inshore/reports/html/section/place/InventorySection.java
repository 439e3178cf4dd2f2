package org.inshore.reports.html.section.place;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.reports.html.page.Data;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.ScriptedTable;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.Band;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.tables.Notices;

/** Section on what is where: the frame of a table, and its rows as data for the script. */
public final class InventorySection {
  private static final int MAX = 200_000;
  private static final List<Band> BANDS = List.of(Band.HIGH, Band.MEDIUM, Band.LOW);

  private final Inventory inventory;
  private final Words words;
  private final Markup html;
  private final Map<String, Integer> rules = new HashMap<>();
  private final Map<String, Integer> sources = new HashMap<>();

  public InventorySection(Inventory inventory, Words words, Markup html) {
    this.inventory = inventory;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "inventory");
    long ours = inventory.totals().count(Figure.FINDINGS);
    long others = inventory.totals().count(Figure.OTHER_FINDINGS);
    html.element("h2", words.text("inventory.title", ours, others));
    html.element("p", words.text("inventory.note"), "class", "note");
    for (Wording notice : Notices.of(inventory)) {
      html.element("p", words.text(notice), "class", "note");
    }
    if (ours + others > MAX) {
      html.element("p", words.text("list.cut", MAX, ours + others), "class", "note");
    }
    List<String> classes = words.listed().stream().map(Words::listed).toList();
    new ScriptedTable(words, html)
        .write(
            "inventory",
            joined(List.of("residency", "source", "kind"), classes, List.of("band", "subject")),
            joined(
                List.of("kind"),
                classes,
                List.of("place", "residency", "matches", "distinct", "share", "band", "samples")));
    html.open("script", "type", "application/json", "id", "inventory-data");
    Data data = new Data(html.writer());
    data.begin('{');
    dictionaries(data);
    rows(data);
    data.end('}');
    html.close().close().line();
  }

  private static String[] joined(List<String> before, List<String> classes, List<String> after) {
    return Stream.of(before, classes, after).flatMap(List::stream).toArray(String[]::new);
  }

  private void dictionaries(Data data) throws IOException {
    data.name("bands").begin('[');
    for (Band band : BANDS) {
      data.text(words.text(band.label()));
    }
    data.end(']').name("schemes").begin('[');
    for (Scheme scheme : words.listed()) {
      data.text(Words.listed(scheme));
    }
    data.end(']').name("rules").begin('[');
    for (RuleInfo rule : inventory.rules()) {
      rules.put(rule.id(), rules.size());
      data.begin('[').text(words.text(rule.name()));
      data.text(words.text(rule.subject().label()));
      data.number(rule.subject() == Subject.PERSONAL_FINANCIAL ? 1 : 0);
      for (Scheme scheme : words.listed()) {
        data.text(words.category(rule.id(), scheme));
      }
      data.end(']');
    }
    data.end(']').line().name("sources").begin('[');
    for (SourceEntry source : inventory.sources()) {
      sources.put(source.source().id(), sources.size());
      data.begin('[').text(source.source().id()).text(words.residency(source.residency()));
      data.text(source.residency().verdict().name().toLowerCase(Locale.ROOT)).end(']');
    }
    data.end(']').line();
  }

  private void rows(Data data) throws IOException {
    data.name("rows").begin('[').line();
    int written = 0;
    try (Stream<Finding> findings = inventory.findings()) {
      for (Iterator<Finding> each = findings.iterator(); each.hasNext() && written < MAX; ) {
        Finding finding = each.next();
        if (rules.containsKey(finding.rule()) && sources.containsKey(finding.location().source())) {
          row(finding, data);
          written++;
        }
      }
    }
    data.end(']');
  }

  private void row(Finding finding, Data data) throws IOException {
    data.begin('[');
    data.number(rules.getOrDefault(finding.rule(), 0));
    data.number(sources.getOrDefault(finding.location().source(), 0));
    data.beside(words.place(finding.location()));
    data.number(finding.matches()).number(finding.distinct());
    // In a thousandth: a share under one half per cent is not none.
    data.number(finding.share() < 0 ? -1 : Math.max(1, Math.round(finding.share() * 1000)));
    data.number(Math.round(finding.confidence() * 100)).number(BANDS.indexOf(finding.band()));
    data.begin('[');
    for (Sample sample : finding.samples()) {
      data.text(sample.masked().toString());
      data.text(words.inner(sample.position(), finding.location()));
    }
    data.end(']').end(']').line();
  }
}
