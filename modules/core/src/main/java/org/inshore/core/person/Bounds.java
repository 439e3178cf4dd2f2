package org.inshore.core.person;

import org.inshore.spi.inventory.PersonCount;

/**
 * Bounds of numbers of people some of whom are known by no document.
 *
 * <p>Who has a document is one person. Who is known by a number or a name alone may be somebody who
 * has one, or stand there by another number too.
 */
public final class Bounds {
  /** So many numbers of one person may stand apart, where nothing tells that they are one's. */
  private static final long NUMBERS_OF_ONE = 3;

  private Bounds() {}

  /**
   * The number with its bounds.
   *
   * @param all people, however known
   * @param documented those of them with a document; fewer where that is not known
   * @param more how many further ones there may be
   */
  public static PersonCount of(PersonCount all, PersonCount documented, long more) {
    long weak = Math.max(0, all.persons() - documented.persons());
    if (weak == 0 && more == 0) {
      return all;
    }
    long weakAtLeast = Math.max(0, all.least() - documented.most());
    long least = Math.max(documented.least(), (weakAtLeast + NUMBERS_OF_ONE - 1) / NUMBERS_OF_ONE);
    long most = all.most() + more;
    boolean exact = all.exact() && least >= most;
    return new PersonCount(all.persons(), exact, Math.min(least, all.least()), most);
  }
}
