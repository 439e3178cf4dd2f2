package org.inshore.engine.search;

import org.inshore.engine.finder.Finder;
import org.inshore.engine.plan.CellPlans;
import org.inshore.engine.plan.SparedTargets;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.program.Program;
import org.inshore.engine.text.TextView;
import org.inshore.spi.scan.Cells;

/**
 * Hands the places that were found in rows to the search, cell after cell, without those at which
 * nothing can come of it: by the plan of the column, and by what fills the cell. Belongs to one
 * thread and one encoding.
 */
public final class RowTriggers {
  private static final int NONE = -1;

  private final CellPlans plans;
  private final SparedTargets spared;
  private final Tag[][] tags;
  private final Scan scan;
  private final Cell cell;
  private final CandidateCheck check;
  private TextView text;

  /** The cell at hand; {@link #NONE} for none. */
  private int index = NONE;

  private int start;
  private int end = NONE;

  /** The targets that can come to something in it. */
  private long open;

  private long outcomes;

  /**
   * Makes one.
   *
   * @param tags by target, what is tried there
   */
  public RowTriggers(Program program, Tag[][] tags, TextView view, Scan scan, Cell cell) {
    this.plans = new CellPlans(program, tags, view);
    this.check = scan.check();
    this.spared = check.filled.targets(tags);
    this.tags = tags;
    this.text = view;
    this.scan = scan;
    this.cell = cell;
  }

  /** What is known of cells. */
  public CellPlans plans() {
    return plans;
  }

  /** Begins with other rows; tells what is known of their cells. */
  public CellPlans begin(TextView view, Cells cells, int columns) {
    plans.begin(cells, columns);
    spared.begin();
    text = view;
    index = NONE;
    start = 0;
    end = NONE;
    return plans;
  }

  /** Has tried what places betray that were found in a stretch. */
  public void take(Finder finder) {
    int count = finder.count();
    for (int i = 0; i < count; i++) {
      int place = finder.place(i);
      if (place < start || place > end) {
        leave();
        enter(place);
      }
      long targets = finder.targets(i) & open;
      if (targets != 0) {
        targets = check.filled.left(targets, spared, cell);
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

  private void enter(int place) {
    if (cell.enter(place)) {
      index = cell.index();
      start = cell.start();
      end = cell.end();
      open = plans.targets(text.bytes, index, cell.place(), start, end);
      outcomes = check.outcomes;
    } else {
      start = place;
      end = place;
      open = 0;
    }
  }

  /** Leaves the cell at hand, also when all places were told. */
  public void leave() {
    if (index != NONE && open != 0 && check.outcomes == outcomes && cell.enter(start)) {
      plans.silent(text, index, cell.place(), start, end);
    }
    index = NONE;
  }
}
