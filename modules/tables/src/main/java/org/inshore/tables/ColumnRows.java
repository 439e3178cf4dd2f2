package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.source.Residency;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Columns named like personal financial information, with what their values are. */
final class ColumnRows {
  static final List<String> COLUMNS =
      List.of(
          "kinds",
          "state",
          "place",
          "verdict",
          "jurisdiction",
          "type",
          "rows",
          "filled",
          "found",
          "masked",
          "encrypted",
          "lost-digits",
          "source",
          "location",
          "rules");

  private ColumnRows() {}

  static void write(ColumnEntry column, Wordbook words, RowSink sink) throws IOException {
    Residency residency = words.residency(column.location());
    sink.text(words.kinds(column.rules()));
    sink.text(words.text(column.state().label()));
    sink.text(column.location().display());
    sink.text(words.text(residency.verdict().label()));
    sink.text(words.jurisdiction(residency));
    sink.text(column.type());
    sink.number(column.rows());
    sink.number(column.filled());
    sink.number(column.found());
    sink.number(column.masked());
    sink.number(column.encrypted());
    sink.number(column.lostDigits());
    sink.text(column.location().source());
    sink.text(column.location().toString());
    sink.text(String.join(" ", column.rules()));
    sink.end();
  }

  /** How many values a finding's column has, and which share of them was found. */
  static void share(Finding finding, RowSink sink) throws IOException {
    if (finding.filled() == 0) {
      sink.text("");
      sink.text("");
    } else {
      sink.number(finding.filled());
      sink.decimal(Decimals.share(finding.share()));
    }
  }
}
