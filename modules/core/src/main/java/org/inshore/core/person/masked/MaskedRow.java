package org.inshore.core.person.masked;

import org.inshore.core.person.link.Identifier;

/**
 * Masked values of one person in a row. A document, or else a telephone, tells the person with the
 * name, since a person has one of each in a table; else all that there is.
 */
final class MaskedRow {
  private static final int MOST_DIGITS = 12;

  private long name;
  private long document;
  private int documentDigits;
  private long telephone;
  private int telephoneDigits;
  private long numbers;
  private int digits;

  void add(int rank, long value, int shown) {
    if (rank >= Identifier.OTHER_NAME) {
      name = name == 0 ? value : name;
    } else if (rank <= Identifier.LAST_DOCUMENT) {
      document = Identifier.mixed(document, value);
      documentDigits += shown;
    } else if (rank == Identifier.SHARED && telephone == 0) {
      telephone = value;
      telephoneDigits = shown;
    } else {
      numbers = Identifier.mixed(numbers, value);
      digits += shown;
    }
  }

  /** A hash of what tells this person from others. */
  long key() {
    if (document != 0) {
      return Identifier.mixed(name, document);
    }
    return name != 0 && (telephone != 0 || numbers == 0)
        ? Identifier.mixed(name, telephone)
        : Identifier.mixed(Identifier.mixed(name, telephone), numbers);
  }

  /** How many digits of it are shown. */
  int digits() {
    int all =
        document != 0
            ? documentDigits
            : name != 0 && telephone != 0 ? telephoneDigits : telephoneDigits + digits;
    return Math.min(MOST_DIGITS, all);
  }

  /** Whether it is what a person has one of in a table, not one of several numbers. */
  boolean isOnce() {
    return document != 0 || (name != 0 && (telephone != 0 || numbers == 0));
  }
}
