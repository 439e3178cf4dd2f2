package org.inshore.reports.xlsx;

import java.util.List;
import org.inshore.spi.inventory.Violation;

/** Violations and what is to be clarified. */
final class ViolationRows {
  static final List<String> COLUMNS =
      List.of(
          "nature",
          "severity",
          "title",
          "place",
          "verdict",
          "jurisdiction",
          "kinds",
          "persons",
          "counted",
          "matches",
          "basis",
          "remedy",
          "source",
          "location",
          "policy",
          "id");

  private ViolationRows() {}

  static void write(Violation violation, Wordbook words, SheetTable table) {
    table.text(words.text(violation.nature().label()));
    table.text(words.text(violation.severity().label()));
    table.text(words.text(violation.title()));
    table.text(violation.place().display());
    table.text(words.text(violation.residency().verdict().label()));
    table.text(words.jurisdiction(violation.residency()));
    table.text(words.kinds(violation.rules()));
    table.number(violation.persons().persons());
    table.text(words.counted(violation.persons()));
    table.number(violation.matches());
    table.text(words.joined(violation.basis()));
    table.text(words.text(violation.remedy()));
    table.text(violation.place().source());
    table.text(violation.place().toString());
    table.text(violation.policy());
    table.text(violation.id());
    table.end();
  }
}
