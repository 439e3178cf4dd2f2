package org.inshore.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.configuration.section.Locating;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options for locating sources. */
public final class LocatingOptions {
  @Option(names = "--sites", paramLabel = "FILE", descriptionKey = "option.sites")
  @Nullable Path sites;

  @Option(names = "--scanner-site", paramLabel = "SITE", descriptionKey = "option.scanner-site")
  @Nullable String scannerSite;

  @Option(
      names = "--address-database",
      paramLabel = "FILE",
      descriptionKey = "option.address-database")
  List<Path> databases = new ArrayList<>();

  /** What is given here, else what the configuration gives. */
  public Locating over(Locating configured) {
    return new Locating(
        sites == null ? configured.sites() : sites,
        scannerSite == null ? configured.scannerSite() : scannerSite,
        databases.isEmpty() ? configured.addressDatabases() : databases);
  }
}
