package org.inshore.tables.violation;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Legal limits that the year's sum of people abroad reaches or may reach. */
public final class ThresholdRows {
  public static final List<String> COLUMNS =
      List.of(
          "nature",
          "severity",
          "title",
          "reached",
          "limit",
          "persons",
          "counted",
          "sensitive-persons",
          "sensitive-counted",
          "jurisdiction",
          "recipient",
          "since",
          "basis",
          "remedy",
          "runs",
          "policy");

  private ThresholdRows() {}

  public static void write(Threshold threshold, Wordbook words, RowSink sink) throws IOException {
    sink.text(words.text(threshold.nature().label()));
    sink.text(words.text(threshold.severity().label()));
    sink.text(words.text(threshold.title()));
    sink.text(words.text(threshold.reached() ? "reached.yes" : "reached.maybe"));
    sink.number(threshold.limit());
    sink.number(threshold.persons().persons());
    sink.text(words.counted(threshold.persons()));
    sink.number(threshold.sensitive().persons());
    sink.text(words.counted(threshold.sensitive()));
    sink.text(
        threshold.jurisdiction() == null
            ? words.text("threshold.all")
            : words.text(threshold.jurisdiction().label()));
    sink.text(threshold.recipient());
    sink.text(threshold.since().toString());
    sink.text(words.joined(threshold.basis()));
    sink.text(words.text(threshold.remedy()));
    sink.text(String.join(" ", threshold.runs()));
    sink.text(threshold.id());
    sink.end();
  }
}
