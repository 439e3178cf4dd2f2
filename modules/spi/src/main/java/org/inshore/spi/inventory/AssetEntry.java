package org.inshore.spi.inventory;

import java.time.Instant;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * One asset, or one part of a container, with its outcome.
 *
 * @param location where it is
 * @param kind {@code file}, {@code table}, {@code view}, {@code entry}, …
 * @param size bytes or rows; -1 when unknown
 * @param modified when it last changed; null when unknown
 * @param mediaType what a file's content is; null for tables and where it is unknown
 * @param outcome what became of it
 * @param readers who may read it; null if that is not known, or nobody is who matters
 * @param sha256 hash of a file in hex, in a {@link SecretEntry} alone; else null
 */
public record AssetEntry(
    Location location,
    String kind,
    long size,
    @Nullable Instant modified,
    @Nullable String mediaType,
    Outcome outcome,
    @Nullable Readers readers,
    @Nullable String sha256) {

  /** An asset of which nobody is known to be able to read it beyond named accounts. */
  public AssetEntry(
      Location location,
      String kind,
      long size,
      @Nullable Instant modified,
      @Nullable String mediaType,
      Outcome outcome,
      @Nullable String sha256) {
    this(location, kind, size, modified, mediaType, outcome, null, sha256);
  }

  /** In words who, beyond named accounts, may read it; null if nobody or if that is not known. */
  public @Nullable Wording openTo() {
    return readers == null ? null : readers.text();
  }
}
