package org.inshore.scanners.jdbc.product;

import java.time.Instant;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * A table or view.
 *
 * @param name its name
 * @param kind {@code table}, {@code view}, {@code materialized-view}, {@code foreign-table}, {@code
 *     program}
 * @param rows estimated rows; -1 when unknown
 * @param modified when it last changed; null when unknown
 * @param part the partitioned table that it is a part of, or null
 * @param readers who may read it beyond named accounts; null if nobody or if that is not known
 * @param version of its content; null when unknown
 */
public record Table(
    String name,
    String kind,
    long rows,
    @Nullable Instant modified,
    @Nullable Part part,
    @Nullable Readers readers,
    @Nullable AssetVersion version) {

  /**
   * Kind of a table that runs a program on the server when it is read, and has no rows of its own.
   */
  public static final String PROGRAM = "program";

  /** A table by name alone. */
  public static Table named(String name) {
    return new Table(name, "table", -1, null, null, null, null);
  }

  /** The same with a version of its content. */
  public Table of(@Nullable AssetVersion known) {
    return new Table(name, kind, rows, modified, part, readers, known);
  }

  /**
   * The place of a partition.
   *
   * @param schema schema of the outermost table
   * @param table its name
   * @param empty whether it only has partitions and no rows itself
   */
  public record Part(String schema, String table, boolean empty) {}
}
