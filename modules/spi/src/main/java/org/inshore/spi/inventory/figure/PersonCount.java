package org.inshore.spi.inventory.figure;

import java.text.NumberFormat;
import java.util.Locale;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;

/**
 * Number of different people, told apart by keyed hashes of their identifiers. Number, bounds and
 * words agree: what is exact has no bounds and is never "about"; where the bounds are wide they are
 * what is known, and come first.
 *
 * <p>It is exact if everybody is known by a document of their own and nothing was left out. Who is
 * known by a telephone, a card or a name alone may be one of the others, or one person who stands
 * there by two numbers: then the number is the likeliest, and the true one lies between the bounds.
 * {@code least} counts who has a document, or a third of those who have none if that is more (so
 * many numbers of one person may stand apart); {@code most} adds those of whom nothing tells
 * whether they are others. Bounds of a number that was estimated from a sample, beyond a limit,
 * hold with 95% confidence.
 *
 * @param persons the number
 * @param exact whether it is the true one
 * @param least the true number is at least this
 * @param most and at most this; of a number that is not exact and equals both bounds only the lower
 *     one is known
 */
public record PersonCount(long persons, boolean exact, long least, long most) {
  private static final Messages MESSAGES = Messages.of(PersonCount.class);
  private static final int WIDE = 4;

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

  /** What is left of it where not all was looked at: so many at least. */
  public PersonCount atLeast() {
    return new PersonCount(least, false);
  }

  /** The number and its bounds as digits for a file; of an exact number itself alone. */
  public String digits() {
    return exact ? Long.toString(persons) : persons + " " + least + " " + most;
  }

  /**
   * Reads {@link #digits} back.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static PersonCount ofDigits(String text) {
    String[] parts = text.split(" ", -1);
    long persons = Long.parseLong(parts[0]);
    if (parts.length == 1) {
      return new PersonCount(persons, true);
    }
    if (parts.length != 3) {
      throw new IllegalArgumentException("number and bounds of people are three numbers");
    }
    return new PersonCount(persons, false, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
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

  /** The same without a unit, for a column that names it: "5", "about 50 (48 to 52)". */
  public Wording amount() {
    return worded("amount");
  }

  /**
   * Whether no single number can stand for it: the bounds are further apart than a quarter of it.
   */
  public boolean wide() {
    return !exact && WIDE * (most - least) > persons;
  }

  private Wording worded(String key) {
    if (exact) {
      return MESSAGES.wording(key, persons, grouped(persons));
    }
    return bounded()
        ? MESSAGES.wording(
            key + (wide() ? ".wide" : ".between"),
            persons,
            grouped(persons),
            grouped(least),
            grouped(most))
        : MESSAGES.wording(key + ".least", least, grouped(least));
  }

  private static String grouped(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }
}
