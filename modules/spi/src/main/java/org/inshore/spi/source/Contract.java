package org.inshore.spi.source;

import java.time.LocalDate;

/**
 * The contract under which a third party runs a data source or was given what is in it.
 *
 * @param number as registered
 * @param start first day on which it holds
 * @param end last day on which it holds
 * @param confidentiality whether it binds the party to secrecy
 * @param destruction whether it binds the party to destroy the data when it ends
 */
public record Contract(
    String number, LocalDate start, LocalDate end, boolean confidentiality, boolean destruction) {

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if it ends before it starts, or has no number
   */
  public Contract {
    if (number.isBlank()) {
      throw new IllegalArgumentException("a contract needs a number");
    }
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("end " + end + " < start " + start);
    }
  }
}
