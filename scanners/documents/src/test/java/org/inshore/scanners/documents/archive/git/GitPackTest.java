package org.inshore.scanners.documents.archive.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitPackTest {
  private static final String PACK = "application/x-git-pack";
  private static final int EDITS = 6;

  @TempDir private static Path folder;
  private static byte[] pack = {};

  @BeforeAll
  static void history() throws Exception {
    Assumptions.assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "git"))));
    git("init", "-q");
    String gone = people(0) + "最后一行\n";
    commit("people.csv", gone, "导入");
    Files.delete(folder.resolve("people.csv"));
    for (int i = 1; i <= EDITS; i++) {
      commit("数据/客户.csv", people(i), "改动 " + i);
    }
    git("tag", "-a", "v1", "-m", "发布");
    git("gc", "-q");
    try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
      pack =
          Files.readAllBytes(
              files.filter(each -> each.toString().endsWith(".pack")).findFirst().orElseThrow());
    }
  }

  private static String people(int edited) {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 300)
        .forEach(
            i -> rows.append("行,").append(i < edited ? "改" : "").append(i * 7919).append('\n'));
    return rows.toString();
  }

  private static void commit(String file, String text, String message) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private static void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of("git", "-c", "user.name=王示例", "-c", "user.email=w@example.com"),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "GIT_CONFIG_GLOBAL", "/dev/null"));
    assertThat(builder.start().waitFor()).isZero();
  }

  private static Recorded read(byte[] bytes, Limits limits) throws Exception {
    return Recorded.of(new GitPackExtractor(), PACK, bytes, limits);
  }

  @Test
  void everyVersionOfEveryFileHasItsPathAndCommit() throws Exception {
    Recorded read = read(pack, Limits.DEFAULT);

    assertThat(read.failed).isEmpty();
    List<String> texts =
        read.binaries.values().stream()
            .map(each -> new String(each, StandardCharsets.UTF_8))
            .toList();
    assertThat(texts)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(0, EDITS)
                .mapToObj(i -> i == 0 ? people(0) + "最后一行\n" : people(i))
                .toList());
    assertThat(read.binaries.keySet())
        .allMatch(each -> each.matches(".*/entry:(people.csv|数据%2f客户.csv)@[0-9a-f]{10}"));
    assertThat(read.rows.getFirst().rows())
        .hasSize(EDITS + 2)
        .anyMatch(row -> row.cells().containsAll(List.of("王示例", "w@example.com", "改动 3\n")));
  }

  @Test
  void aBundleIsReadAsItsPackAndTellsWhatItLeavesOut() throws Exception {
    git("bundle", "create", "-q", "all.bundle", "--all");
    git("bundle", "create", "-q", "last.bundle", "HEAD~2..HEAD");

    Recorded all = read(Files.readAllBytes(folder.resolve("all.bundle")), Limits.DEFAULT);
    assertThat(all.binaries).hasSize(EDITS + 1);
    assertThat(all.failed).isEmpty();
    Recorded last = read(Files.readAllBytes(folder.resolve("last.bundle")), Limits.DEFAULT);
    assertThat(last.binaries.size() + last.failed.size()).isPositive();
    assertThat(last.failure("/part:changes").category()).isEqualTo(Category.UNREADABLE);
  }

  @Test
  void whatIsCutOrDamagedIsTold() throws Exception {
    for (int i = 1; i < 40; i++) {
      assertThat(told(Arrays.copyOf(pack, pack.length * i / 40))).as("cut at %s / 40", i).isTrue();
    }
    Random random = new Random(9);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = pack.clone();
      damaged[12 + random.nextInt(pack.length - 32)] ^= (byte) (1 + random.nextInt(255));
      assertThat(told(damaged)).as("damaged %s", i).isTrue();
    }
  }

  @Test
  void limitsHold() throws Exception {
    Limits few = new Limits(1 << 20, 1 << 20, 500, 3, 8, 0, Limits.DEFAULT.assetTime());
    assertThat(told(pack, few)).isTrue();
  }

  private static boolean told(byte[] bytes) throws Exception {
    return told(bytes, Limits.DEFAULT);
  }

  private static boolean told(byte[] bytes, Limits limits) throws Exception {
    try {
      return !read(bytes, limits).failed.isEmpty();
    } catch (ScanException e) {
      return true;
    }
  }
}
