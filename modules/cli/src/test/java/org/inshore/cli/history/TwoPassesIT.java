package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.cli.Run;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FolderSample;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan with a budget tells in a first pass what a sample of each place holds, then reads the
 * worst places whole, and leaves to its sample what the budget does not reach.
 */
class TwoPassesIT {
  private static final int TABLES = 24;
  private static final int ROWS = 3_000;
  private static final int SAMPLE = 150;
  private static final int FILES = 45;
  private static final Set<String> DENSE = Set.of("t05", "t11", "t17");
  private static final Set<String> SPARSE = Set.of("t02", "t14");

  @TempDir static Path folder;

  private static EmbeddedPostgresServer server;
  private static Path password;
  private static Path tree;

  @BeforeAll
  static void plant() throws Exception {
    server = EmbeddedPostgresServer.start(folder.resolve("postgres"), "core");
    List<Person> people = new SyntheticPeople(47).people(ROWS);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (int table = 0; table < TABLES; table++) {
        String name = "t%02d".formatted(table);
        statement.execute("CREATE TABLE " + name + " (id int, note text, 证件号码 text)");
        int every = DENSE.contains(name) ? 1 : SPARSE.contains(name) ? 12 : 0;
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO " + name + " VALUES (?, ?, ?)")) {
          for (int row = 0; row < ROWS; row++) {
            insert.setInt(1, row);
            insert.setString(2, "x" + row);
            boolean filled = every > 0 && row % every == 0;
            insert.setString(3, filled ? people.get(row).residentId() : null);
            insert.addBatch();
          }
          insert.executeBatch();
        }
      }
      statement.execute("ANALYZE");
    }
    password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    tree = Files.createDirectories(folder.resolve("tree"));
    for (int i = 0; i < FILES; i++) {
      write("people/%02d.csv".formatted(i), "证件号码\n" + people.get(i).residentId() + "\n");
      write("minutes/%02d.txt".formatted(i), "nothing is in file " + i + "\n");
    }
  }

  private static void write(String name, String text) throws Exception {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Run scan(String out, String sampling, String source, String... more)
      throws Exception {
    Path configuration =
        Files.writeString(
            folder.resolve(out + ".yaml"), sampling + "\nthreads: 1\nsources:\n" + source);
    List<String> arguments =
        new ArrayList<>(List.of("scan", "--config", configuration.toString(), "--lang", "en"));
    arguments.addAll(List.of("--out", folder.resolve(out).toString(), "--format", "csv"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static String database() {
    return "  - {id: core, scanner: jdbc, target: '%s', settings: {password: 'file:%s', flows: false}}\n"
        .formatted(server.url(), password);
  }

  private static String files() {
    return "  - {id: share, scanner: files, target: '%s'}\n".formatted(tree);
  }

  private static Set<String> assets(String out, Predicate<Outcome> kind) throws Exception {
    try (InventoryReader inventory = InventoryReader.open(folder.resolve(out));
        var assets = inventory.assets()) {
      return assets
          .filter(asset -> kind.test(asset.outcome()))
          .map(TwoPassesIT::name)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String name(AssetEntry asset) {
    String table = asset.location().value("table");
    return table != null
        ? table
        : Path.of(String.valueOf(asset.location().value("path"))).toString();
  }

  private static boolean isSampled(Outcome outcome) {
    return outcome instanceof Outcome.Incomplete begun && begun.category().equals("SAMPLED");
  }

  @Test
  void readsTheWorstTablesAsFarAsTheRowsGo() throws Exception {
    int most = 4 * ROWS;
    Run run =
        scan(
            "tables",
            "sampling: {mode: auto, rows: %d, seed: 7, budget: {rows: %d}}".formatted(SAMPLE, most),
            database());
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("first pass", "second pass");

    assertThat(assets("tables/first-pass", TwoPassesIT::isSampled)).hasSize(TABLES);
    Set<String> whole = assets("tables", Outcome.Scanned.class::isInstance);
    assertThat(whole).hasSize(4).containsAll(DENSE);
    assertThat(SPARSE).containsAnyElementsOf(whole);
    assertThat(assets("tables", TwoPassesIT::isSampled)).hasSize(TABLES - 4);
    try (InventoryReader inventory = InventoryReader.open(folder.resolve("tables"))) {
      assertThat(inventory.totals().count(Figure.SAMPLED)).isEqualTo(TABLES - 4);
      // The people of the dense tables are the same: all are known, some more may be elsewhere.
      assertThat(inventory.totals().persons(Figure.PERSONS).persons()).isGreaterThanOrEqualTo(ROWS);
      assertThat(inventory.sampled().count()).isPositive();
    }
    assertThat(Run.of("verify", folder.resolve("tables").toString()).exitCode())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void comesToTheSameAsOnePassWhereTheBudgetIsEnough() throws Exception {
    String source = database() + files();
    assertThat(
            scan("twice", "sampling: {mode: auto, rows: 150, budget: {minutes: 30}}", source)
                .exitCode())
        .isEqualTo(ExitCode.DONE);
    assertThat(scan("once", "min-confidence: 0.5", source).exitCode()).isEqualTo(ExitCode.DONE);
    try (InventoryReader twice = InventoryReader.open(folder.resolve("twice"));
        InventoryReader once = InventoryReader.open(folder.resolve("once"))) {
      for (Figure figure :
          List.of(Figure.LOOKED_THROUGH, Figure.FINDINGS, Figure.SAMPLED, Figure.NOT_LOOKED_AT)) {
        assertThat(twice.totals().count(figure))
            .as(figure.name())
            .isEqualTo(once.totals().count(figure));
      }
      assertThat(twice.totals().persons(Figure.PERSONS))
          .isEqualTo(once.totals().persons(Figure.PERSONS));
    }
  }

  @Test
  void readsFirstTheFoldersInWhichFilesWithPeopleAre() throws Exception {
    int each = 29; // bytes of a file with a person
    String budget = "sampling: {mode: auto, budget: {bytes: '%d'}}".formatted(15 * (each + 4));
    Run run = scan("files", budget, files());
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    Set<String> first = assets("files/first-pass", Outcome.Scanned.class::isInstance);
    assertThat(first).hasSize(40);
    assertThat(first.stream().filter(name -> name.contains("minutes")).sorted())
        .isNotEqualTo(IntStream.range(0, 20).mapToObj("minutes/%02d.txt"::formatted).toList());
    for (String out : List.of("files/first-pass", "files")) {
      try (InventoryReader inventory = InventoryReader.open(folder.resolve(out))) {
        List<String> places =
            inventory
                .sampled()
                .map(
                    place ->
                        place.location().value("path") + " " + place.rule() + " " + place.hits())
                .toList();
        // Of 45 files of the folder 20 were drawn, and no number is in any of them.
        assertThat(places).contains("minutes null 0");
        if (out.contains("first")) {
          assertThat(places).contains("people cn-resident-id 20");
        }
        assertThat(inventory.sampled().filter(place -> place.rule() == null))
            .allMatch(place -> place.total() == FILES && place.rows() == 20)
            .allMatch(place -> place.sentence().en().contains("20 random files of 45"));
      }
    }
    Set<String> whole = assets("files", Outcome.Scanned.class::isInstance);
    assertThat(whole).containsAll(first);
    whole.removeAll(first);
    assertThat(whole).isNotEmpty().hasSizeLessThan(25).allMatch(name -> name.contains("people"));
    assertThat(assets("files", Outcome.Failed.class::isInstance))
        .hasSize(2 * FILES - 40 - whole.size());
    // One that was killed between its passes is resumed from the first.
    Path killed = folder.resolve("killed");
    Path begun = Files.createDirectories(killed.resolve("first-pass"));
    for (String name : List.of("actions.log", "inventory.db")) {
      Files.copy(folder.resolve("files/first-pass").resolve(name), begun.resolve(name));
    }
    run = scan("resumed", budget, files(), "--resume", killed.toString());
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    assertThat(FoundRows.carried(folder.resolve("resumed"))).hasSizeGreaterThanOrEqualTo(40);
  }

  /** Large texts are known by random blocks of each; what the budget does not reach keeps these. */
  @Test
  void looksAtASampleOfEachLargeTextFirst() throws Exception {
    Path large = Files.createDirectories(folder.resolve("large"));
    List<Person> people = new SyntheticPeople(48).people(2_000);
    for (String name : List.of("a.log", "b.csv", "c.log")) {
      try (BufferedWriter text = Files.newBufferedWriter(large.resolve(name))) {
        for (int line = 0; line < 100_000; line++) {
          boolean any = name.equals("b.csv") && line % 50 == 0;
          String id = any ? people.get(line / 50).residentId() : "-";
          text.write("%d,%s,%s%n".formatted(line, id, "x".repeat(50)));
        }
      }
    }
    byte[] random = new byte[5 << 20];
    new Random(9).nextBytes(random);
    Files.write(large.resolve("d.bin"), random);
    long size = Files.size(large.resolve("b.csv"));
    assertThat(size).isGreaterThan(FolderSample.MAX_BYTES);
    String budget = "sampling: {mode: auto, rows: 1000, budget: {bytes: %d}}".formatted(size);
    String source = "  - {id: share, scanner: files, target: '%s'}\n".formatted(large);
    Run run = scan("texts", budget, source);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
    Set<String> all = Set.of("a.log", "b.csv", "c.log");
    assertThat(assets("texts/first-pass", TwoPassesIT::isSampled)).isEqualTo(all);
    assertThat(assets("texts/first-pass", Outcome.Failed.class::isInstance)).containsOnly("d.bin");
    try (InventoryReader inventory = InventoryReader.open(folder.resolve("texts/first-pass"))) {
      assertThat(inventory.sampled())
          .isNotEmpty()
          .allMatch(place -> place.unit() == SampledPlace.Unit.BLOCKS)
          .allMatch(
              place -> 17 * place.rows() > place.total() && 16 * place.rows() <= place.total());
    }
    assertThat(assets("texts", Outcome.Scanned.class::isInstance)).containsOnly("b.csv");
    assertThat(assets("texts", TwoPassesIT::isSampled)).containsOnly("a.log", "c.log");
    assertThat(assets("texts", Outcome.Failed.class::isInstance)).containsOnly("d.bin");
  }

  @Test
  void refusesABudgetThatIsNone() throws Exception {
    Run run = scan("none", "sampling: {mode: auto}", database());
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("sampling", "budget");
    Run wrong = scan("wrong", "min-confidence: 0.5", database(), "--budget", "soon");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("--budget", "90m");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
