package org.inshore.core.configuration;

import java.nio.file.Path;
import java.util.List;

/** Reads configurations. */
final class ConfigurationReader {
  private ConfigurationReader() {}

  static Configuration read(Path file) {
    throw new UnsupportedOperationException();
  }

  static Configuration ofTargets(List<String> targets) {
    throw new UnsupportedOperationException();
  }
}
