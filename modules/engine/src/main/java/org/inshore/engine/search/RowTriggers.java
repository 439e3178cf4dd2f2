package org.inshore.engine.search;

import java.util.Arrays;
import org.inshore.engine.plan.SparedTargets;
import org.inshore.engine.prefilter.FoundPlaces;
import org.inshore.engine.program.Program;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.search.cell.CellShapes;
import org.inshore.engine.text.TextView;

/**
 * Hands the places that were found in rows to the search; drops those at which every pattern can
 * only lose to the hit that fills the cell. Belongs to one thread and one encoding.
 */
public final class RowTriggers {
  private final FoundPlaces places;

  /** By prefilter. */
  private final SparedTargets[] spared;

  private final Scan scan;
  private final Cell cell;
  private final CandidateCheck check;
  private TextView text;

  private final CellShapes shapes;

  /** Makes one of what prefilters find. */
  public RowTriggers(Program program, FoundPlaces places, TextView view, Scan scan, Cell cell) {
    this.places = places;
    this.shapes = new CellShapes(program, places.tags());
    this.check = scan.check();
    this.spared =
        Arrays.stream(places.tags()).map(check.filled::targets).toArray(SparedTargets[]::new);
    this.text = view;
    this.scan = scan;
    this.cell = cell;
  }

  /** Begins with other rows. */
  public void begin(TextView view) {
    for (SparedTargets one : spared) {
      one.begin();
    }
    shapes.begin();
    text = view;
  }

  /** Tries the patterns of the places that prefilters find in a stretch. */
  public void take(byte[] bytes, int from, int to) {
    places.find(bytes, from, to);
    while (places.advance()) {
      int place = places.place();
      if (cell.enter(place)) {
        scan.tryExpected(cell);
        int prefilter = places.prefilter();
        long targets =
            shapes.targets(places.targets(), prefilter, spared[prefilter], check.filled, cell);
        if (targets != 0 && text.isStart(place)) {
          places.each(targets, scan);
        }
      }
    }
  }
}
