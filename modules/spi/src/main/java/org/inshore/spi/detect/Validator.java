package org.inshore.spi.detect;

/**
 * Code that tells whether a candidate can be real: a checksum, a calendar, a table.
 *
 * <p>Found by {@link java.util.ServiceLoader}; rules name it. One instance serves all threads, so
 * it keeps no state between calls; it never keeps or prints the value.
 */
public interface Validator {

  /** The name by which rules refer to it, in lower case with dashes. */
  String name();

  /**
   * Whether the value can be real.
   *
   * @param value the candidate, normalised: full-width characters made half-width, separators and
   *     zero-width characters taken out, letters as found
   */
  boolean isValid(CharSequence value);

  /**
   * Whether a value that is not valid has no beginning either that is: then none is tried.
   *
   * @param value a candidate that {@link #isValid} refused
   */
  default boolean isHopeless(CharSequence value) {
    return false;
  }

  /**
   * How many characters of a valid value stand before the part that is reported: the sign of an
   * assignment, the option of a command.
   *
   * @param value a candidate that {@link #isValid} accepted
   */
  default int before(CharSequence value) {
    return 0;
  }

  /**
   * How many characters of a valid value stand behind the part that is reported.
   *
   * @param value a candidate that {@link #isValid} accepted
   */
  default int behind(CharSequence value) {
    return 0;
  }
}
