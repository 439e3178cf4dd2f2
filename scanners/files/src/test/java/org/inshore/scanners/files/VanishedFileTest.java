package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was listed and is gone when its turn comes was not looked at, and that is told. */
class VanishedFileTest {
  @TempDir private Path root;

  @Test
  void aFileThatVanishesDuringDiscoveryHasAnOutcome() throws Exception {
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.writeString(root.resolve(name), "1");
    }
    List<String> told = new ArrayList<>();
    DataSource source = new DataSource("s", "files", root.toString(), Declaration.NONE);
    try (Scanner scanner =
        new FilesScannerFactory().open(source, new Settings(Map.of(), "test"), Limits.DEFAULT)) {
      scanner.discover(
          new AssetSink() {
            @Override
            public void asset(Asset asset) {
              told.add("read " + asset.location().value("path"));
              try {
                Files.deleteIfExists(root.resolve("b.txt"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }

            @Override
            public void failed(Asset asset, ScanException reason) {
              told.add("failed " + asset.location().value("path"));
            }

            @Override
            public void skipped(Asset asset, Wording reason) {
              told.add("skipped " + asset.location().value("path"));
            }
          });
    }

    assertThat(told).containsExactly("read a.txt", "failed b.txt", "read c.txt");
  }
}
