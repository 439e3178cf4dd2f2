package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;

/**
 * Runs in UTF-16 of one byte order, at every second place; of UTF-32 as well, in which a unit of
 * zero follows each character.
 */
final class UnitRuns {
  private final Run run;
  private final boolean isLittleEndian;

  /** Whether the run is in UTF-32, and whether the next unit has to be zero. */
  private boolean wide;

  private boolean zeroNext;

  /** The character added last. */
  private char last;

  UnitRuns(TextBlocks lines, boolean isLittleEndian) {
    this.run = new Run(lines);
    this.isLittleEndian = isLittleEndian;
  }

  void take(char c) throws ScanException, InterruptedException {
    if (c == 0 && isLittleEndian && (wide ? zeroNext : run.length() == 1)) {
      wide = true;
      zeroNext = false;
    } else if (TextCharacters.isText(c) && !(wide && zeroNext)) {
      add(c);
      zeroNext = wide;
    } else {
      // Two characters side by side are UTF-16; the zero before them was something else.
      boolean isNarrow = zeroNext && TextCharacters.isText(c);
      char before = last;
      // The last digit of a number is seen at this place alone if no zero follows it.
      run.end(isLittleEndian || (c > 0xff && run.endsInNumber()) ? 0 : 2);
      finish();
      if (isNarrow) {
        add(before);
        add(c);
      }
    }
  }

  private void add(char c) throws ScanException, InterruptedException {
    run.add(c);
    last = c;
  }

  /** ASCII of the other order is seen at the places between. */
  void finish() throws ScanException, InterruptedException {
    run.end(isLittleEndian ? 0 : 2);
    wide = false;
    zeroNext = false;
  }
}
