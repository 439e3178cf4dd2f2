package org.inshore.spi.inventory;

/**
 * How many people, by keyed hash of resident ID, else mobile number, else card number of a record.
 *
 * @param persons the number
 * @param exact false when a limit was reached, so that the number is an estimate
 * @param least the true number is at least this, with 95% confidence
 * @param most and at most this
 */
public record PersonCount(long persons, boolean exact, long least, long most) {

  /** A number without bounds of its own. */
  public PersonCount(long persons, boolean exact) {
    this(persons, exact, persons, persons);
  }

  /** What can be said in one number: how many, or if that is not exact, how many at least. */
  public long stated() {
    return exact ? persons : least;
  }
}
