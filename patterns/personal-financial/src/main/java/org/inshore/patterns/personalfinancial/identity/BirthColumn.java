package org.inshore.patterns.personalfinancial.identity;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Tells columns of birth dates that have no name by their years: those of customers lie between
 * sixteen and ninety years back, a good part of them long before there were computers, and are all
 * different. Dates of what a bank did are younger and close together. Few cells are told only
 * beside a column of persons, and by years that lie far apart.
 */
final class BirthColumn {
  private static final int YEAR = 4;
  private static final int MIN_CELLS = 12;
  private static final int MIN_BESIDE_PERSONS = 3;
  private static final int MIN_APART = 8;

  /** Among few, so many years later as half of them must lie before. */
  private static final int LATER = 10;

  private static final double NEARLY_ALL = 0.95;
  private static final int OLDEST = 100;
  private static final int OF_AGE = 16;
  private static final double MAX_MINORS = 0.1;
  private static final int BEFORE_RECORDS = 1985;
  private static final double MIN_BEFORE = 0.25;
  private static final int MIN_YEARS = 10;

  private BirthColumn() {}

  static Verdict judge(ColumnSample sample, BirthDate dates) {
    boolean few = sample.cells().size() < MIN_CELLS;
    if (few
        && (sample.cells().size() < MIN_BESIDE_PERSONS
            || !sample.neighbours().contains("person-name"))) {
      return Verdict.OPEN;
    }
    int now = Year.now(ZoneOffset.UTC).getValue();
    SortedSet<Integer> years = new TreeSet<>();
    int valid = 0;
    int minors = 0;
    int before = 0;
    int old = few ? BEFORE_RECORDS + LATER : BEFORE_RECORDS;
    for (String cell : sample.cells()) {
      if (cell.length() >= 8 && Digits.only(cell, 0, YEAR) && dates.isValid(cell)) {
        int year = Integer.parseInt(cell.substring(0, YEAR));
        valid += year > now - OLDEST ? 1 : 0;
        years.add(year);
        minors += year > now - OF_AGE ? 1 : 0;
        before += year < old ? 1 : 0;
      }
    }
    return valid >= NEARLY_ALL * sample.cells().size()
            && minors <= MAX_MINORS * valid
            && before >= (few ? 2 : 1) * MIN_BEFORE * valid
            && years.size() >= Math.min(MIN_YEARS, valid / 2)
            && (!few || years.last() - years.first() >= MIN_APART)
        ? Verdict.VALUES
        : Verdict.OPEN;
  }
}
