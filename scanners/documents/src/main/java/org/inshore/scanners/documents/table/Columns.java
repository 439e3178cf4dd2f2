package org.inshore.scanners.documents.table;

import java.util.Locale;

/** The letters by which sheets name columns, and how many columns a row may have. */
public final class Columns {
  /** Columns of the widest sheet there is; what lies beyond is joined into the last. */
  public static final int MAX = 16_384;

  private Columns() {}

  /** The letters of a column, from 0: A, B, … Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** The column of a cell reference such as {@code C7}, from 0; -1 when it names none. */
  public static int of(String reference) {
    int column = 0;
    int letters = 0;
    for (char c : reference.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c < 'A' || c > 'Z' || letters == 4) {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      letters++;
    }
    return letters == 0 || column > MAX ? -1 : column - 1;
  }
}
