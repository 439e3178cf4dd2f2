package org.inshore.spi.inventory;

import java.util.List;
import org.inshore.spi.source.Location;

/**
 * The matches of one kind at one location.
 *
 * @param location a column, a text, a page
 * @param asset the asset it lies in
 * @param rule the rule's id
 * @param subject what the rule is about
 * @param matches how many
 * @param distinct how many different values, by keyed hash
 * @param confidence mean of the matches' confidences, 0 to 1
 * @param positions where the first matches are: at most 3
 * @param samples masked values at those positions; none for state secrets
 */
public record Finding(
    Location location,
    Location asset,
    String rule,
    Subject subject,
    long matches,
    long distinct,
    double confidence,
    List<Location> positions,
    List<Sample> samples) {

  /** Copies the lists and refuses a sample of a state secret. */
  public Finding {
    positions = List.copyOf(positions);
    samples = List.copyOf(samples);
    if (subject == Subject.STATE_SECRET && !samples.isEmpty()) {
      throw new IllegalArgumentException("nothing of a state secret is kept");
    }
  }

  /** How sure it is. */
  public Band band() {
    return Band.of(confidence);
  }
}
