package org.inshore.core.inventory.carry;

import java.util.Set;

/**
 * Assets of a folder in which nothing changed that are carried over as one.
 *
 * @param run id of the scan before
 * @param place text of the masked location of the folder
 * @param count how many are carried over as one
 * @param digest SHA-256 over their places and outcomes, a line each
 * @param first number of the first of them in the scan before, if they follow each other there;
 *     else 0
 * @param apart texts of the masked locations of the other ones, which have records, or were not
 *     looked through to their end
 */
public record CarriedFolder(
    String run, String place, long count, String digest, long first, Set<String> apart) {

  /** Copies the set. */
  public CarriedFolder {
    apart = Set.copyOf(apart);
  }
}
