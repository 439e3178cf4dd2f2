package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Rows of the table of what random rows can miss. */
final class SampledRows {
  static final List<String> COLUMNS =
      List.of(
          "place",
          "kind",
          "total-rows",
          "rows",
          "hits",
          "at-most",
          "meaning",
          "source",
          "location",
          "rule");

  private SampledRows() {}

  static void write(SampledPlace place, Wordbook words, RowSink sink) throws IOException {
    String rule = place.rule();
    sink.text(place.location().display());
    sink.text(rule == null ? words.text("sampled.other") : words.kind(rule));
    if (place.total() < place.rows()) {
      sink.text("");
    } else {
      sink.number(place.total());
    }
    sink.number(place.rows());
    sink.number(place.hits());
    sink.number(place.bound().atMost());
    sink.text(words.text(place.sentence()));
    sink.text(place.location().source());
    sink.text(place.location().toString());
    sink.text(rule);
    sink.end();
  }
}
