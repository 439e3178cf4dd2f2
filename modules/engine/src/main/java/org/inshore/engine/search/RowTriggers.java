package org.inshore.engine.search;

import org.inshore.engine.finder.Finder;
import org.inshore.engine.plan.SparedTargets;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.text.TextView;

/**
 * Hands the places that were found in rows to the search, without those at which all can only lose
 * to what fills the cell. Belongs to one thread and one encoding.
 */
public final class RowTriggers {
  private final SparedTargets spared;
  private final Tag[][] tags;
  private final Scan scan;
  private final Cell cell;
  private final CandidateCheck check;
  private TextView text;

  /**
   * Makes one.
   *
   * @param tags by target, what is tried there
   */
  public RowTriggers(Tag[][] tags, TextView view, Scan scan, Cell cell) {
    this.check = scan.check();
    this.spared = check.filled.targets(tags);
    this.tags = tags;
    this.text = view;
    this.scan = scan;
    this.cell = cell;
  }

  /** Begins with other rows. */
  public void begin(TextView view) {
    spared.begin();
    text = view;
  }

  /** Tries the patterns of the positions that the prefilter found in a stretch. */
  public void take(Finder finder) {
    int count = finder.count();
    for (int i = 0; i < count; i++) {
      int place = finder.place(i);
      if (cell.enter(place)) {
        scan.tryExpected(cell);
        long targets = check.filled.left(finder.targets(i), spared, cell);
        if (targets != 0 && text.isStart(place)) {
          tryAll(targets, place);
        }
      }
    }
  }

  private void tryAll(long targets, int place) {
    for (long rest = targets; rest != 0; rest &= rest - 1) {
      for (Tag tag : tags[Long.numberOfTrailingZeros(rest)]) {
        scan.trigger(tag, place);
      }
    }
  }
}
