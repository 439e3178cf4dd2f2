package org.inshore.scanners.documents.structure.markdown;

import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Joins the lines of rows that psql wrapped; all other lines are handed on as they are. */
final class WrappedLines {
  /** Takes a line, or a row that stood in several, with the number of its first line. */
  interface Taker {
    void take(long number, String line) throws ScanException, InterruptedException;
  }

  private final Taker taker;
  private @Nullable WrappedRow row;
  private long number;

  WrappedLines(Taker taker) {
    this.taker = taker;
  }

  void take(long at, String line) throws ScanException, InterruptedException {
    if (row != null && row.take(line)) {
      return;
    }
    end();
    if (WrappedRow.mayGoOn(line)) {
      row = new WrappedRow(line);
      number = at;
    } else {
      taker.take(at, line);
    }
  }

  /** Hands on what is held back. */
  void end() throws ScanException, InterruptedException {
    WrappedRow last = row;
    if (last != null) {
      row = null;
      taker.take(number, last.text());
    }
  }

  @Override
  public String toString() {
    return "WrappedLines[" + number + "]";
  }
}
