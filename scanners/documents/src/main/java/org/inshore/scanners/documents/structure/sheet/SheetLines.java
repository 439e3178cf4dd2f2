package org.inshore.scanners.documents.structure.sheet;

import org.inshore.spi.scan.ScanException;

/** Reads the lines of one notation of sheets. */
interface SheetLines {
  /** Takes a line, without its end. */
  void take(String line, long number) throws ScanException, InterruptedException;

  /** Ends what is open. */
  void finish() throws ScanException, InterruptedException;
}
