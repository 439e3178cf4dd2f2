package org.inshore.spi.inventory;

import org.inshore.spi.source.Location;

/**
 * Number of assets and parts of assets that share an outcome and its reason.
 *
 * @param outcome as that of one of them, without what was looked through
 * @param count how many
 */
public record OutcomeCount(Outcome outcome, long count) {

  /**
   * A reason without the name of its place in front, so that like reasons are one.
   *
   * @param reason in one language
   * @param place the asset whose reason it is
   */
  public static String general(String reason, Location place) {
    int colon = reason.indexOf(": ");
    int wide = reason.indexOf('：');
    int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
    if (end <= 0 || place.segments().isEmpty()) {
      return reason;
    }
    String head = reason.substring(0, end);
    String name = place.segments().getLast().value();
    boolean named =
        name.endsWith(head) || head.endsWith(name) || head.endsWith(name.replace('\\', '/'));
    return named ? reason.substring(end + 1).strip() : reason;
  }
}
