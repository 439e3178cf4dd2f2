package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.inshore.cli.LeakSearch;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a scan ends, nothing of what it read is left behind on the disk. */
class KilledScanIT {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final int KILLS = Integer.getInteger("inshore.kills", 1);
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  @TempDir static Path folder;

  private static Random random;
  private static Path share;
  private static Launcher launcher;
  private static List<String> ids;
  private static LeakSearch leaks;
  private static long begun;

  @BeforeAll
  static void plant() throws Exception {
    System.out.println("KilledScanIT inshore.seed=" + SEED);
    begun = System.currentTimeMillis();
    random = new Random(SEED);
    ids = new SyntheticPeople(SEED).people(40).stream().map(Person::residentId).toList();
    leaks = new LeakSearch(ids.stream());
    share = Files.createDirectory(folder.resolve("share"));
    new LargeDocuments(ids, random).write(share.resolve("archive.zip"));
    launcher = new Launcher(folder);
  }

  @AfterEach
  void clear() throws Exception {
    assertThat(launcher.run(Map.of(), "rules", "list").exitCode()).isZero();
    assertThat(Launcher.files(launcher.temporary())).isEmpty();
  }

  @Test
  void nothingStaysAfterAKillAtAnyMoment() throws Exception {
    long start = System.nanoTime();
    Process whole = scan("whole");
    try (Watch watch = Watch.over(launcher.temporary(), whole)) {
      Launcher.Ended ended = launcher.await(whole);
      assertThat(ended.exitCode()).as(ended.output()).isZero();
      // The watch sees what lives for a moment: at least most of the large documents.
      assertThat(watch.unlinked()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(watch.named()).isEmpty();
    }
    assertThat(launcher.temporary()).isEmptyDirectory();
    long length = System.nanoTime() - start;
    for (int kill = 0; kill < KILLS; kill++) {
      kill("killed-" + kill, (long) (random.nextDouble() * length));
    }
    System.out.println("KilledScanIT " + KILLS + " kills within " + length / 1_000_000 + " ms");
  }

  private static void kill(String out, long after) throws Exception {
    Process process = scan(out);
    try (Watch watch = Watch.over(launcher.temporary(), process)) {
      Thread.sleep(after / 1_000_000, (int) (after % 1_000_000));
      process.destroyForcibly().waitFor();
      assertThat(watch.named()).as("killed after %d ns", after).isEmpty();
    }
    assertNothingIn(launcher.temporary());
    assertNothingIn(launcher.work());
    assertNothingIn(SHARED_MEMORY);
    Path folderOfResults = launcher.work().resolve(out);
    if (Files.exists(folderOfResults.resolve("inventory.db"))) {
      launcher.run(Map.of(), "report", out, "--format", "json");
      assertThat(Launcher.files(folderOfResults))
          .noneMatch(file -> String.valueOf(file.getFileName()).startsWith("."));
      assertThat(leaks.in(folderOfResults)).isEmpty();
    } else {
      launcher.run(Map.of(), "rules", "list");
    }
    assertThat(Launcher.files(launcher.temporary())).as("killed after %d ns", after).isEmpty();
    Launcher.delete(folderOfResults);
  }

  @Test
  void aCrashLeavesNeitherDumpNorReport() throws Exception {
    for (String signal : List.of("SEGV", "ABRT")) {
      Process process = scan("crashed-" + signal);
      try (Watch watch = Watch.over(launcher.temporary(), process)) {
        while (watch.unlinked().isEmpty() && process.isAlive()) {
          Thread.sleep(1);
        }
      }
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
      assertThat(launcher.await(process).exitCode()).isNotZero();
      try (Stream<Path> left = Files.list(launcher.work())) {
        assertThat(left).allMatch(Files::isDirectory);
      }
      assertNothingIn(launcher.temporary());
      assertNothingIn(launcher.work());
    }
  }

  @Test
  void aHeapThatIsTooSmallIsToldWithItsRemedyAndWhatWasWrittenCanBeRead() throws Exception {
    for (String heap : List.of("-Xmx64m", "-Xmx28m")) {
      String out = "heap" + heap;
      Launcher.Ended ended =
          launcher.run(
              Map.of("INSHORE_JAVA_OPTIONS", heap),
              "scan",
              share.toString(),
              "--out",
              out,
              "--lang",
              "en");
      assertThat(ended.exitCode()).isIn(0, 1);
      assertThat(ended.output()).doesNotContain("Exception", "OutOfMemoryError", "\tat ");
      if (ended.exitCode() == 1) {
        assertThat(ended.output()).containsAnyOf("INSHORE_JAVA_OPTIONS", "Nothing could be");
      }
      if (Files.exists(launcher.work().resolve(out).resolve("inventory.db"))) {
        assertThat(launcher.run(Map.of(), "report", out, "--format", "json").exitCode()).isZero();
      }
    }
  }

  @Test
  void aFolderThatCannotBeUsedIsNamedWithItsRemedy() throws Exception {
    String none = folder.resolve("none").toString();
    for (String variable : List.of("INSHORE_TMP_DIR", "INSHORE_NATIVE_DIR")) {
      for (String unusable : List.of(none, "/proc")) {
        Launcher.Ended ended =
            launcher.run(
                Map.of(variable, unusable), "scan", share.toString(), "--out", "x", "--lang", "en");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains(unusable, variable).hasLineCount(1);
        assertThat(launcher.work().resolve("x")).doesNotExist();
      }
    }
  }

  private static Process scan(String out) throws IOException, InterruptedException {
    return launcher.start(
        Map.of(), "scan", share.toString(), "--out", out, "--lang", "en", "--format", "json,xlsx");
  }

  private static void assertNothingIn(Path place) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : Launcher.files(place)) {
      try {
        if (Files.getLastModifiedTime(file).toMillis() >= begun
            && ids.stream().anyMatch(Files.readString(file, ISO_8859_1)::contains)) {
          found.add(file.toString());
        }
      } catch (NoSuchFileException e) {
        // Another process's, in the memory that all share.
      }
    }
    assertThat(found).isEmpty();
  }
}
