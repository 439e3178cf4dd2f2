package org.inshore.scanners.documents.guard;

/**
 * Parser of records of SQLite around digits: a record's header stands right before its first value,
 * and the type of a text of 18 to 22 bytes is a digit in ASCII, so that both look like one number.
 * What a record in use holds was handed on by its reader.
 *
 * <p>A cell is the length of the record, the row's number in tables, and the record: the length of
 * its header, a type for each value, the values (SQLite's file format, "Record Format").
 */
final class SqliteRecords {
  private static final int MAX_HEADER = 0x7f;
  private static final int MAX_ROW_NUMBER = 5;
  private static final int MAX_LENGTH = 3;
  private static final int FIRST_BLOB = 12;
  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  private static final int MORE = 0x80;

  private SqliteRecords() {}

  /** Whether a byte ends the header of a record in use. */
  static boolean endsHeader(byte[] bytes, int at) {
    for (int length = 2; length <= MAX_HEADER && length <= at; length++) {
      int start = at + 1 - length;
      if (bytes[start] == length) {
        long values = values(bytes, start + 1, at + 1);
        if (values >= 0 && isCell(bytes, start, length + values)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many bytes values of some types take; -1 where these are no types. */
  private static long values(byte[] bytes, int from, int to) {
    long sum = 0;
    int at = from;
    while (at < to) {
      int first = at;
      while (at < to - 1 && (bytes[at] & MORE) != 0) {
        at++;
      }
      at++;
      long type = number(bytes, first, at);
      if (!isNumber(bytes, first, at) || (type >= LENGTHS.length && type < FIRST_BLOB)) {
        return -1;
      }
      sum += type < LENGTHS.length ? LENGTHS[(int) type] : (type - FIRST_BLOB) / 2;
    }
    return sum;
  }

  /** Whether the length of a record stands before it, with or without a row's number between. */
  private static boolean isCell(byte[] bytes, int record, long length) {
    for (int behind = 0; behind <= MAX_ROW_NUMBER; behind++) {
      int end = record - behind;
      if (end < 1 || (behind > 0 && !isNumber(bytes, end, record))) {
        continue;
      }
      for (int start = end - 1; start >= Math.max(0, end - MAX_LENGTH); start--) {
        if (isNumber(bytes, start, end) && number(bytes, start, end) == length) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a stretch is one number: all bytes but the last say that more follow. */
  private static boolean isNumber(byte[] bytes, int from, int to) {
    for (int at = from; at < to - 1; at++) {
      if ((bytes[at] & MORE) == 0) {
        return false;
      }
    }
    return (bytes[to - 1] & MORE) == 0;
  }

  /** A number of seven bits a byte, the highest first. */
  private static long number(byte[] bytes, int from, int to) {
    long number = 0;
    for (int at = from; at < to; at++) {
      number = number << 7 | (bytes[at] & 0x7f);
    }
    return number;
  }
}
