package org.inshore.scanners.documents.structure.markdown;

import org.inshore.scanners.documents.structure.ComparingSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Joins the lines of rows that psql wrapped; all other lines are handed on as they are. */
final class WrappedLines {
  /** Takes a line, or a row that stood in several, with the number of its first line. */
  interface Taker {
    void take(long number, String line) throws ScanException, InterruptedException;
  }

  private final Taker taker;
  private final ContentSink sink;
  private @Nullable WrappedRow row;
  private String first = "";
  private long number;

  /**
   * Makes one.
   *
   * @param sink is told of lines that are joined
   */
  WrappedLines(Taker taker, ContentSink sink) {
    this.taker = taker;
    this.sink = sink;
  }

  void take(long at, String line) throws ScanException, InterruptedException {
    WrappedRow above = row;
    if (above != null && above.take(line)) {
      if (above.lines() == 2) {
        ComparingSink.tell(sink, first);
      }
      ComparingSink.tell(sink, line);
      return;
    }
    end();
    if (WrappedRow.mayGoOn(line)) {
      row = new WrappedRow(line);
      first = line;
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
