package org.inshore.cli.distribution;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.core.file.NativeLibrary;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;

/** Finishes the distribution; run by the build with its folder, with its jars as class path. */
public final class Finish {
  private Finish() {}

  /** Prepares everything that can be. */
  public static void main(String[] args) throws Exception {
    Path distribution = Path.of(args[0]);
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(distribution.resolve("lib"), "picocli-*.jar")) {
      for (Path jar : jars) {
        StackMaps.add(jar);
      }
    }
    NativeLibrary.unpack(distribution.resolve("native"));
    Plugins.writeIndex(distribution.resolve("plugins.index"));
    Inshore.prepareRules(Plugins.onClassPath(), distribution.resolve("rules.prepared"));
  }
}
