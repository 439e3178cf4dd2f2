package org.inshore.cli.distribution;

import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;

/**
 * Compiles the shipped rules ahead; run by the build before the tests, with the file to write, with
 * the plugins on the class path.
 */
public final class PrepareRules {
  private PrepareRules() {}

  /** Writes the file. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Inshore.prepareRules(Plugins.installed(), file);
  }
}
