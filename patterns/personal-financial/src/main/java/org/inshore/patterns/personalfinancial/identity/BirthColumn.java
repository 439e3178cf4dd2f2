package org.inshore.patterns.personalfinancial.identity;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Tells columns of birth dates that have no name by their years: those of customers lie between
 * sixteen and ninety years back, a good part of them long before there were computers, and are all
 * different. Dates of what a bank did are younger and close together.
 */
final class BirthColumn {
  private static final int MIN_CELLS = 12;
  private static final double NEARLY_ALL = 0.95;
  private static final int OLDEST = 100;
  private static final int OF_AGE = 16;
  private static final double MAX_MINORS = 0.1;
  private static final int BEFORE_RECORDS = 1985;
  private static final double MIN_BEFORE = 0.25;
  private static final int MIN_YEARS = 10;

  private BirthColumn() {}

  static Verdict judge(ColumnSample sample, BirthDate dates) {
    if (sample.cells().size() < MIN_CELLS) {
      return Verdict.OPEN;
    }
    int now = Year.now(ZoneOffset.UTC).getValue();
    Set<Integer> years = new HashSet<>();
    int valid = 0;
    int minors = 0;
    int before = 0;
    for (String cell : sample.cells()) {
      if (cell.length() >= 8 && dates.isValid(cell)) {
        int year = Integer.parseInt(cell.substring(0, 4));
        valid += year > now - OLDEST ? 1 : 0;
        years.add(year);
        minors += year > now - OF_AGE ? 1 : 0;
        before += year < BEFORE_RECORDS ? 1 : 0;
      }
    }
    return valid >= NEARLY_ALL * sample.cells().size()
            && valid >= MIN_CELLS
            && minors <= MAX_MINORS * valid
            && before >= MIN_BEFORE * valid
            && years.size() >= Math.min(MIN_YEARS, valid / 2)
        ? Verdict.VALUES
        : Verdict.OPEN;
  }
}
