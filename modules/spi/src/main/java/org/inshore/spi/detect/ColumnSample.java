package org.inshore.spi.detect;

import java.util.Collections;
import java.util.List;

/**
 * Some cells of a column, and what it is called.
 *
 * @param heading the column's name, or what its header says
 * @param labelled whether a label of the rule is all of the heading
 * @param neighbours the headings of the other columns
 * @param cells those that hold text, normalised, without white space at their ends
 */
public record ColumnSample(
    String heading, boolean labelled, List<String> neighbours, List<String> cells) {

  /** Copies the cells. A table may have thousands of neighbours, of which few are asked for. */
  public ColumnSample {
    neighbours = Collections.unmodifiableList(neighbours);
    cells = List.copyOf(cells);
  }

  @Override
  public String toString() {
    return "ColumnSample[" + heading + ", " + cells.size() + " cells]"; // no value
  }
}
