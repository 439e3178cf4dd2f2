package org.inshore.engine.match;

import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One hit: a place and a confidence, never the value.
 *
 * @param rule what was found
 * @param place in which text or column
 * @param record number of the row, or of the line in a text
 * @param line where it stands: the record's number, but where rows are not numbered by line
 * @param start offset of the first code point, from 0 at the start of the line or cell
 * @param end offset after the last code point, counted on where the value goes over a line end
 * @param confidence 0 to 1
 * @param masked the value, masked; null for state secrets
 * @param valueHash keyed hash of the normalised value; 0 for state secrets
 * @param personKey rank of this kind as an identifier of a person, 1 the best; 0 for none
 * @param person whose it is: 0 the record's own, else one of the further people in it, see {@link
 *     Persons}
 * @param chance whether nothing but its form speaks for it in a column: the column's other values
 *     tell whether that is chance
 * @param marking for how long it holds; null for all but markings of secrets
 * @param checked what else is put to the check that alone speaks for it; null if more does
 */
public record Match(
    RuleInfo rule,
    Place place,
    long record,
    long line,
    long start,
    long end,
    double confidence,
    @Nullable MaskedText masked,
    long valueHash,
    int personKey,
    int person,
    boolean chance,
    @Nullable Marking marking,
    @Nullable CheckedValue checked) {

  /** A match that is no marking. */
  public Match(
      RuleInfo rule,
      Place place,
      long record,
      long start,
      long end,
      double confidence,
      @Nullable MaskedText masked,
      long valueHash,
      int personKey) {
    this(
        rule,
        place,
        record,
        record,
        start,
        end,
        confidence,
        masked,
        valueHash,
        personKey,
        0,
        false,
        null,
        null);
  }

  /** A match in a text, or in rows that are numbered by line. */
  public Match(
      RuleInfo rule,
      Place place,
      long record,
      long start,
      long end,
      double confidence,
      @Nullable MaskedText masked,
      long valueHash,
      int personKey,
      int person,
      boolean chance,
      @Nullable Marking marking) {
    this(
        rule,
        place,
        record,
        record,
        start,
        end,
        confidence,
        masked,
        valueHash,
        personKey,
        person,
        chance,
        marking,
        null);
  }

  /** The same match without what is kept of its text. */
  public Match withoutText() {
    return copy(record, line, confidence, null, marking);
  }

  /** The same match, more or less sure. */
  public Match with(double surer) {
    return surer == confidence ? this : copy(record, line, surer, masked, marking);
  }

  public Match with(@Nullable Marking term) {
    return copy(record, line, confidence, masked, term);
  }

  /** The same match of another value. */
  public Match ofValue(long hash) {
    return of(hash, person);
  }

  /** The same match, of another person of the record. */
  public Match ofPerson(int other) {
    return of(valueHash, other);
  }

  private Match of(long hash, int whose) {
    return new Match(
        rule,
        place,
        record,
        line,
        start,
        end,
        confidence,
        masked,
        hash,
        personKey,
        whose,
        chance,
        marking,
        checked);
  }

  /** The same match in another line. */
  public Match at(long other) {
    return copy(record, other, confidence, masked, marking);
  }

  /** Where hits of this kind are rolled up. */
  public Location location() {
    return place.location();
  }

  /** The exact place. */
  public Location position() {
    return place.position(line);
  }

  /** The same match in a text that has some more lines before it. */
  public Match below(long lines) {
    return copy(record + lines, line + lines, confidence, masked, marking);
  }

  private Match copy(
      long number, long standing, double sure, @Nullable MaskedText text, @Nullable Marking term) {
    return new Match(
        rule, place, number, standing, start, end, sure, text, valueHash, personKey, person, chance,
        term, checked);
  }
}
