package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Decimals;
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
          "rule",
          "records",
          "filled",
          "share");

  private FindingRows() {}

  static void write(Finding finding, Wordbook words, RowSink sink) throws IOException {
    String rule = finding.rule();
    Residency residency = words.residency(finding.location());
    sink.text(words.kind(rule));
    sink.text(words.text(finding.subject().label()));
    sink.text(words.code(rule, "jrt-0171"));
    sink.text(words.code(rule, "jrt-0197"));
    sink.text(words.code(rule, "notice-17"));
    sink.text(words.label("sensitive", words.code(rule, "sensitive")));
    sink.text(words.code(rule, "criminal-tier"));
    sink.text(finding.location().display());
    sink.text(words.text(residency.verdict().label()));
    sink.text(words.jurisdiction(residency));
    sink.number(finding.matches());
    sink.number(finding.distinct());
    sink.decimal(Decimals.rounded(finding.confidence()));
    sink.text(words.text(finding.band().label()));
    sink.text(
        finding.samples().stream()
            .map(
                sample ->
                    sample.position().displayBeside(finding.location()) + ": " + sample.masked())
            .collect(Collectors.joining(" | ")));
    sink.text(finding.location().source());
    sink.text(finding.location().toString());
    sink.text(rule);
    sink.number(finding.records());
    ColumnRows.share(finding, sink);
    sink.end();
  }
}
