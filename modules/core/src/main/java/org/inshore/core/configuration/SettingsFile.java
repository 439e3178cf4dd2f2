package org.inshore.core.configuration;

import java.nio.file.Path;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;

/** Files of settings other than a configuration, read within the same bounds. */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads one.
   *
   * @throws ScanException with {@code CONFIGURATION}, naming file and remedy
   */
  public static Settings read(Path file) throws ScanException {
    return ConfigurationText.settings(file);
  }
}
