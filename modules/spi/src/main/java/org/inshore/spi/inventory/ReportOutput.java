package org.inshore.spi.inventory;

import java.io.IOException;
import java.io.OutputStream;

/** Destination of a report's files. */
public interface ReportOutput {

  /**
   * Begins a file. It takes its final name when the stream is closed and the report was written
   * whole, so a reader never sees half a file.
   *
   * @param fileName a plain name without folders
   */
  OutputStream create(String fileName) throws IOException;
}
