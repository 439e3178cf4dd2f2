package org.inshore.scanners.jdbc.settings;

import java.util.List;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.Sampling;
import org.jspecify.annotations.Nullable;

/**
 * The setting {@code sampling}: how many random rows of a source's tables are read, where that
 * differs from the whole scan.
 *
 * @param mode whether tables are read whole or sampled; null as the whole scan
 * @param rows how many rows of each; 0 as the whole scan
 * @param tables what holds for some; the first that names a table counts
 */
public record TableSampling(@Nullable Mode mode, @Default("0") long rows, List<Tables> tables) {
  private static final long STANDARD = 10_000;

  /** Copies the list. */
  public TableSampling {
    tables = List.copyOf(tables);
    check(rows);
  }

  private static void check(long rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("sampling: rows >= 1");
    }
  }

  /** Ways of reading. */
  public enum Mode {
    /** All rows. */
    FULL,
    /** Random rows. */
    SAMPLE
  }

  /**
   * Settings of some tables.
   *
   * @param names which, with or without their schema; {@code *} stands for any characters
   */
  public record Tables(List<String> names, @Nullable Mode mode, @Default("0") long rows) {
    /** Copies the list. */
    public Tables {
      names = List.copyOf(names);
      check(rows);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("sampling: tables: names = ?");
      }
    }

    private boolean are(String schema, String table) {
      return names.stream().anyMatch(name -> NameFilter.matches(name, table, schema + "." + table));
    }
  }

  /** How many random rows of a table are read; 0 for all. */
  long rows(Sampling scan, String schema, String table) {
    long ofSource = rows(scan.rows(), mode, rows);
    for (Tables some : tables) {
      if (some.are(schema, table)) {
        return rows(ofSource, some.mode(), some.rows());
      }
    }
    return ofSource;
  }

  /** A number of rows alone asks for a sample too. */
  private static long rows(long outer, @Nullable Mode mode, long rows) {
    if (mode == Mode.FULL || (mode == null && rows == 0)) {
      return mode == Mode.FULL ? 0 : outer;
    }
    return rows > 0 ? rows : outer > 0 ? outer : STANDARD;
  }
}
