package org.inshore.reports.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.RuleInfo;

/** The rules that were in force. */
final class RuleRows {
  static final List<String> COLUMNS =
      List.of("name", "subject", "classifications", "references", "pack", "rule");

  private RuleRows() {}

  static void write(RuleInfo rule, Wordbook words, SheetTable table) {
    table.text(words.text(rule.name()));
    table.text(words.text(rule.subject().label()));
    table.text(
        rule.classifications().stream()
            .map(
                given ->
                    words.label("col", given.scheme())
                        + ": "
                        + code(given.scheme(), given.code(), words))
            .collect(Collectors.joining(words.text("text.separator"))));
    table.text(String.join(words.text("text.separator"), rule.references()));
    table.text(rule.pack());
    table.text(rule.id());
    table.end();
  }

  private static String code(String scheme, String code, Wordbook words) {
    return scheme.equals("sensitive") ? words.label("sensitive", code) : code;
  }
}
