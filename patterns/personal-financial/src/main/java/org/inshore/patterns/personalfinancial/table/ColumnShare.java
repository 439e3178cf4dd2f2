package org.inshore.patterns.personalfinancial.table;

import java.util.function.Predicate;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Tells columns of other numbers by the share of cells of a form that are values: a part of any
 * numbers is, by chance; of a column of values nearly all are.
 */
public final class ColumnShare {
  private static final int MIN_CELLS = 12;

  private ColumnShare() {}

  /**
   * Others where too few cells of a form are values; open else.
   *
   * @param least the least share of values
   */
  public static Verdict judge(
      ColumnSample sample, Predicate<String> form, Predicate<String> value, double least) {
    int cells = 0;
    int values = 0;
    for (String cell : sample.cells()) {
      if (form.test(cell)) {
        cells++;
        values += value.test(cell) ? 1 : 0;
      }
    }
    boolean others = !sample.labelled() && cells >= MIN_CELLS && values < least * cells;
    return others ? Verdict.OTHERS : Verdict.OPEN;
  }
}
