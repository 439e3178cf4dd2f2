package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan whose disk fills up says so in one line, and once there is space again it goes on to what
 * one finds that nothing disturbed. File systems in memory are mounted for it, which is root's to
 * do, so it runs with {@code -Pfull}; else it says so.
 */
class FullDiskIT {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final int TRIALS = 6;
  private static final int FILES = 12;

  @TempDir static Path folder;

  private static Launcher launcher;
  private static Path share;

  @BeforeAll
  static void plant() throws Exception {
    assumeTrue(Integer.getInteger("inshore.effort", 1) > 1, "only with -Pfull");
    Path tried = Files.createDirectory(folder.resolve("tried"));
    assumeTrue(call("mount", "-t", "tmpfs", "tmpfs", tried.toString()), "no right to mount");
    assertThat(call("umount", tried.toString())).isTrue();
    System.out.println("FullDiskIT inshore.seed=" + SEED);
    share = Files.createDirectory(folder.resolve("share"));
    List<Person> people = new SyntheticPeople(SEED).people(1200);
    for (int i = 0; i < FILES; i++) {
      StringBuilder csv = new StringBuilder("姓名,证件号码,手机号\n");
      for (Person each : people.subList(i * 100, i * 100 + 100)) {
        csv.append("%s,%s,%s\n".formatted(each.name(), each.residentId(), each.mobile()));
      }
      Files.writeString(share.resolve("part-%02d.csv".formatted(i)), csv, UTF_8);
    }
    launcher = new Launcher(folder);
  }

  @Test
  void theOutputFolder() throws Exception {
    assertThat(scan(Map.of(), "whole").exitCode()).isZero();
    List<List<String>> whole = FoundRows.of(launcher.work().resolve("whole"));
    Random random = new Random(SEED);
    Path disk = Files.createDirectory(folder.resolve("disk"));
    int full = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      mount(disk, 300 + random.nextInt(1500));
      try {
        Launcher.Ended ended = scan(Map.of(), disk.resolve("out").toString());
        if (ended.exitCode() == 0) {
          continue;
        }
        full++;
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
        List<String> errors = ended.output().lines().filter(l -> l.startsWith("Error")).toList();
        assertThat(errors).as(ended.output()).hasSize(1);
        assertThat(errors.getFirst()).containsIgnoringCase("space").doesNotContain("Exception");
        assertThat(call("mount", "-o", "remount,size=40m", disk.toString())).isTrue();
        String again = "again-" + trial;
        Launcher.Ended resumed =
            Files.exists(disk.resolve("out/actions.log"))
                ? scan(Map.of(), again, "--resume", disk.resolve("out").toString())
                : scan(Map.of(), again);
        assertThat(resumed.exitCode()).as(resumed.output()).isZero();
        assertThat(FoundRows.of(launcher.work().resolve(again))).isEqualTo(whole);
      } finally {
        assertThat(call("umount", disk.toString())).isTrue();
      }
    }
    assertThat(full).isPositive();
  }

  @Test
  void theFolderForTemporaryFiles() throws Exception {
    Path packed = share.resolve("packed.zip");
    try (ZipOutputStream outer = new ZipOutputStream(Files.newOutputStream(packed))) {
      byte[] noise = new byte[24_000_000];
      new Random(SEED).nextBytes(noise);
      outer.putNextEntry(new ZipEntry("inner.zip"));
      ZipOutputStream inner = new ZipOutputStream(outer);
      inner.putNextEntry(new ZipEntry("noise.bin"));
      inner.write(noise);
      inner.putNextEntry(new ZipEntry("table.csv"));
      inner.write(Files.readAllBytes(share.resolve("part-00.csv")));
      inner.finish();
    }
    Path disk = Files.createDirectory(folder.resolve("temporary-disk"));
    mount(disk, 6000); // the native library has room, the inner archive has not
    try {
      Map<String, String> there = Map.of("INSHORE_TMP_DIR", disk.toString());
      Launcher.Ended ended = scan(there, "short", "--fail-on", "incomplete");
      assertThat(ended.exitCode()).as(ended.output()).isEqualTo(4);
      assertThat(ended.output()).contains("INSHORE_TMP_DIR");
      assertThat(call("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
      Launcher.Ended again = scan(there, "roomy", "--previous", "short", "--incremental");
      assertThat(again.exitCode()).as(again.output()).isZero();
      assertThat(
              FoundRows.select(
                  launcher.work().resolve("roomy"),
                  "SELECT location FROM finding WHERE location LIKE '%table.csv%'"))
          .isNotEmpty();
      assertThat(FoundRows.carried(launcher.work().resolve("roomy"))).hasSize(FILES);
    } finally {
      assertThat(call("umount", disk.toString())).isTrue();
      Files.delete(packed);
    }
  }

  @Test
  void theFolderOfTheKey() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("key-disk"));
    mount(disk, 4); // a page, which is taken
    Files.write(disk.resolve("taken"), new byte[4096]);
    try {
      Map<String, String> there = Map.of("INSHORE_KEY_FILE", disk.resolve("a/key").toString());
      Launcher.Ended ended = scan(there, "without-key");
      assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
      assertThat(ended.output()).contains("no space is left").doesNotContain("Exception");
      assertThat(call("mount", "-o", "remount,size=1m", disk.toString())).isTrue();
      assertThat(scan(there, "with-key").exitCode()).isZero();
    } finally {
      assertThat(call("umount", disk.toString())).isTrue();
    }
  }

  private static Launcher.Ended scan(Map<String, String> environment, String out, String... more)
      throws Exception {
    List<String> line = new ArrayList<>(List.of("scan", share.toString(), "--out", out));
    line.addAll(List.of("--lang", "en", "--format", "json"));
    line.addAll(List.of(more));
    return launcher.run(environment, line.toArray(String[]::new));
  }

  private static void mount(Path disk, int kilobytes) throws Exception {
    String size = "size=" + kilobytes + "k";
    assertThat(call("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.toString())).isTrue();
  }

  private static boolean call(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
