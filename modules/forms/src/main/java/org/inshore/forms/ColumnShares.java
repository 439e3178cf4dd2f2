package org.inshore.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares of columns in the width of a table, in percent: what each column's longest word needs, and
 * the rest by the root of its longest text, which keeps rows low.
 */
final class ColumnShares {
  /** Rows that are looked at; the rest is alike. */
  private static final int MAX_ROWS = 200;

  /** Letters after which a word may be broken all the same. */
  private static final int LONGEST_WORD = 16;

  private static final int LONGEST_TEXT = 240;

  /** Letters that the margins of a cell take. */
  private static final double MARGIN = 2.5;

  /** How much wider a bold letter is. */
  private static final double BOLD = 1.2;

  private ColumnShares() {}

  /**
   * The shares.
   *
   * @param letters how many small letters are as wide as the table
   */
  static List<Integer> of(List<String> headers, List<List<String>> rows, int letters) {
    double[] least = new double[headers.size()];
    double[] more = new double[headers.size()];
    double needed = 0;
    double wished = 0;
    for (int column = 0; column < least.length; column++) {
      least[column] = word(headers.get(column)) * BOLD;
      more[column] = Math.sqrt(Math.min(width(headers.get(column)), LONGEST_TEXT));
      for (List<String> row : rows.subList(0, Math.min(rows.size(), MAX_ROWS))) {
        least[column] = Math.max(least[column], word(row.get(column)));
        more[column] =
            Math.max(more[column], Math.sqrt(Math.min(width(row.get(column)), LONGEST_TEXT)));
      }
      least[column] += MARGIN;
      needed += least[column];
      wished += more[column];
    }
    double left = Math.max(0, letters - needed);
    List<Integer> shares = new ArrayList<>();
    for (int column = 0; column < least.length; column++) {
      double own = least[column] + left * more[column] / wished;
      shares.add((int) Math.max(1, Math.round(own * 100 / (needed + left))));
    }
    return shares;
  }

  /** How many small letters a text is as wide as. */
  static int width(String text) {
    return Math.max(2, text.chars().map(each -> wide(each) ? 2 : 1).sum());
  }

  private static int word(String text) {
    int word = 0;
    int longest = 2;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      word = wide(each) ? 2 : Character.isWhitespace(each) ? 0 : word + 1;
      longest = Math.max(longest, word);
    }
    return Math.min(longest, LONGEST_WORD);
  }

  private static boolean wide(int each) {
    return each >= '\u1100';
  }
}
