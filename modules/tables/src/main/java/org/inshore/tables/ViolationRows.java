package org.inshore.tables;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.Violation;
import org.jspecify.annotations.Nullable;

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
          "due",
          "granted-by",
          "exempt-until",
          "exempt-reason",
          "source",
          "location",
          "policy",
          "id");

  private ViolationRows() {}

  static void write(Violation violation, Wordbook words, RowSink sink) throws IOException {
    sink.text(words.text(violation.nature().label()));
    sink.text(words.text(violation.severity().label()));
    sink.text(words.text(violation.title()));
    sink.text(violation.place().display());
    sink.text(words.text(violation.residency().verdict().label()));
    sink.text(words.jurisdiction(violation.residency()));
    sink.text(words.kinds(violation.rules()));
    sink.number(violation.persons().persons());
    sink.text(words.counted(violation.persons()));
    sink.number(violation.matches());
    sink.text(words.joined(violation.basis()));
    sink.text(words.text(violation.remedy()));
    sink.text(violation.due() == null ? "" : violation.due().toString());
    exemption(violation.exemption(), sink);
    sink.text(violation.place().source());
    sink.text(violation.place().toString());
    sink.text(violation.policy());
    sink.text(violation.id());
    sink.end();
  }

  static void exemption(@Nullable Exemption exemption, RowSink sink) throws IOException {
    sink.text(exemption == null ? "" : exemption.grantedBy());
    sink.text(exemption == null ? "" : exemption.until().toString());
    sink.text(exemption == null ? "" : exemption.reason());
  }
}
