package org.inshore.reports.xlsx;

import java.util.List;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;

/** The data sources and how it is known where they are. */
final class SourceRows {
  static final List<String> COLUMNS =
      List.of(
          "source",
          "verdict",
          "jurisdiction",
          "evidence",
          "site",
          "system",
          "owner",
          "outsourcer",
          "classified",
          "scanner",
          "target",
          "assets",
          "scanned",
          "findings",
          "persons",
          "counted",
          "outcome",
          "category",
          "reason");

  private SourceRows() {}

  static void write(SourceEntry entry, Wordbook words, SheetTable table) {
    Declaration declared = entry.source().declared();
    table.text(entry.source().id());
    table.text(words.text(entry.residency().verdict().label()));
    table.text(words.jurisdiction(entry.residency()));
    table.text(words.joined(entry.residency().evidence().stream().map(Evidence::text).toList()));
    table.text(declared.site());
    table.text(declared.system());
    table.text(declared.owner());
    table.text(declared.outsourcer());
    table.text(words.text(declared.classified() ? "yes" : "no"));
    table.text(entry.source().scanner());
    table.text(entry.source().target());
    table.number(entry.assets());
    table.number(entry.scanned());
    table.number(entry.findings());
    table.number(entry.persons().persons());
    table.text(words.counted(entry.persons()));
    if (entry.failure() == null) {
      // How much was looked through stands in the figures: "looked through" could say too much.
      table.text("");
      table.text("");
      table.text("");
    } else {
      CoverageRows.outcome(entry.failure(), words, table);
    }
    table.end();
  }
}
