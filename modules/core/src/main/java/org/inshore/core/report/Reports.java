package org.inshore.core.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;

/** Writes reports of an inventory. */
public final class Reports {
  private Reports() {}

  /**
   * Writes reports; a format's files appear when it is done, or not at all.
   *
   * @return the files written
   * @throws IOException if a report cannot be written
   */
  public static List<Path> write(
      Inventory inventory, Collection<ReportFormat> formats, Locale locale, Path folder)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
