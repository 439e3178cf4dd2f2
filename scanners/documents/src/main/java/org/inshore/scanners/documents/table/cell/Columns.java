package org.inshore.scanners.documents.table.cell;

/** The letters by which sheets name columns, and how many columns a row may have. */
public final class Columns {
  /** Columns of the widest sheet there is; what lies beyond is joined into the last. */
  public static final int MAX = 16_384;

  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 4;

  private Columns() {}

  /** The letters of a column, from 0: A, B, … Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }

  /** The column of a cell reference such as {@code C7}, from 0; -1 when it names none. */
  public static int of(String reference) {
    int column = 0;
    int letters = 0;
    for (; letters < reference.length() && letters < MOST_LETTERS; letters++) {
      int letter = Character.toUpperCase(reference.charAt(letters)) - 'A';
      if (letter < 0 || letter >= LETTERS) {
        break;
      }
      column = column * LETTERS + letter + 1;
    }
    return letters == 0 || column > MAX ? -1 : column - 1;
  }
}
