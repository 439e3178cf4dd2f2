package org.inshore.core.person;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** A record that was kept until more is known. */
record Held(List<Match> matches, boolean sensitive) {

  /** The matches of records. */
  static List<List<Match>> matches(List<Held> records) {
    return records.stream().map(Held::matches).toList();
  }

  /**
   * The matches of records that are lines of a text or stand between them, in the order of the
   * text, without those that have none.
   */
  static List<List<Match>> texts(List<Held> records, @Nullable Location text) {
    List<Held> lines =
        records.stream()
            .filter(each -> !each.matches.isEmpty() && isSerial(each.matches, text))
            .collect(Collectors.toList());
    sort(lines, text);
    return matches(lines);
  }

  /** Whether a record is a line of a text, or stands between such lines. */
  static boolean isSerial(List<Match> record, @Nullable Location text) {
    return RecordMatches.isInSeries(record, text) || RecordMatches.isBetween(record, text);
  }

  /** Puts records in the order of the text where some stand between its lines. */
  static void sort(List<Held> lines, @Nullable Location text) {
    if (lines.stream().anyMatch(each -> RecordMatches.isBetween(each.matches, text))) {
      lines.sort(Comparator.comparingLong(each -> each.matches.getFirst().record()));
    }
  }

  /** Takes the matches of some sort out of each record. */
  static List<Match> remove(List<Held> records, Predicate<Match> some) {
    List<Match> removed =
        records.stream().flatMap(each -> each.matches().stream()).filter(some).toList();
    keep(records, some.negate());
    return removed;
  }

  /** Keeps of each record the matches that hold. */
  static void keep(List<Held> records, Predicate<Match> holds) {
    records.forEach(each -> each.matches().removeIf(holds.negate()));
  }
}
