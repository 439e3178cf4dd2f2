package org.inshore.scanners.documents.structure.sheet;

import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads DIF (Data Interchange Format): behind a head, each value is a pair of lines, a type with a
 * number and a text; type -1 begins a row or ends the data.
 */
final class DifLines implements SheetLines {
  private final SheetRows rows;

  /** Whether the pair that belongs to the word {@code DATA} itself is still to come. */
  private boolean dataBegins;

  private boolean inData;

  /** The first line of the pair at hand. */
  private @Nullable String type;

  private int column;

  DifLines(SheetRows rows) {
    this.rows = rows;
  }

  @Override
  public void take(String line, long number) throws ScanException, InterruptedException {
    String first = type;
    if (first != null) {
      type = null;
      pair(first, line, number);
    } else if (isType(line)) {
      type = line;
    } else {
      dataBegins |= line.equals("DATA");
      rows.text(line, number);
    }
  }

  private static boolean isType(String line) {
    return line.startsWith("0,") || line.startsWith("1,") || line.startsWith("-1,");
  }

  private void pair(String first, String second, long number)
      throws ScanException, InterruptedException {
    if (first.startsWith("-1,")) {
      rows.end();
      column = 0;
    } else if (!inData) {
      rows.text(SheetLines.unquoted(second), number);
    } else {
      boolean text = first.startsWith("1,");
      rows.cell(column++, text ? SheetLines.unquoted(second) : first.substring(2), number);
    }
    inData |= dataBegins;
  }

  @Override
  public void finish() throws ScanException, InterruptedException {
    if (type != null) {
      rows.text(type, 1);
    }
  }
}
