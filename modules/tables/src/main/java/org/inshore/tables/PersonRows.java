package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.source.Residency;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Rows of the number of people in each table or file. */
final class PersonRows {
  static final List<String> COLUMNS =
      List.of(
          "place",
          "verdict",
          "jurisdiction",
          "persons",
          "counted",
          "least",
          "most",
          "source",
          "location");

  private PersonRows() {}

  static void write(AssetPersons each, Wordbook words, RowSink sink) throws IOException {
    Residency residency = words.residency(each.asset());
    sink.text(each.asset().display());
    sink.text(words.text(residency.verdict().label()));
    sink.text(words.jurisdiction(residency));
    sink.number(each.persons().persons());
    sink.text(words.counted(each.persons()));
    sink.number(each.persons().least());
    sink.number(each.persons().most());
    sink.text(each.asset().source());
    sink.text(each.asset().toString());
    sink.end();
  }
}
