package org.inshore.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Residency;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.row.TableView;
import org.inshore.tables.word.Wordbook;

/** The inventory: what is where, with a column for each classification scheme. */
final class FindingRows {
  private static final List<String> BEFORE = List.of("kind", "subject");
  private static final List<String> AFTER =
      List.of(
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

  private final List<Scheme> schemes;
  private final Wordbook words;

  /** Shows the schemes of findings; no finding is of a state secret. */
  FindingRows(Wordbook words) {
    this.schemes = words.schemes(Subject.PERSONAL_FINANCIAL);
    this.words = words;
  }

  List<TableView.Column> columns() {
    List<TableView.Column> columns = new ArrayList<>(Columns.of(BEFORE, words));
    schemes.forEach(scheme -> columns.add(Columns.of(scheme, words)));
    columns.addAll(Columns.of(AFTER, words));
    return columns;
  }

  void write(Finding finding, RowSink sink) throws IOException {
    String rule = finding.rule();
    Residency residency = words.residency(finding.location());
    sink.text(words.kind(rule));
    sink.text(words.text(finding.subject().label()));
    for (Scheme scheme : schemes) {
      sink.text(words.category(rule, scheme));
    }
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
