package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.source.Jurisdiction;

/** How many people are in the places of each jurisdiction. */
final class JurisdictionRows {
  static final List<String> COLUMNS =
      List.of("jurisdiction", "code", "persons", "counted", "least", "most");

  private JurisdictionRows() {}

  static void write(Jurisdiction jurisdiction, PersonCount count, Wordbook words, RowSink sink)
      throws IOException {
    sink.text(words.text(jurisdiction.label()));
    sink.text(jurisdiction.code());
    sink.number(count.persons());
    sink.text(words.counted(count));
    sink.number(count.least());
    sink.number(count.most());
    sink.end();
  }
}
