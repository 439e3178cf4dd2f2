package org.inshore.patterns.personalfinancial.table;

import java.util.Arrays;

/** Codes of counties and larger divisions, with those abolished since 1980. Read on first use. */
public final class AreaCodes {
  private static final int FIRST_YEAR = 1970;

  private static final class Table {
    static final int[] CODES;
    // Last year in force, or Integer.MAX_VALUE.
    static final int[] ENDS;

    static {
      String[] tokens = Resources.text("area-codes.txt").strip().split(" ", -1);
      CODES = new int[tokens.length];
      ENDS = new int[tokens.length];
      int code = 0;
      for (int i = 0; i < tokens.length; i++) {
        int dot = tokens[i].indexOf('.');
        code += Integer.parseInt(dot < 0 ? tokens[i] : tokens[i].substring(0, dot), 36);
        CODES[i] = code;
        ENDS[i] =
            dot < 0
                ? Integer.MAX_VALUE
                : FIRST_YEAR + Integer.parseInt(tokens[i].substring(dot + 1), 36);
      }
    }
  }

  private AreaCodes() {}

  /** Whether a code was in force in or after a year: numbers are given at or after birth. */
  public static boolean contains(int code, int year) {
    int index = Arrays.binarySearch(Table.CODES, code);
    return index >= 0 && Table.ENDS[index] >= year;
  }
}
