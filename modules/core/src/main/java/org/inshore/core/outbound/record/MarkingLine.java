package org.inshore.core.outbound.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Writes a marking into fields of a line, and reads it back. */
final class MarkingLine {
  private MarkingLine() {}

  static List<String> fields(Finding finding) {
    Marking marking = finding.marking();
    return List.of(
        finding.rule(),
        finding.location().toString(),
        String.join("\n", finding.positions().stream().map(Location::toString).toList()),
        Long.toString(finding.matches()),
        Double.toString(finding.confidence()),
        marking == null ? "" : marking.term().name(),
        text(marking == null ? null : marking.period()),
        text(marking == null ? null : marking.issued()),
        text(marking == null ? null : marking.expires()));
  }

  static Finding finding(List<String> fields, Location asset) {
    double confidence = Double.parseDouble(fields.get(4));
    return new Finding(
        Location.parse(fields.get(1)),
        asset,
        fields.get(0),
        Subject.STATE_SECRET,
        Long.parseLong(fields.get(3)),
        0,
        0,
        0,
        confidence,
        confidence,
        Arrays.stream(fields.get(2).split("\n"))
            .filter(each -> !each.isEmpty())
            .map(Location::parse)
            .toList(),
        List.of(),
        fields.get(5).isEmpty()
            ? null
            : new Marking(
                Marking.Term.valueOf(fields.get(5)),
                fields.get(6).isEmpty() ? null : Period.parse(fields.get(6)),
                day(fields.get(7)),
                day(fields.get(8))));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
