package org.inshore.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** The example beside each scanner is a configuration that loads. */
class ExamplesTest {
  @Test
  void everyExampleLoads() throws IOException, ScanException {
    Path scanners = Path.of("..", "..", "scanners");
    List<Path> examples;
    try (Stream<Path> folders = Files.list(scanners)) {
      examples =
          folders.map(folder -> folder.resolve("example.yaml")).filter(Files::exists).toList();
    }

    assertThat(examples).isNotEmpty();
    for (Path example : examples) {
      assertThat(Configuration.load(example).sources()).as("%s", example).isNotEmpty();
    }
  }
}
