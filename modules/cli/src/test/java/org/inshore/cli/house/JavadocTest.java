package org.inshore.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** First sentences of types say what a type is or does: they are no relative clauses. */
class JavadocTest {
  /** A comment of Javadoc and the type that it is of. */
  private static final Pattern TYPE =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
              + "(?:(?:public|protected|private|static|final|sealed|non-sealed|abstract)\\s+)*"
              + "(?:class|interface|record|enum|@interface)\\s+(\\w+)",
          Pattern.DOTALL);

  private static final Pattern FRAGMENT =
      Pattern.compile(
          "[\\s*]*(What|Whether|Where|How|Who|Whose|When|Why|Something|All that|That)\\b.*",
          Pattern.DOTALL);

  /** Folders whose types are read; not test kit and benchmarks. */
  private static final List<String> FOLDERS =
      List.of(
          "modules/spi",
          "modules/yaml",
          "modules/location",
          "modules/tables",
          "modules/core",
          "modules/cli",
          "scanners/files",
          "scanners/jdbc",
          "reports/html",
          "reports/xlsx",
          "reports/csv",
          "reports/json",
          "reports/pdf",
          "reports/state-secret");

  @Test
  void typesAreSaidByANoun() throws IOException {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    List<String> fragments = new ArrayList<>();
    int read = 0;
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(root.resolve(folder).resolve("src/main/java"))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          read++;
          Matcher type = TYPE.matcher(Files.readString(file));
          while (type.find()) {
            if (FRAGMENT.matcher(type.group(1)).matches()) {
              fragments.add(file.getFileName() + ": " + type.group(2) + ":" + type.group(1));
            }
          }
        }
      }
    }
    assertThat(read).isGreaterThan(500);
    assertThat(fragments).isEmpty();
  }
}
