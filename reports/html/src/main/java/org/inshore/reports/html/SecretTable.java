package org.inshore.reports.html;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Marking;
import org.jspecify.annotations.Nullable;

/** Where state-secret markings are: place, position and the file's hash, and nothing else. */
final class SecretTable {
  private final Survey survey;
  private final Words words;
  private final Markup html;

  SecretTable(Survey survey, Words words, Markup html) {
    this.survey = survey;
    this.words = words;
    this.html = html;
  }

  void write(long all) throws IOException {
    if (all > survey.secrets().size()) {
      html.element("p", words.text("list.cut", survey.secrets().size(), all), "class", "note");
    }
    Table table =
        new Table(
            words,
            html,
            "marking",
            "place",
            "residency",
            "position",
            "term",
            "size",
            "modified",
            "sha256");
    table.begin(words.text("secrets.caption"));
    for (Finding finding : survey.secrets()) {
      AssetEntry file = survey.marked().get(finding.asset());
      String sha256 = file == null ? null : file.sha256();
      html.open("tr");
      table.text("marking", words.kind(finding.rule()));
      table.place("place", words.place(finding.asset()));
      table.residency(words.residency(finding.asset()));
      table.text(
          "position",
          finding.positions().stream()
              .map(position -> words.inner(position, finding.asset()))
              .collect(Collectors.joining(words.text("list.separator"))));
      table.text("term", term(finding.marking()));
      if (file == null || file.size() < 0) {
        table.text("size", "–");
      } else {
        table.number("size", file.size());
      }
      table.text("modified", file == null ? "–" : words.time(file.modified()));
      html.open("td", "data-label", words.text("head.sha256"), "class", "hash");
      html.element("code", sha256 == null ? "–" : sha256);
      html.close().close().line();
    }
    table.end();
  }

  private String term(@Nullable Marking marking) {
    if (marking == null) {
      return "–";
    }
    String term = words.text(marking.label());
    LocalDate issued = marking.issued();
    LocalDate expires = marking.expires();
    return expires == null
        ? term
        : issued == null
            ? words.text("secrets.until", term, expires.toString())
            : words.text("secrets.term", term, issued.toString(), expires.toString());
  }
}
