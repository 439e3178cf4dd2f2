package org.inshore.core.scan.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of assets' versions: the first 64 bits of a SHA-256 over the version and over all that
 * decides what is read and found in the source, such as rules and limits. Whatever differs in one
 * of them, the hash does; so equal hashes of two scans mean that reading again would find the same.
 *
 * @param readings what decides that, as text, by source
 */
public record VersionHashes(Map<String, String> readings) {
  /** No asset has any. */
  public static final VersionHashes NONE = new VersionHashes(Map.of());

  /** Copies the map. */
  public VersionHashes {
    readings = Map.copyOf(readings);
  }

  /** The hash of an asset; null if its version is unknown. */
  @Nullable Long of(Asset asset) {
    AssetVersion version = asset.version();
    String reading = readings.get(asset.location().source());
    if (version == null || reading == null) {
      return null;
    }
    return hash(reading.length() + ":" + reading + asset.size() + ":" + version.value());
  }

  private static long hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
