package org.inshore.core.scan.journal;

import java.util.List;
import java.util.Map;
import org.inshore.core.file.Sha256;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of assets' versions: the first 64 bits of a SHA-256 over the version and over all that
 * decides what is read and found in the source, such as rules and limits. Whatever differs in one
 * of them, the hash does; so equal hashes of two scans mean that reading again would find the same.
 *
 * @param readings hash of what decides that, by source
 */
public record VersionHashes(Map<String, String> readings) {
  /** No asset has any. */
  public static final VersionHashes NONE = new VersionHashes(Map.of());

  /** Copies the map. */
  public VersionHashes {
    readings = Map.copyOf(readings);
  }

  /** The hash of an asset; null if its version is unknown. */
  public @Nullable Long of(Asset asset) {
    AssetVersion version = asset.version();
    String reading = readings.get(asset.location().source());
    if (version == null || reading == null) {
      return null;
    }
    return Sha256.first64(reading + " " + size(asset) + " " + version.value());
  }

  /**
   * The size as far as it is one: of a table it is an estimate, which changes though no row does.
   */
  static long size(Asset asset) {
    return Counters.hasRows(asset.kind()) ? 0 : asset.size();
  }

  /** The hash of assets that were listed together; null if not all are proven by their versions. */
  @Nullable ListingHash of(List<Asset> together) {
    String reading = readings.get(together.getFirst().location().source());
    return reading == null ? null : ListingHash.of(reading, together);
  }
}
