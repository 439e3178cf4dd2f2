package org.inshore.engine.finder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Availability of vector instructions. */
public enum Vectors {
  /** They can. */
  USABLE,
  /** Not: the JVM was started without the module. */
  NO_MODULE,
  /** Not: the processor lacks what makes it fast, or it cannot be told. */
  NO_PROCESSOR;

  /** The module, for {@code --add-modules}. */
  public static final String MODULE = "jdk.incubator.vector";

  /** Looking up bytes in a vector is slow beyond measure where no instruction does it. */
  private static final List<String> NEEDED = List.of("avx512bw", "avx512vbmi");

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** What is true of this process. */
  public static Vectors here() {
    return Here.IS;
  }

  private static final class Here {
    private static final Vectors IS = find();

    private static Vectors find() {
      if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
        return NO_MODULE;
      }
      try (var lines = Files.lines(PROCESSORS)) {
        List<String> flags =
            lines
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Arrays.asList(line.substring(line.indexOf(':') + 1).split(" ")))
                .orElse(List.of());
        return flags.containsAll(NEEDED) ? USABLE : NO_PROCESSOR;
      } catch (IOException e) {
        return NO_PROCESSOR;
      }
    }
  }
}
