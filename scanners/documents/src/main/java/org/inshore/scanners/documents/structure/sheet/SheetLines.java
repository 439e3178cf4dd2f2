package org.inshore.scanners.documents.structure.sheet;

import org.inshore.spi.scan.ScanException;

/** Reads the lines of one notation of sheets. */
interface SheetLines {
  /** Takes a line, without its end. */
  void take(String line, long number) throws ScanException, InterruptedException;

  /** What quotes around a value hold, of which each in it is doubled. */
  static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
  }

  /** Ends what is open. */
  void finish() throws ScanException, InterruptedException;
}
