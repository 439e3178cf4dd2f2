package org.inshore.core.inventory.carry;

import java.util.Set;

/**
 * Assets of a folder that are as they were and are carried over as one.
 *
 * @param run id of the scan before
 * @param place text of the masked location of the folder
 * @param count how many are carried over as one
 * @param digest SHA-256 over their places and outcomes, a line each
 * @param first number of the first of them in the scan before, if they follow each other there;
 *     else 0
 * @param chosen whether others of the folder are not as they were, so that these were chosen one by
 *     one
 * @param apart texts of the masked locations of the other ones, which have records, were not looked
 *     through to their end, or are not as they were
 */
public record CarriedFolder(
    String run,
    String place,
    long count,
    String digest,
    long first,
    boolean chosen,
    Set<String> apart) {

  /** Copies the set. */
  public CarriedFolder {
    apart = Set.copyOf(apart);
  }
}
