package org.inshore.patterns.personalfinancial.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Tells columns of account numbers that have no name, beside a column of persons: long numbers, all
 * different, that neither count nor hold a date nor pass a card's check. Among few, not one is of a
 * known issuer of cards.
 */
final class AccountColumn {
  private static final int MIN_CELLS = 3;
  private static final int MANY = 12;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 22;
  private static final double NEARLY_ALL = 0.95;
  private static final double MAX_CARDS = 0.3;
  private static final double MAX_RISING = 0.8;
  private static final double MAX_DATED = 0.3;
  private static final int DATE = 8;

  private static final Luhn LUHN = new Luhn();
  private static final CardIssuer ISSUED = new CardIssuer();

  private AccountColumn() {}

  static Verdict judge(ColumnSample sample, AccountNumber accounts) {
    List<String> cells = sample.cells();
    if (cells.size() < MIN_CELLS || !sample.neighbours().contains("person-name")) {
      return Verdict.OPEN;
    }
    Set<String> different = new HashSet<>();
    int valid = 0;
    int cards = 0;
    int issued = 0;
    int rising = 0;
    int dated = 0;
    String last = "";
    for (String cell : cells) {
      if (cell.length() >= SHORTEST && cell.length() <= LONGEST && accounts.isValid(cell)) {
        valid++;
        different.add(cell);
        cards += LUHN.isValid(cell) ? 1 : 0;
        issued += ISSUED.isValid(cell) ? 1 : 0;
        rising += cell.compareTo(last) > 0 ? 1 : 0;
        dated += hasDay(cell) ? 1 : 0;
        last = cell;
      }
    }
    return valid >= NEARLY_ALL * cells.size()
            && different.size() >= NEARLY_ALL * valid
            && cards <= Math.max(1, MAX_CARDS * valid)
            && (issued == 0 || cells.size() >= MANY)
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
