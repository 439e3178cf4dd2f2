package org.inshore.scanners.documents.structure.record;

import java.io.IOException;
import org.inshore.spi.scan.ScanException;

/** Reads values that are structured texts themselves. */
@FunctionalInterface
public interface EmbeddedReader {
  /**
   * Hands on what is in a value, in the place of the value.
   *
   * @return false if it is no structured text, as a whole, and nothing was handed on
   */
  boolean read(byte[] bytes, int from, int to, long line, Records records)
      throws IOException, ScanException, InterruptedException;
}
