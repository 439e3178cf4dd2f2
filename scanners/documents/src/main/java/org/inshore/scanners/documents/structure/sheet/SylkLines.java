package org.inshore.scanners.documents.structure.sheet;

import org.inshore.spi.scan.ScanException;

/**
 * Reads SYLK: records of fields behind semicolons, of which {@code C} gives a cell its value. A
 * coordinate that a record leaves out is that of the record before.
 */
final class SylkLines implements SheetLines {
  private final SheetRows rows;
  private int column;
  private int row;

  SylkLines(SheetRows rows) {
    this.rows = rows;
  }

  @Override
  public void take(String line, long number) throws ScanException, InterruptedException {
    boolean cell = line.startsWith("C;");
    if (!cell && !line.startsWith("F;")) {
      rows.text(line.startsWith("ID;") || line.equals("E") ? "" : line, number);
      return;
    }
    String value = null;
    StringBuilder beside = new StringBuilder();
    int at = 1;
    while (at < line.length()) {
      int end = end(line, at + 1);
      String field = line.substring(Math.min(at + 1, end), end);
      char kind = field.isEmpty() ? ' ' : field.charAt(0);
      if (kind == 'X') {
        column = number(field, column);
      } else if (kind == 'Y') {
        moveTo(number(field, row));
      } else if (cell && kind == 'K') {
        value = SheetLines.unquoted(field.substring(1)).replace(";;", ";");
      } else if (cell && !field.isEmpty()) {
        beside.append(field).append(' ');
      }
      at = end;
    }
    if (value != null) {
      rows.cell(column - 1, value, number);
    }
    rows.text(beside, number);
  }

  /** Where a field ends: at the next semicolon that is not doubled and not in quotes. */
  private static int end(String line, int from) {
    boolean quoted = false;
    int at = from;
    while (at < line.length() && (quoted || line.charAt(at) != ';' || doubled(line, at))) {
      quoted ^= line.charAt(at) == '"';
      at += !quoted && line.charAt(at) == ';' ? 2 : 1;
    }
    // A quote that does not close quotes nothing.
    return quoted ? endOutside(line, from) : Math.min(at, line.length());
  }

  private static int endOutside(String line, int from) {
    int at = line.indexOf(';', from);
    return at < 0 ? line.length() : at;
  }

  private static boolean doubled(String line, int at) {
    return at + 1 < line.length() && line.charAt(at + 1) == ';';
  }

  private void moveTo(int to) throws ScanException, InterruptedException {
    if (to != row) {
      rows.end();
      row = to;
    }
  }

  private static int number(String field, int otherwise) {
    int number = 0;
    for (int i = 1; i < field.length(); i++) {
      int digit = field.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > 100_000_000) {
        return otherwise;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  @Override
  public void finish() {
    // A row ends with the sheet.
  }
}
