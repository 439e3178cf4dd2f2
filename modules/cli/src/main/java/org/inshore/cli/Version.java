package org.inshore.cli;

import org.jspecify.annotations.Nullable;

/** The version of this build, from the jar's manifest. */
final class Version {
  private Version() {}

  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
