package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Rows of the number of people abroad since 1 January: in all, by jurisdiction, by recipient. */
final class YearSumRows {
  static final List<String> COLUMNS =
      List.of(
          "jurisdiction",
          "recipient",
          "since",
          "persons",
          "counted",
          "sensitive-persons",
          "sensitive-counted",
          "exempt-persons",
          "exempt-counted",
          "note",
          "runs");

  private YearSumRows() {}

  static void write(YearSum sum, Wordbook words, RowSink sink) throws IOException {
    sink.text(
        sum.jurisdiction() == null
            ? words.text("threshold.all")
            : words.text(sum.jurisdiction().label()));
    sink.text(sum.recipient());
    sink.text(sum.since().toString());
    for (PersonCount count : List.of(sum.persons(), sum.sensitive(), sum.exempt())) {
      sink.number(count.persons());
      sink.text(words.counted(count));
    }
    sink.text(words.text(sum.note()));
    sink.text(String.join(" ", sum.runs()));
    sink.end();
  }
}
