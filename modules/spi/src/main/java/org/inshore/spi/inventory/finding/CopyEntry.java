package org.inshore.spi.inventory.finding;

import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Two assets, or two whole sources, that hold the same people, or the same content.
 *
 * @param kind what they share
 * @param first one place; a location without segments is a whole source
 * @param second the other
 * @param inFirst people, or blocks of content, in the first
 * @param inSecond the same in the second
 * @param shared how many are in both
 * @param sharedLeast the true number of shared ones is at least this, with 95% confidence
 * @param sharedMost and at most this; all three are equal when the numbers are exact
 * @param likelySource which of the two is the likely original; null when nothing tells
 * @param why what tells, in plain words
 */
public record CopyEntry(
    Kind kind,
    Location first,
    Location second,
    long inFirst,
    long inSecond,
    long shared,
    long sharedLeast,
    long sharedMost,
    @Nullable Location likelySource,
    Wording why) {

  /** Kinds of content that two places share. */
  public enum Kind {
    /** The same people, by keyed hashes. */
    PEOPLE("相同人员", "same people"),
    /** The same blocks of text, by keyed hashes. */
    CONTENT("相同内容", "same content");

    private final Wording label;

    Kind(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }

  /** Which share of the first is also in the second, 0 to 1. */
  public double firstInSecond() {
    return share(inFirst);
  }

  /** Which share of the second is also in the first, 0 to 1. */
  public double secondInFirst() {
    return share(inSecond);
  }

  private double share(long all) {
    return all == 0 ? 0 : Math.min(1, (double) shared / all);
  }
}
