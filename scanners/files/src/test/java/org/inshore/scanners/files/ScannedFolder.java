package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.junit.jupiter.api.io.TempDir;

/** A folder that tests fill, and what the scanner tells of it. */
abstract class ScannedFolder {
  @TempDir Path root;

  final ScannerFactory factory = new FilesScannerFactory();
  final Recorded recorded = new Recorded();

  void discoverAndRead() throws Exception {
    try (Scanner scanner = open(root.toString(), Map.of())) {
      scanner.discover(recorded);
      for (Asset asset : recorded.assets) {
        scanner.read(asset, recorded);
      }
    }
  }

  void discover(Map<String, Object> settings) throws Exception {
    try (Scanner scanner = open(root.toString(), settings)) {
      scanner.discover(recorded);
    }
  }

  Scanner open(String target, Map<String, Object> settings) throws ScanException {
    return open(target, settings, Limits.DEFAULT);
  }

  Scanner open(String target, Map<String, Object> settings, Limits limits) throws ScanException {
    return factory.open(source(target), new Settings(settings, "test"), limits);
  }

  static DataSource source(String target) {
    return new DataSource("s", "files", target, Declaration.NONE);
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void append(String path, String text) {
    try {
      Files.writeString(root.resolve(path), text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void shell(String command) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command).directory(root.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
