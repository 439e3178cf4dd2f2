package org.inshore.core.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.inventory.ScanHistory.State;
import org.inshore.spi.message.MainlandTime;

/**
 * Choice of results that may go: of whole ones all but the newest and the last of each year, which
 * holds the year's sums; of others those that a later whole one has made needless. The last whole
 * one, which the next is compared with, is always kept.
 */
final class Retention {
  private Retention() {}

  /**
   * The folders that may go.
   *
   * @param runs the earliest first
   * @param keep how many whole results are kept, 1 at least
   */
  static List<String> surplus(List<ScheduledRun> runs, int keep) {
    List<String> surplus = new ArrayList<>();
    Set<Integer> years = new HashSet<>();
    int whole = 0;
    for (ScheduledRun run : runs.reversed()) {
      if (run.state() == State.DONE) {
        boolean lastOfYear = years.add(MainlandTime.day(run.entry().started()).getYear());
        if (whole >= Math.max(1, keep) && !lastOfYear) {
          surplus.add(run.folder());
        }
        whole++;
      } else if (whole > 0) {
        surplus.add(run.folder());
      }
    }
    return surplus;
  }
}
