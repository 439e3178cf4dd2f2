package org.inshore.spi.inventory.finding;

import java.util.List;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The matches of one kind at one location.
 *
 * @param location a column, a text, a page
 * @param asset the asset it lies in
 * @param rule the rule's id
 * @param subject what the rule is about
 * @param matches how many
 * @param distinct how many different values, by keyed hash
 * @param records how many rows or lines hold a match
 * @param filled how many rows have a value in this column; 0 where there are no columns
 * @param confidence mean of the matches' confidences, 0 to 1
 * @param highest the highest of them
 * @param positions where the first matches are: at most 3
 * @param samples masked values at those positions; none for state secrets, nor for files but in
 *     {@linkplain Inventory#clearNames the reader's own work list}
 * @param marking for how long the marking found holds, the one that holds longest; null for others
 */
public record Finding(
    Location location,
    Location asset,
    String rule,
    Subject subject,
    long matches,
    long distinct,
    long records,
    long filled,
    double confidence,
    double highest,
    List<Location> positions,
    List<Sample> samples,
    @Nullable Marking marking) {

  /** Copies the lists and refuses a sample of a state secret. */
  public Finding {
    positions = List.copyOf(positions);
    samples = List.copyOf(samples);
    if (subject == Subject.STATE_SECRET && !samples.isEmpty()) {
      throw new IllegalArgumentException("nothing of a state secret is kept");
    }
  }

  /** A finding that says nothing of rows, nor of how long a marking holds. */
  public Finding(
      Location location,
      Location asset,
      String rule,
      Subject subject,
      long matches,
      long distinct,
      double confidence,
      List<Location> positions,
      List<Sample> samples) {
    this(
        location,
        asset,
        rule,
        subject,
        matches,
        distinct,
        0,
        0,
        confidence,
        confidence,
        positions,
        samples,
        null);
  }

  /** Which share of the column's values are rows with a match, 0 to 1; negative if not known. */
  public double share() {
    return filled == 0 ? -1 : (double) records / filled;
  }

  /** How sure it is. */
  public Band band() {
    return Band.of(confidence);
  }
}
