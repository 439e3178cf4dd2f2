package org.inshore.cli.distribution;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.inshore.core.file.NativeLibrary;
import org.inshore.core.plugin.Plugins;

/**
 * Finishes the distribution; run by the build with its folder, the rules compiled ahead, the policy
 * of licences and the texts to put beside, with its jars as class path.
 */
public final class Finish {
  private Finish() {}

  /** Prepares everything that can be and says what is shipped. */
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
    copy(Path.of(args[1]), distribution);
    ThirdParty.write(distribution, LicencePolicy.read(Path.of(args[2])));
    for (int i = 3; i < args.length; i++) {
      copy(Path.of(args[i]), distribution);
    }
  }

  private static void copy(Path file, Path folder) throws Exception {
    Path name = file.toAbsolutePath().getFileName();
    Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
