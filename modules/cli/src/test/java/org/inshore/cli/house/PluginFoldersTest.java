package org.inshore.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A plugin is a folder and a line in each of two lists of Maven's: one that is built and not
 * shipped, or lies there and is not built, would be missed by nobody.
 */
class PluginFoldersTest {
  private static final Path ROOT = Path.of("..", "..");

  /** Those of a POM, without that of its parent. */
  private static final Pattern ARTIFACT =
      Pattern.compile("</parent>.*?<artifactId>(inshore-[a-z0-9-]+)</artifactId>", Pattern.DOTALL);

  @Test
  void eachIsBuiltAndShipped() throws IOException {
    String root = Files.readString(ROOT.resolve("pom.xml"));
    String shipped = Files.readString(Path.of("pom.xml"));
    int found = 0;
    for (String kind : List.of("scanners", "reports", "patterns")) {
      try (Stream<Path> folders = Files.list(ROOT.resolve(kind))) {
        for (Path folder : folders.filter(each -> Files.exists(each.resolve("pom.xml"))).toList()) {
          found++;
          String module = kind + "/" + folder.getFileName();
          assertThat(root)
              .as("modules of the root POM")
              .contains("<module>" + module + "</module>");
          String artifact =
              ARTIFACT
                  .matcher(Files.readString(folder.resolve("pom.xml")))
                  .results()
                  .findFirst()
                  .map((MatchResult match) -> match.group(1))
                  .orElseThrow();
          assertThat(shipped)
              .as("runtime dependencies of modules/cli: those of %s", module)
              .contains("<artifactId>" + artifact + "</artifactId>");
        }
      }
    }
    assertThat(found).isGreaterThan(20);
  }
}
