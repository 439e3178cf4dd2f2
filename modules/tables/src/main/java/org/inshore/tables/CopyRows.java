package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Pairs of places that hold the same people or content. */
final class CopyRows {
  static final List<String> COLUMNS =
      List.of(
          "copy-kind",
          "first",
          "first-jurisdiction",
          "second",
          "second-jurisdiction",
          "shared",
          "least",
          "most",
          "in-first",
          "in-second",
          "first-in-second",
          "second-in-first",
          "likely-source",
          "why",
          "first-location",
          "second-location");

  private CopyRows() {}

  static void write(CopyEntry copy, Wordbook words, RowSink sink) throws IOException {
    sink.text(words.text(copy.kind().label()));
    sink.text(copy.first().display());
    sink.text(words.jurisdiction(words.residency(copy.first())));
    sink.text(copy.second().display());
    sink.text(words.jurisdiction(words.residency(copy.second())));
    sink.number(copy.shared());
    sink.number(copy.sharedLeast());
    sink.number(copy.sharedMost());
    sink.number(copy.inFirst());
    sink.number(copy.inSecond());
    sink.decimal(Decimals.share(copy.firstInSecond()));
    sink.decimal(Decimals.share(copy.secondInFirst()));
    sink.text(copy.likelySource() == null ? "" : copy.likelySource().display());
    sink.text(words.text(copy.why()));
    sink.text(copy.first().toString());
    sink.text(copy.second().toString());
    sink.end();
  }
}
