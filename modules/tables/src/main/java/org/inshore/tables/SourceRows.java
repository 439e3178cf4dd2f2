package org.inshore.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.RegisterField;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;
import org.jspecify.annotations.Nullable;

/** The data sources and how it is known where they are. */
final class SourceRows {
  private static final List<String> DECLARED =
      List.of(
          "source",
          "verdict",
          "jurisdiction",
          "disputed",
          "evidence",
          "site",
          "system",
          "owner",
          "outsourcer",
          "foreign-party",
          "contract",
          "contract-start",
          "contract-end",
          "confidentiality",
          "destruction",
          "retention",
          "classified",
          "register",
          "scanner",
          "target");

  /** Figures that are told by source, in the order of their columns. */
  static final List<Figure> FIGURES =
      List.of(
          Figure.ASSETS,
          Figure.LOOKED_THROUGH,
          Figure.INCOMPLETE,
          Figure.NOT_LOOKED_AT,
          Figure.EXCLUDED,
          Figure.PARTS_NOT_LOOKED_AT,
          Figure.FINDINGS,
          Figure.MATCHES,
          Figure.INCIDENTS_VIOLATION,
          Figure.INCIDENTS_TO_CLARIFY,
          Figure.INCIDENTS_SETTLED);

  static final List<String> COLUMNS = columns();

  private SourceRows() {}

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(DECLARED);
    columns.addAll(Columns.of(FIGURES));
    columns.addAll(Columns.of(List.of(Figure.PERSONS)));
    columns.addAll(List.of("counted", "outcome", "category", "reason"));
    columns.addAll(Columns.ofRegister());
    return List.copyOf(columns);
  }

  private static void contract(@Nullable Contract contract, Wordbook words, RowSink sink)
      throws IOException {
    sink.text(contract == null ? "" : contract.number());
    sink.text(contract == null ? "" : contract.start().toString());
    sink.text(contract == null ? "" : contract.end().toString());
    sink.text(contract == null ? "" : words.text(contract.confidentiality() ? "yes" : "no"));
    sink.text(contract == null ? "" : words.text(contract.destruction() ? "yes" : "no"));
  }

  private static String register(Declaration declared, Wordbook words) {
    return declared.register().entrySet().stream()
        .map(
            field ->
                words.text(
                    "pair",
                    words.text(field.getKey().label()),
                    words.registered(field.getKey(), field.getValue())))
        .collect(Collectors.joining(words.text("text.separator")));
  }

  /** A cell for each figure, then people in two. */
  static void figures(Totals totals, Wordbook words, RowSink sink) throws IOException {
    for (Figure figure : FIGURES) {
      sink.number(totals.count(figure));
    }
    SummaryRows.figure(totals, Figure.PERSONS, words, sink);
  }

  static void write(SourceEntry entry, Wordbook words, RowSink sink) throws IOException {
    Declaration declared = entry.source().declared();
    sink.text(entry.source().id());
    sink.text(words.text(entry.residency().verdict().label()));
    sink.text(words.jurisdiction(entry.residency()));
    sink.text(words.text(entry.residency().disputed() ? "yes" : "no"));
    sink.text(words.joined(entry.residency().evidence().stream().map(Evidence::text).toList()));
    sink.text(declared.site());
    sink.text(declared.system());
    sink.text(declared.owner());
    sink.text(declared.outsourcer());
    sink.text(words.text(declared.foreignParty() ? "yes" : "no"));
    contract(declared.contract(), words, sink);
    Wording kept = declared.kept();
    sink.text(kept == null ? "" : words.text(kept));
    sink.text(words.text(declared.classified() ? "yes" : "no"));
    sink.text(register(declared, words));
    sink.text(entry.source().scanner());
    sink.text(entry.source().target());
    figures(entry.totals(), words, sink);
    if (entry.failure() == null) {
      // How much was looked through stands in the figures: "looked through" could say too much.
      sink.text("");
      sink.text("");
      sink.text("");
    } else {
      CoverageRows.outcome(entry.failure(), words, sink);
    }
    for (RegisterField field : RegisterField.values()) {
      String said = declared.register().get(field);
      sink.text(said == null ? null : words.registered(field, said));
    }
    sink.end();
  }
}
