package org.inshore.spi.inventory;

import java.text.NumberFormat;
import java.util.Locale;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * How many people, by keyed hash of resident ID, else mobile number, else card number of a record.
 * Number, bounds and words agree: what is exact has no bounds and is never "about".
 *
 * @param persons the number
 * @param exact false when a limit was reached, so that the number is an estimate
 * @param least the true number is at least this, with 95% confidence
 * @param most and at most this; of a number that is not exact and equals both bounds only the lower
 *     one is known
 */
public record PersonCount(long persons, boolean exact, long least, long most) {
  private static final Messages MESSAGES = Messages.of(PersonCount.class);

  /** Refuses bounds that do not hold the number, or that an exact number has. */
  public PersonCount {
    if (persons < least || persons > most || (exact && least != most)) {
      throw new IllegalArgumentException("number and bounds of people disagree");
    }
  }

  /** A number without bounds of its own. */
  public PersonCount(long persons, boolean exact) {
    this(persons, exact, persons, persons);
  }

  /** Whether an upper bound is known. */
  public boolean bounded() {
    return exact || least < most;
  }

  /** What can be said in one number: how many, or if that is not exact, how many at least. */
  public long stated() {
    return exact ? persons : least;
  }

  /** The number with its unit, as every report and the command line word it: "5 people". */
  public Wording wording() {
    return worded("people");
  }

  /** The same without a unit, for a column that names it: "5", "about 5 (4 to 6)". */
  public Wording amount() {
    return worded("amount");
  }

  private Wording worded(String key) {
    if (exact) {
      return MESSAGES.wording(key, persons, grouped(persons));
    }
    return bounded()
        ? MESSAGES.wording(
            key + ".between", persons, grouped(persons), grouped(least), grouped(most))
        : MESSAGES.wording(key + ".least", least, grouped(least));
  }

  private static String grouped(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }
}
