package org.inshore.reports.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.source.Residency;

/** The inventory: what is where. */
final class FindingRows {
  static final List<String> COLUMNS =
      List.of(
          "kind",
          "subject",
          "jrt-0171",
          "jrt-0197",
          "notice-17",
          "sensitive",
          "criminal-tier",
          "place",
          "verdict",
          "jurisdiction",
          "matches",
          "distinct",
          "confidence",
          "band",
          "samples",
          "source",
          "location",
          "rule");

  private FindingRows() {}

  static void write(Finding finding, Wordbook words, SheetTable table) {
    String rule = finding.rule();
    Residency residency = words.residency(finding.location());
    table.text(words.kind(rule));
    table.text(words.text(finding.subject().label()));
    table.text(words.code(rule, "jrt-0171"));
    table.text(words.code(rule, "jrt-0197"));
    table.text(words.code(rule, "notice-17"));
    table.text(words.label("sensitive", words.code(rule, "sensitive")));
    table.text(words.code(rule, "criminal-tier"));
    table.text(finding.location().display());
    table.text(words.text(residency.verdict().label()));
    table.text(words.jurisdiction(residency));
    table.number(finding.matches());
    table.number(finding.distinct());
    table.decimal(finding.confidence());
    table.text(words.text(finding.band().label()));
    table.text(
        finding.samples().stream()
            .map(
                sample ->
                    sample.position().displayBeside(finding.location()) + ": " + sample.masked())
            .collect(Collectors.joining(" | ")));
    table.text(finding.location().source());
    table.text(finding.location().toString());
    table.text(rule);
    table.end();
  }
}
