package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.inshore.location.place.Coordinates;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The form of the register of sites; a component's name is its key. */
public record SitesFile(List<Site> sites) {

  /** One site, see {@link org.inshore.location.site.Site}. */
  record Site(
      String id,
      @Nullable String name,
      @Nullable String address,
      Jurisdiction jurisdiction,
      @Nullable String operator,
      String declaredBy,
      LocalDate declaredOn,
      @Nullable LocalDate validUntil,
      @Nullable Coordinates coordinates,
      List<String> subnets,
      List<String> hosts) {

    org.inshore.location.site.Site site() {
      return new org.inshore.location.site.Site(
          id,
          name == null ? id : name,
          address,
          jurisdiction,
          operator,
          declaredBy,
          declaredOn,
          validUntil,
          coordinates,
          subnets,
          hosts);
    }
  }

  /**
   * Reads a register.
   *
   * @throws ScanException with {@code CONFIGURATION}, naming file, key and remedy
   */
  public static List<org.inshore.location.site.Site> read(Path file) throws ScanException {
    return ConfigurationText.settings(file).bind(SitesFile.class).sites().stream()
        .map(Site::site)
        .toList();
  }
}
