package org.inshore.tables.row;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a table from left to right, row by row.
 *
 * <p>Texts come as they are in the inventory: names in them are hostile, and each form shows what
 * hides in them and keeps them from being run.
 */
public interface RowSink {
  /** Takes a text; null is an empty cell. */
  void text(@Nullable String text) throws IOException;

  /** Takes a count or a size. */
  void number(long number) throws IOException;

  /** Takes a confidence or a share, rounded. */
  void decimal(double number) throws IOException;

  /** Takes a time, to be shown in the mainland's zone with its offset; null is an empty cell. */
  void time(@Nullable Instant instant) throws IOException;

  /** Ends the row. */
  void end() throws IOException;
}
