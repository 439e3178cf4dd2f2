package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.inshore.cli.Run;
import org.inshore.cli.process.FoundRows;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a tree that was changed at random, an incremental scan says what one says that reads all. */
class ChangedTreeIT {
  private static final long SEED = Long.getLong("inshore.seed", 29L);
  private static final int ROUNDS = Integer.getInteger("inshore.effort", 1) > 1 ? 20 : 3;
  private static final int FOLDERS = 12;
  private static final int FILES = 120;
  private static final int CHANGES = 6;

  /** What a scan says of assets beyond what it found in them. */
  private static final List<String> SAID =
      List.of(
          "SELECT location, media_type, open_to_en, readers FROM asset",
          "SELECT a.location, n.text_en FROM note n JOIN asset a ON a.id = n.asset_id"
              + " WHERE n.text_en NOT LIKE 'carried over:%'"
              + " AND n.text_en NOT LIKE 'unchanged since%'");

  private static final String AS_ONE = "SELECT place, carried FROM listing WHERE carried > 0";

  @TempDir private Path folder;

  private TreeChange.Tree plant() throws Exception {
    System.out.println("ChangedTreeIT inshore.seed=" + SEED);
    Random random = new Random(SEED);
    Path root = Files.createDirectory(folder.resolve("tree"));
    TreeChange.Tree tree = new TreeChange.Tree(root, new SyntheticPeople(7).people(200), random);
    for (int i = 0; i < FOLDERS; i++) {
      Files.createDirectory(tree.folder().resolve("f" + i));
    }
    for (int i = 0; i < FILES; i++) {
      tree.write(tree.folder().resolve(tree.name()));
    }
    tick();
    return tree;
  }

  /** A change is told from another one once the file system's clock has moved on. */
  private static void tick() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(2500));
  }

  @Test
  void saysTheSameAsAScanThatReadsAll() throws Exception {
    TreeChange.Tree tree = plant();
    Random random = tree.random();
    Path before = scan("first");
    TreeChange[] kinds = TreeChange.values();
    int made = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<TreeChange> changes = new ArrayList<>();
      for (int i = 0; round > 0 && i < CHANGES; i++) {
        TreeChange change = kinds[made++ % kinds.length];
        changes.add(change);
        change.make(tree);
      }
      // Now and then a change is as new as the scan.
      if (random.nextInt(4) > 0) {
        tick();
      }
      Path now = scan("now-" + round, "--incremental", "--previous", before.toString());
      Path whole = scan("whole-" + round, "--previous", before.toString());
      assertThat(FoundRows.of(now)).as("%s", changes).isEqualTo(FoundRows.of(whole));
      for (String query : SAID) {
        assertThat(FoundRows.select(now, query))
            .as("%s", changes)
            .isEqualTo(FoundRows.select(whole, query));
      }
      assertThat(FoundRows.select(now, AS_ONE)).as("%s", changes).isNotEmpty();
      assertThat(Run.of("verify", now.toString()).exitCode()).isZero();
      before = now;
    }
  }

  /** It is listed in pieces, and the log tells a folder by its place. */
  @Test
  void aVeryLargeFolderIsCarriedOverAndVerified() throws Exception {
    Path large = Files.createDirectories(folder.resolve("tree").resolve("large"));
    for (int i = 0; i < 8_300; i++) {
      Files.writeString(large.resolve("f" + i + ".txt"), "nothing of note " + i);
    }
    tick();
    Path first = scan("first");
    Path second = scan("second", "--incremental", "--previous", first.toString());
    Files.writeString(large.resolve("f17.txt"), "changed");
    tick();
    Path third = scan("third", "--incremental", "--previous", second.toString());
    for (Path each : List.of(second, third)) {
      assertThat(FoundRows.select(each, AS_ONE)).isNotEmpty();
      assertThat(Run.of("verify", each.toString(), "--lang", "en").exitCode()).isZero();
    }
    String units = "SELECT units FROM asset_entry WHERE location LIKE '%f17.txt'";
    assertThat(FoundRows.select(second, units)).isNotEqualTo(FoundRows.select(third, units));
  }

  /** The first volume is read for all, and is as it was. */
  @Test
  void aLaterVolumeOfAnArchiveThatChangedIsNoticed() throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    List<Person> people = new SyntheticPeople(7).people(2);
    Path volume = tree.resolve("people.tar.002");
    volumes(volume, "nothing of note");
    Files.writeString(tree.resolve("beside.txt"), people.getFirst().residentId());
    tick();
    Path first = scan("first");
    volumes(volume, people.getLast().residentId());
    tick();
    Path second = scan("second", "--incremental", "--previous", first.toString());
    String found = "SELECT count(*) FROM finding WHERE location LIKE '%people.tar.001%'";
    assertThat(FoundRows.select(first, found)).isNotEqualTo(FoundRows.select(second, found));
  }

  /** Writes the second of two volumes; what is in it is as long as the first says. */
  private static void volumes(Path second, String content) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(whole)) {
      byte[] bytes = "%-64s".formatted(content).getBytes(US_ASCII);
      TarArchiveEntry entry = new TarArchiveEntry("people.txt");
      entry.setSize(bytes.length);
      entry.setModTime(0);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    Path first = second.resolveSibling("people.tar.001");
    if (!Files.exists(first)) {
      Files.write(first, Arrays.copyOf(whole.toByteArray(), 512));
    }
    Files.write(second, Arrays.copyOfRange(whole.toByteArray(), 512, whole.size()));
  }

  @Test
  void whatIsCarriedOverAsOneCanBeResumedAndIsVerified() throws Exception {
    plant();
    Path first = scan("first");
    Path same = scan("same", "--incremental", "--previous", first.toString());
    assertThat(FoundRows.select(same, AS_ONE)).isNotEmpty();
    Path killed = Files.createDirectory(folder.resolve("killed"));
    for (String each : List.of("actions.log", "inventory.db")) {
      Files.copy(same.resolve(each), killed.resolve(each));
    }
    Path resumed = scan("resumed", "--resume", killed.toString());
    assertThat(FoundRows.of(resumed)).isEqualTo(FoundRows.of(first));
    assertThat(FoundRows.select(resumed, "SELECT * FROM listing"))
        .as("what may have changed since is no proof")
        .isEmpty();

    String within = "id = (SELECT first_id FROM listing WHERE carried > 0)";
    assertThat(changed(same, "UPDATE asset_entry SET units = units + 1 WHERE " + within))
        .contains("carried over as one");
    assertThat(changed(same, "DELETE FROM asset_entry WHERE " + within))
        .contains("carried over as one");
    assertThat(changed(same, "DELETE FROM listing WHERE carried > 0"))
        .contains("the log of actions says nothing");
  }

  /** What verifying says of a copy of a result whose inventory was changed. */
  private String changed(Path result, String sql) throws Exception {
    Path copy = Files.createTempDirectory(folder, "changed");
    for (String each : List.of("actions.log", "inventory.db")) {
      Files.copy(result.resolve(each), copy.resolve(each));
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("inventory.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
    Run run = Run.of("verify", copy.toString(), "--lang", "en");
    assertThat(run.exitCode()).isEqualTo(1);
    return run.out() + run.err();
  }

  private Path scan(String name, String... more) {
    Path out = folder.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("scan", folder.resolve("tree").toString()));
    arguments.addAll(List.of("--out", out.toString(), "--format", "json", "--lang", "en"));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return out;
  }
}
