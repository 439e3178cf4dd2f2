package org.inshore.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** The figures of each jurisdiction. */
final class JurisdictionRows {
  static final List<String> COLUMNS = columns();

  private JurisdictionRows() {}

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("verdict", "jurisdiction", "code"));
    columns.addAll(Columns.of(List.of(Figure.SOURCES)));
    columns.addAll(Columns.of(SourceRows.FIGURES));
    columns.addAll(Columns.of(List.of(Figure.PERSONS)));
    columns.addAll(List.of("counted", "least", "most"));
    return List.copyOf(columns);
  }

  static void write(JurisdictionEntry entry, Wordbook words, RowSink sink) throws IOException {
    sink.text(words.text(entry.verdict().label()));
    sink.text(words.jurisdiction(entry.jurisdiction()));
    sink.text(entry.jurisdiction() == null ? "" : entry.jurisdiction().code());
    sink.number(entry.sources().size());
    SourceRows.figures(entry.totals(), words, sink);
    PersonCount count = entry.totals().persons(Figure.PERSONS);
    sink.number(count.least());
    sink.number(count.most());
    sink.end();
  }
}
