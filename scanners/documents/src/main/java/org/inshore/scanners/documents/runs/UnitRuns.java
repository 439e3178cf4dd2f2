package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;

/** Runs in UTF-16 of one byte order, at every second place. */
final class UnitRuns {
  private final Run run;
  private final boolean isLittleEndian;

  UnitRuns(TextBlocks lines, boolean isLittleEndian) {
    this.run = new Run(lines);
    this.isLittleEndian = isLittleEndian;
  }

  void take(char c) throws ScanException, InterruptedException {
    if (CommonHan.isText(c)) {
      run.add(c);
    } else {
      finish();
    }
  }

  /** ASCII of the other order is seen at the places between. */
  void finish() throws ScanException, InterruptedException {
    run.end(isLittleEndian ? 0 : 2);
  }
}
