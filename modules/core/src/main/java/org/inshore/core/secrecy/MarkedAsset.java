package org.inshore.core.secrecy;

import java.util.List;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Facts about an asset with state-secret markings that must not be told.
 *
 * @param asset the asset
 * @param sha256 of a file's bytes in hex; null for what is no file or could not be read again
 * @param findings the markings
 */
public record MarkedAsset(Location asset, @Nullable String sha256, List<Finding> findings) {

  /** Copies the list. */
  public MarkedAsset {
    findings = List.copyOf(findings);
  }
}
