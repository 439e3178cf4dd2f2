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

  /** Not read: what only tests and measurements use. */
  private static final List<String> LEFT_OUT = List.of("testkit", "benchmarks");

  @Test
  void typesAreSaidByANoun() throws IOException {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    List<String> fragments = new ArrayList<>();
    int read = 0;
    for (Path sources : sources(root)) {
      try (Stream<Path> files = Files.walk(sources)) {
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

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.find(root, 2, (file, is) -> is.isDirectory())) {
      return files
          .filter(module -> !LEFT_OUT.contains(module.getFileName().toString()))
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .toList();
    }
  }
}
