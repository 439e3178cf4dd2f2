package org.inshore.patterns.personalfinancial.name;

import java.util.HashMap;
import java.util.Map;
import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.Surnames;

/**
 * Evidence of surnames over a column: nine in ten cells begin with one, as a word in four does by
 * chance, and with many different ones. It tells names that are put together of ordinary words,
 * each of which looks like one by itself.
 */
final class SurnameColumn {
  private static final int LEAST = 12;
  private static final int MIN_SURNAMES = 6;
  private static final double SHARE = 0.9;

  /** No surname is that frequent among people. */
  private static final double MOST_OF_ONE = 0.4;

  /** People with two given characters are that many at least. */
  private static final double LONG_SHARE = 0.5;

  private int cells;
  private int named;
  private int longer;
  private final Map<String, Integer> surnames = new HashMap<>();

  /** Adds a cell of Chinese characters that may be a name or not. */
  void add(String text, boolean place) {
    cells++;
    int surname = text.length() <= 4 ? Surnames.lengthIn(text) : 0;
    int given = text.length() - surname;
    if (surname > 0
        && given >= 1
        && given <= 2
        && !place
        && (surname > 1 || Surnames.isCommon(text.charAt(0)))
        && !PersonName.NotNames.ends(text)
        && !NameModel.isWord(text)) {
      named++;
      longer += given == 2 ? 1 : 0;
      surnames.merge(text.substring(0, surname), 1, Integer::sum);
    }
  }

  /** Adds a cell that is no name for sure. */
  void addOther() {
    cells++;
  }

  /** Whether they speak for names. */
  boolean speaks() {
    int most = surnames.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return named >= LEAST
        && named >= SHARE * cells
        && longer >= LONG_SHARE * named
        && surnames.size() >= MIN_SURNAMES
        && most <= MOST_OF_ONE * named;
  }
}
