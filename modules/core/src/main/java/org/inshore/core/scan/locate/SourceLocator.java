package org.inshore.core.scan.locate;

import java.time.InstantSource;
import java.util.List;
import org.inshore.core.configuration.SitesFile;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.read.Failures;
import org.inshore.location.ResidencyResolver;
import org.inshore.location.Surroundings;
import org.inshore.location.Tables;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.network.LiveNetwork;
import org.inshore.location.service.ServiceAnswer;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Locates sources with registers and databases that were read and checked.
 *
 * @param register the declared sites
 * @param resolver decides; asks the network only where that was asked for
 */
public record SourceLocator(SiteRegister register, ResidencyResolver resolver) {

  /** Use of the network. */
  public enum Asking {
    /** Always: the operator wants to know where something is. */
    ALWAYS,
    /** Only for what was given to compare the answers with. */
    AS_CONFIGURED,
    /** Never. */
    NEVER
  }

  /**
   * Reads register and databases.
   *
   * @throws ScanException with {@code CONFIGURATION} if one is wrong
   */
  public static SourceLocator of(Locating locating, Plugins plugins, Asking asking)
      throws ScanException {
    Tables tables = Tables.load(Preparation.files(plugins, Pack.Kind.JURISDICTIONS));
    SiteRegister register =
        locating.sites() == null
            ? SiteRegister.EMPTY
            : SiteRegister.of(
                locating.sites().toString(), SitesFile.read(locating.sites()), tables.places());
    AddressDatabases databases = AddressDatabases.open(locating.addressDatabases());
    Site scanner = scanner(locating, register);
    boolean asks =
        switch (asking) {
          case ALWAYS -> true;
          case AS_CONFIGURED -> register.hasSubnets() || !databases.isEmpty() || scanner != null;
          case NEVER -> false;
        };
    Surroundings surroundings =
        new Surroundings(
            register, databases, scanner, asks ? new LiveNetwork() : null, InstantSource.system());
    return new SourceLocator(register, new ResidencyResolver(tables, surroundings));
  }

  private static @Nullable Site scanner(Locating locating, SiteRegister register)
      throws ScanException {
    String name = locating.scannerSite();
    if (name == null) {
      return null;
    }
    Site site = register.named(name);
    if (site == null || site.coordinates() == null) {
      String key = site == null ? "scanner-site.unknown" : "scanner-site.coordinates";
      throw new ScanException(Category.CONFIGURATION, Preparation.MESSAGES.wording(key, name));
    }
    return site;
  }

  /** What an open scanner's service says of itself; a failure to say it is no more than that. */
  public static ServiceAnswer ask(Scanner scanner) throws InterruptedException {
    try {
      return new ServiceAnswer(List.copyOf(scanner.statements()), null);
    } catch (ScanException e) {
      return ServiceAnswer.failed(e.wording());
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a plugin: its failure costs this evidence only.
      return ServiceAnswer.failed(Failures.of(e).wording());
    }
  }
}
