package org.inshore.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The version of this build, from the jar's manifest, and what lies beside it. */
final class Version {
  private Version() {}

  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The list of what others made; {@code null} outside a distribution. */
  static @Nullable Path thirdParty() {
    String index = System.getProperty("inshore.plugin-index");
    if (index == null) {
      return null;
    }
    Path list = Path.of(index).resolveSibling("THIRD-PARTY.txt");
    return Files.isRegularFile(list) ? list : null;
  }
}
