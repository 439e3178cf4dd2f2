package org.inshore.core.scan.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.inshore.core.file.Sha256;
import org.inshore.core.inventory.table.RescanCheck;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over all that a listing told of the assets of one folder: places, kinds, sizes, times,
 * who may read them, versions; and over all that decides what is read and found in them.
 *
 * @param hash in hexadecimal digits
 * @param evidence what all versions were taken from
 */
record ListingHash(String hash, Wording evidence) {

  /**
   * The hash of some assets; null if one has no version, or another evidence, or lies in another
   * folder.
   *
   * @param reading hash of all that decides what is read and found in their source
   */
  static @Nullable ListingHash of(String reading, List<Asset> together) {
    AssetVersion first = together.getFirst().version();
    String folder = RescanCheck.outer(together.getFirst().location().toString());
    if (first == null || folder == null) {
      return null;
    }
    Wording evidence = first.evidence();
    MessageDigest digest = Sha256.digest();
    Map<Readers, Integer> readers = new HashMap<>();
    StringBuilder text = new StringBuilder();
    text.append(reading).append('\n').append(evidence).append('\n').append(folder).append('\n');
    for (Asset each : together) {
      String place = each.location().toString();
      AssetVersion version = each.version();
      if (version == null || !version.evidence().equals(evidence) || !lies(place, folder)) {
        return null;
      }
      text.append(place, folder.length(), place.length()).append('\t').append(each.kind());
      text.append('\t')
          .append(VersionHashes.size(each))
          .append('\t')
          .append(version.value().length());
      text.append('\t').append(version.value());
      Instant modified = each.modified();
      if (modified != null) {
        text.append('\t').append(modified.getEpochSecond()).append('.').append(modified.getNano());
      }
      Readers who = each.readers();
      if (who != null) {
        Integer known = readers.putIfAbsent(who, readers.size());
        text.append("\tr").append(known == null ? who.toString() : known.toString());
      }
      digest.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
    return new ListingHash(HexFormat.of().formatHex(digest.digest()), evidence);
  }

  /** Whether a place lies in a folder, and not deeper. */
  private static boolean lies(String place, String folder) {
    return place.startsWith(folder)
        && place.lastIndexOf('/') <= folder.length()
        && place.lastIndexOf(RescanCheck.FOLDER) <= folder.length();
  }
}
