package org.inshore.patterns.personalfinancial.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Tells columns of account numbers that have no name, beside a column of persons: long numbers of
 * one length or two, all different, that neither count nor hold a date nor pass a card's check.
 */
final class AccountColumn {
  private static final int MIN_CELLS = 12;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 22;
  private static final int MAX_LENGTHS = 2;
  private static final double NEARLY_ALL = 0.95;
  private static final double MAX_CARDS = 0.3;
  private static final double MAX_RISING = 0.8;
  private static final double MAX_DATED = 0.3;
  private static final int DATE = 8;

  private static final Luhn LUHN = new Luhn();

  private AccountColumn() {}

  static Verdict judge(ColumnSample sample, AccountNumber accounts) {
    List<String> cells = sample.cells();
    if (cells.size() < MIN_CELLS || !sample.neighbours().contains("person-name")) {
      return Verdict.OPEN;
    }
    Set<String> different = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    int valid = 0;
    int cards = 0;
    int rising = 0;
    int dated = 0;
    String last = "";
    for (String cell : cells) {
      if (cell.length() >= SHORTEST && cell.length() <= LONGEST && accounts.isValid(cell)) {
        valid++;
        different.add(cell);
        lengths.add(cell.length());
        cards += LUHN.isValid(cell) ? 1 : 0;
        rising += cell.compareTo(last) > 0 ? 1 : 0;
        dated += hasDay(cell) ? 1 : 0;
        last = cell;
      }
    }
    return valid >= NEARLY_ALL * cells.size()
            && different.size() >= NEARLY_ALL * valid
            && lengths.size() <= MAX_LENGTHS
            && cards <= MAX_CARDS * valid
            && rising <= MAX_RISING * valid
            && dated <= MAX_DATED * valid
        ? Verdict.VALUES
        : Verdict.OPEN;
  }

  /** Whether a day of our time stands in it, as in a serial number. */
  private static boolean hasDay(String cell) {
    for (int at = 0; at + DATE <= cell.length(); at++) {
      if (cell.startsWith("20", at) && Dates.isBirthday(cell, at)) {
        return true;
      }
    }
    return false;
  }
}
