package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** The rules that were in force. */
final class RuleRows {
  static final List<String> COLUMNS =
      List.of("name", "subject", "classifications", "references", "pack", "rule");

  private RuleRows() {}

  static void write(RuleInfo rule, Wordbook words, RowSink sink) throws IOException {
    sink.text(words.text(rule.name()));
    sink.text(words.text(rule.subject().label()));
    sink.text(
        rule.classifications().stream()
            .map(given -> words.text(given.scheme().column()) + ": " + words.text(given.label()))
            .collect(Collectors.joining(words.text("text.separator"))));
    sink.text(String.join(words.text("text.separator"), rule.references()));
    sink.text(rule.pack());
    sink.text(rule.id());
    sink.end();
  }
}
