package org.inshore.core.configuration.section;

import java.nio.file.Path;
import java.util.List;
import org.inshore.core.configuration.SitesFile;
import org.jspecify.annotations.Nullable;

/**
 * Registers and databases that sources are located with, besides the shipped tables and their own
 * declarations.
 *
 * @param sites the register of sites, see {@link SitesFile}; null if there is none
 * @param scannerSite id of the site in it at which this scanner runs; null if not said
 * @param addressDatabases databases of addresses, in MMDB format
 */
public record Locating(
    @Nullable Path sites, @Nullable String scannerSite, List<Path> addressDatabases) {
  /** Nothing. */
  public static final Locating NONE = new Locating(null, null, List.of());

  /** Copies the list. */
  public Locating {
    addressDatabases = List.copyOf(addressDatabases);
  }
}
