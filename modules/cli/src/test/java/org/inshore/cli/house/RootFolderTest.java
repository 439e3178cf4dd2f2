package org.inshore.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The top of the project: nothing that a trial left there, a key for instance, is kept by chance.
 */
class RootFolderTest {
  private static final List<String> KEPT =
      List.of(
          "CONTRIBUTING.md",
          "LICENSE",
          "NOTICE",
          "README.md",
          "inshore",
          "modules",
          "mvnw",
          "patterns",
          "pom.xml",
          "reports",
          "scanners");

  /** What {@code .gitignore} names. */
  private static final Set<String> IGNORED = Set.of("target", "inshore-out", "drivers", "plugins");

  @Test
  void holdsWhatIsKept() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("../.."))) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .filteredOn(name -> !name.startsWith(".") && !name.endsWith(".iml"))
          .filteredOn(name -> !IGNORED.contains(name))
          .containsExactlyInAnyOrderElementsOf(KEPT);
    }
  }
}
