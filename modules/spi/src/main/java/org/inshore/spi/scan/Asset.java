package org.inshore.spi.scan;

import java.time.Instant;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * One table, view or file: what a scan reads as a whole and gives an outcome.
 *
 * @param location where it is
 * @param kind {@code file}, {@code table}, {@code view}, … in lower case
 * @param size bytes of a file, estimated rows of a table; -1 when unknown
 * @param modified when it last changed; null when unknown
 * @param readers who may read it; null if that is not known, or nobody is who matters
 * @param version of its content, seen before it is read; null when unknown
 */
public record Asset(
    Location location,
    String kind,
    long size,
    @Nullable Instant modified,
    @Nullable Readers readers,
    @Nullable AssetVersion version) {

  /** An asset of which nobody is known to be able to read it beyond named accounts. */
  public Asset(Location location, String kind, long size, @Nullable Instant modified) {
    this(location, kind, size, modified, null, null);
  }

  /** An asset whose version is unknown. */
  public Asset(
      Location location,
      String kind,
      long size,
      @Nullable Instant modified,
      @Nullable Readers readers) {
    this(location, kind, size, modified, readers, null);
  }
}
