package org.inshore.spi.inventory;

import java.io.IOException;
import java.util.Locale;
import java.util.ServiceLoader;

/** A form in which the inventory is written; found by {@link ServiceLoader}. */
public interface ReportFormat {

  /** The format's name: its folder under {@code reports/} and its name on the command line. */
  String name();

  /**
   * Whether it is written only when it is asked for by name, since what it shows is not for
   * everyone who may see the other reports.
   */
  default boolean restricted() {
    return false;
  }

  /**
   * Whether it is written only when it is asked for by name: because it is restricted, or because
   * it is a form that is filed once in a while.
   */
  default boolean onRequest() {
    return restricted();
  }

  /**
   * Whether it can be written with names of places in clear, as its reader's own work list; see
   * {@link Inventory#clearNames}. Such a report has another file name and says on every page what
   * it is.
   */
  default boolean takesClearNames() {
    return false;
  }

  /**
   * Writes the report.
   *
   * @param inventory what to report; streamed, never held whole
   * @param locale Chinese or English
   * @param output takes the files
   * @throws IOException if it cannot be written
   */
  void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException;

  /** Whether it can be written of runs over time. */
  default boolean takesHistory() {
    return false;
  }

  /**
   * Writes what runs of a schedule came to over time.
   *
   * @param history the runs
   * @param locale Chinese or English
   * @param output takes the files
   * @throws IOException if it cannot be written
   */
  default void write(ScanHistory history, Locale locale, ReportOutput output) throws IOException {
    throw new UnsupportedOperationException(name());
  }
}
