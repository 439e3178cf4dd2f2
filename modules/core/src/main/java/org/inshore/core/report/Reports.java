package org.inshore.core.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
   * @param inventory what to report; the caller closes it
   * @param formats the forms to write, one after the other
   * @param locale Chinese or English
   * @param folder takes the files; made if need be
   * @return the files written
   * @throws ReportException if a report cannot be written; those before it stay
   */
  public static List<Path> write(
      Inventory inventory, Collection<ReportFormat> formats, Locale locale, Path folder)
      throws ReportException {
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      try {
        Files.createDirectories(folder);
        try (StagedOutput output = new StagedOutput(folder, written)) {
          format.write(inventory, locale, output);
          written.addAll(output.publish());
        }
      } catch (IOException e) {
        throw new ReportException(format.name(), folder, e);
      }
    }
    return List.copyOf(written);
  }
}
