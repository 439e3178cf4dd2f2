package org.inshore.scanners.jdbc.connection;

import java.util.Map;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Source of the password: the setting, else the environment, for targets given on the command line.
 *
 * @param setting the reference in the configuration, or null
 * @param environment the process's environment
 */
public record Credentials(@Nullable Secret setting, Map<String, String> environment) {
  public static final String VARIABLE = "INSHORE_PASSWORD";

  /** The password, read anew each time and kept nowhere; null when there is none. */
  public @Nullable String password() throws ScanException {
    return setting == null ? environment.get(VARIABLE) : setting.reveal();
  }

  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
