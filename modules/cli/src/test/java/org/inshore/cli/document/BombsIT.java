package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A file that is made to take time, memory or room costs less than a minute, and is told: all of
 * them in one scan, and under {@code -Pfull} larger ones, each by itself.
 */
class BombsIT {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final String ID = "110101190001010014";
  private static final long MAX_SECONDS = 60;

  /** What each is; in a quick build those that grow are small. */
  enum Bomb {
    NESTED_ZIPS(bombs -> bombs.nestedZips(EFFORT == 1 ? 2 : 5)),
    OVERLAPPING_ZIP(bombs -> bombs.overlappingZip()),
    QUINE(bombs -> bombs.quine()),
    DEEP(bombs -> bombs.deep()),
    ENDLESS_GZIP(bombs -> bombs.endlessGzip(EFFORT == 1 ? 1 : 20)),
    XML(bombs -> bombs.xml()),
    SPARSE(bombs -> bombs.sparse()),
    LINE(bombs -> bombs.line(EFFORT == 1 ? 32 : 4096)),
    RECURSIVE_FORMS(bombs -> bombs.recursiveForms()),
    PAGES(bombs -> bombs.pages(EFFORT == 1 ? 1_000 : 100_000)),
    PICTURE(bombs -> bombs.picture(60_000));

    private interface Maker {
      void make(Bombs bombs) throws IOException;
    }

    private final Maker maker;

    Bomb(Maker maker) {
      this.maker = maker;
    }
  }

  /** Of these all is read, however large they are, or nothing in them expands. */
  private static final List<String> READ_WHOLE =
      List.of(
          "line.txt",
          "pages.pdf",
          "laughs.xml",
          "laughs.svg",
          "laughs.odt", // says nowhere that it is an OpenDocument, so a ZIP with XML
          "laughs.yaml",
          "tags.xml",
          "brackets.json");

  @TempDir Path folder;

  @Test
  void allAreToldAndTheirNeighboursAreRead() throws Exception {
    explode("all", Bomb.values());
  }

  @ParameterizedTest
  @EnumSource(Bomb.class)
  void eachCostsLessThanAMinute(Bomb bomb) throws Exception {
    if (EFFORT > 1) {
      explode(bomb.name(), bomb);
    }
  }

  private void explode(String name, Bomb... bombs) throws Exception {
    Path share = Files.createDirectory(folder.resolve("share-" + name));
    for (Bomb bomb : bombs) {
      bomb.maker.make(new Bombs(share));
    }
    for (String neighbour : List.of("0-before.txt", "m-between.csv", "z-after.txt")) {
      Files.writeString(share.resolve(neighbour), "身份证号\n" + ID + "\n");
    }
    Path out = folder.resolve("out-" + name);

    // What never ends is ended after half a minute, in a quick build sooner.
    Path config =
        Files.writeString(
            folder.resolve(name + ".yaml"),
            "sources: [{id: share, target: '%s'}]\nlimits: {asset-time: %s}\n"
                .formatted(share, EFFORT == 1 ? "8s" : "30m"));
    long start = System.nanoTime();
    Run run =
        Run.of("scan", "--config", config.toString(), "--out", out.toString(), "--format", "json");
    long seconds = (System.nanoTime() - start) / 1_000_000_000;

    System.out.println("BombsIT " + name + ": " + seconds + " s");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(seconds).isLessThan(MAX_SECONDS * bombs.length);
    try (InventoryReader inventory = InventoryReader.open(out)) {
      try (Stream<?> findings = inventory.findings()) {
        assertThat(findings.count()).isEqualTo(3);
      }
      Map<String, Boolean> told = told(inventory);
      try (Stream<Path> files = Files.list(share)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String each = String.valueOf(file.getFileName());
          boolean whole = READ_WHOLE.contains(each) || each.contains("-");
          if (!whole) {
            assertThat(told.get(each)).as("what became of " + each).isTrue();
          }
        }
      }
    }
  }

  /** For each file, whether the inventory says of it, or of a part, that it was not all read. */
  private static Map<String, Boolean> told(InventoryReader inventory) {
    try (Stream<AssetEntry> assets = inventory.assets()) {
      return assets.collect(
          Collectors.toMap(
              entry -> String.valueOf(entry.location().value("path")),
              entry -> !(entry.outcome() instanceof Outcome.Scanned),
              Boolean::logicalOr,
              TreeMap::new));
    }
  }
}
