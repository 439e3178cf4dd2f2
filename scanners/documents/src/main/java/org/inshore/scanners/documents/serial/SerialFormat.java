package org.inshore.scanners.documents.serial;

import java.io.IOException;
import org.inshore.spi.scan.ScanException;

/** Reader of the values of one format, one behind another. */
@FunctionalInterface
interface SerialFormat {
  /**
   * Hands on the next value.
   *
   * @throws IOException if it ends too early, or is none of the format
   */
  void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException;
}
