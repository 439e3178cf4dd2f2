package org.inshore.scanners.jdbc.sample;

import java.util.List;

/** Random rows of a table, in rounds. Each round is one of all rows, so it is read to its end. */
public interface RowSample {

  /**
   * The next round.
   *
   * @param rows how many were read so far
   * @return what follows the SELECT of the whole table, statement by statement; none when there are
   *     enough
   */
  List<String> next(long rows);
}
