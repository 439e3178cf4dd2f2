package org.inshore.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares of columns in the width of a table, in percent: by the root of the longest text, which
 * keeps rows low, and at least as the longest word needs.
 */
final class ColumnShares {
  /** Rows that are looked at; the rest is alike. */
  private static final int MOST_ROWS = 200;

  /** Letters after which a word may be broken all the same. */
  private static final int LONGEST_WORD = 16;

  private static final int LONGEST_TEXT = 240;

  private ColumnShares() {}

  static List<Integer> of(List<String> headers, List<List<String>> rows) {
    double[] weights = new double[headers.size()];
    double sum = 0;
    for (int column = 0; column < weights.length; column++) {
      double weight = weight(headers.get(column));
      for (List<String> row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
        weight = Math.max(weight, weight(row.get(column)));
      }
      weights[column] = weight;
      sum += weight;
    }
    List<Integer> shares = new ArrayList<>();
    for (double weight : weights) {
      shares.add((int) Math.max(1, Math.round(weight * 100 / sum)));
    }
    return shares;
  }

  private static double weight(String text) {
    int all = 0;
    int word = 0;
    int longest = 2;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      boolean wide = each >= '\u1100';
      all += wide ? 2 : 1;
      word = wide ? 2 : Character.isWhitespace(each) ? 0 : word + 1;
      longest = Math.max(longest, word);
    }
    return Math.max(
        Math.min(longest, LONGEST_WORD) + 1, 2.2 * Math.sqrt(Math.min(all, LONGEST_TEXT)));
  }
}
