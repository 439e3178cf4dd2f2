package org.inshore.scanners.documents.structure.record.text;

/**
 * Tells values that hold a table: lines that have the same delimiter equally often, or cells of
 * HTML.
 */
final class ValueLines {
  private static final String DELIMITERS = ",\t|;";
  private static final int ROWS = 4;
  private static final int FEWEST = 2;

  private static final int LOOKED_AT = 512;

  /** As long as what begins a cell. */
  private static final int CELL = 4;

  private ValueLines() {}

  /** Whether a value begins with more than numbers: a letter beyond the one of an exponent. */
  static boolean hasWords(byte[] bytes, int from, int to) {
    for (int i = from; i < Math.min(to, from + LOOKED_AT); i++) {
      if (bytes[i] < 0 || (Character.isLetter(bytes[i]) && (bytes[i] | ' ') != 'e')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is HTML with cells in it. */
  static boolean areCells(byte[] bytes, int from, int to) {
    if (to - from < CELL || bytes[from] != '<') {
      return false;
    }
    for (int i = from; i < to - CELL; i++) {
      if (bytes[i] == '<'
          && (bytes[i + 1] | ' ') == 't'
          && (bytes[i + 2] | ' ') == 'd'
          && (bytes[i + 3] == '>' || bytes[i + 3] == ' ')) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first lines of a value, of which the last may break off, are rows. */
  static boolean areRows(byte[] bytes, int from, int to) {
    int end = from;
    for (int row = 0; row < ROWS; row++) {
      end = feed(bytes, end, to) + 1;
      if (end > to) {
        return false;
      }
    }
    return DELIMITERS.chars().anyMatch(delimiter -> areRows(bytes, from, to, (byte) delimiter));
  }

  private static boolean areRows(byte[] bytes, int from, int to, byte delimiter) {
    int of = -1;
    int start = from;
    for (int row = 0; row < ROWS; row++) {
      int end = feed(bytes, start, to);
      int count = 0;
      for (int i = start; i < end; i++) {
        count += bytes[i] == delimiter ? 1 : 0;
      }
      if (count < FEWEST || (of >= 0 && count != of)) {
        return false;
      }
      of = count;
      start = end + 1;
    }
    return true;
  }

  /** How many line feeds there are. */
  static int count(byte[] bytes, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static int feed(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
