package org.inshore.core.inventory.compare;

import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Difference between two scans at one place, for one kind of data.
 *
 * @param kind how it is different
 * @param asset the table or file that it is in; the one where it is now, of what was moved
 * @param place where; where it was if it is not there any more
 * @param to where it is now, of what was moved; else null
 * @param rule id of the detection rule
 * @param before matches in the earlier scan
 * @param after matches in the later scan; of a place that was not read to its end, those up to
 *     there
 * @param why why the place was not looked at; null for all other kinds
 */
public record Change(
    Kind kind,
    Location asset,
    Location place,
    @Nullable Location to,
    String rule,
    long before,
    long after,
    @Nullable Wording why) {

  /** Types of differences. */
  public enum Kind {
    /** Found now, not before. */
    NEW("新增", "new"),
    /** More matches than before. */
    GROWN("增多", "grown"),
    /** Fewer matches than before. */
    SHRUNK("减少", "shrunk"),
    /** The same content is at another place. */
    MOVED("已移动", "moved"),
    /** The column is there and its values are masked now. */
    MASKED("已脱敏", "masked"),
    /** The place was looked at again, or is not there any more. */
    GONE("已消失", "gone"),
    /** The place was not looked at, or not to its end, or not for this: it may still be so. */
    NOT_LOOKED_AT("本次未检查", "no longer looked at");

    private final Wording label;

    Kind(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as it is shown. */
    public Wording label() {
      return label;
    }
  }
}
