package org.inshore.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;

/** Compiles the rules of the distribution; run by the build, with the file to write. */
public final class PrepareRules {
  private PrepareRules() {}

  /** Writes the file. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Inshore.prepareRules(Plugins.onClassPath(), file);
  }
}
