package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inshore.cli.ChildProcess;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.spi.inventory.run.RunInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random walks over what commands do to results: whatever was done, {@code verify} says what they
 * are, and no forgery is ever made good. {@code -Dinshore.seed=} repeats a walk; {@code
 * -Dinshore.effort=} makes more of them.
 */
class ResultStatesIT {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final int FILES = 1500;
  private static final String BEYOND = "whoever may write this folder";

  @TempDir static Path base;

  /** Results as scans left them, by what they must be. */
  private static final List<Results> made = new ArrayList<>();

  private static final Random random = new Random(SEED);
  private static int folders;

  /** What a folder must be said to be. */
  enum State {
    WHOLE(0, "All is as it was written."),
    STOPPED(0, "the scan was stopped before its end"),
    BROKEN_OFF(4, "the scan was broken off before its end"),
    UNSEALED(1, "the manifest that it wrote is missing");

    private final int exitCode;
    private final String text;

    State(int exitCode, String text) {
      this.exitCode = exitCode;
      this.text = text;
    }
  }

  /** A folder with results. */
  private record Results(Path folder, State state, boolean signed) {
    boolean sealed() {
      return Files.exists(folder.resolve(Forgery.MANIFEST));
    }
  }

  @BeforeAll
  static void scans() throws Exception {
    System.out.println("-Dinshore.seed=" + SEED);
    Files.createDirectory(base.resolve("share"));
    for (int i = 0; i < FILES; i++) {
      String text = "姓名,身份证号\n张三,110101190001010014\n";
      Files.writeString(base.resolve("share/f" + i + ".csv"), i % 100 == 0 ? text : "编号\n" + i);
    }
    Files.createDirectory(base.resolve("small"));
    Files.copy(base.resolve("share/f0.csv"), base.resolve("small/a.csv"));
    Files.copy(base.resolve("share/f1.csv"), base.resolve("small/b.csv"));
    for (String share : List.of("share", "small")) {
      Files.writeString(
          base.resolve(share + ".yaml"),
          """
          sources:
            - id: files
              target: %s
              site: 香港机房
              jurisdiction: HK
          threads: 2
          key-file: hmac.key
          """
              .formatted(share));
    }
    byte[] secret =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    Path key = base.resolve("signing.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getEncoder().encodeToString(secret)
            + "\n-----END PRIVATE KEY-----\n");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    for (boolean signed : List.of(false, true)) {
      Path out = base.resolve("made/whole-" + signed);
      List<String> line =
          new ArrayList<>(List.of("scan", "--config", at("small.yaml"), "--out", out.toString()));
      line.addAll(List.of("--format", "csv"));
      if (signed) {
        line.addAll(List.of("--signing-key", "file:" + at("signing.pem")));
      }
      Run run = Run.of(line.toArray(String[]::new));
      assertThat(run.exitCode()).as(run.err()).isZero();
      made.add(new Results(out, State.WHOLE, signed));
    }
    Path unsealed = base.resolve("made/unsealed");
    Run scan = Run.of("scan", "--config", at("small.yaml"), "--out", unsealed.toString());
    assertThat(scan.exitCode()).as(scan.err()).isZero();
    try (Stream<Path> files = Files.list(unsealed)) {
      for (Path each : files.toList()) {
        String name = String.valueOf(each.getFileName());
        if (!name.equals(Forgery.LOG) && !name.equals(ScanAccount.FILE)) {
          Files.delete(each); // as if it had been killed just before it sealed them
        }
      }
    }
    made.add(new Results(unsealed, State.UNSEALED, false));
    interrupted("stopped", false);
    for (int i = 0; i < 2 * EFFORT; i++) {
      interrupted("killed-" + i, true);
    }
    interrupted("killed-first", true, 0);
  }

  @Test
  void everyStateIsSaidToBeWhatItIs() throws Exception {
    for (int walk = 0; walk < 3 * EFFORT; walk++) {
      Results results = copy(made.get(walk % made.size()));
      verified(results);
      for (int step = 0; step < 4; step++) {
        walkOn(results);
        verified(results);
      }
    }
  }

  @Test
  void noForgeryIsMadeGood() throws Exception {
    for (int round = 0; round < EFFORT; round++) {
      for (Forgery forgery : Forgery.values()) {
        List<Results> apt =
            made.stream()
                .filter(each -> each.signed() || !forgery.needsSignature())
                .filter(each -> Forgery.hasLines(each.folder()))
                .filter(each -> hasInventory(each.folder()))
                .toList();
        Results chosen = apt.get(random.nextInt(apt.size()));
        // An inventory in its own place would be no forgery.
        Results other = made.get(chosen.equals(made.getFirst()) ? 1 : 0);
        forge(copy(chosen), forgery, other.folder());
      }
    }
  }

  /** The very first moment: nothing is opened before it is on disk that it will be. */
  @Test
  void aKillLeavesWhatWasBegun() throws Exception {
    for (Results each : made) {
      if (each.state() == State.BROKEN_OFF && Forgery.hasLines(each.folder())) {
        List<String> lines = Forgery.log(each.folder());
        assertThat(lines.get(1)).contains("\tbegin\t");
        assertThat(lines.get(2)).contains("\tconnect\tfiles\t");
      }
    }
    assertThat(made).anyMatch(each -> each.state() == State.BROKEN_OFF);
  }

  /** Any step that a user may take; all of them leave results what they are. */
  private static void walkOn(Results results) throws Exception {
    Path folder = results.folder();
    switch (random.nextInt(5)) {
      case 0 -> report(results, List.of("--format", random.nextBoolean() ? "csv" : "json"));
      case 1 -> {
        Path out = base.resolve("apart-" + ++folders);
        report(results, List.of("--format", "csv", "--out", out.toString()));
        // Nothing is there if the scan was killed before there was anything to report.
        if (Files.exists(out.resolve(Forgery.MANIFEST))) {
          verifiedApart(results, out);
          report(results, List.of("--format", "json", "--out", out.toString()));
          verifiedApart(results, out);
        }
      }
      case 2 -> report(results, List.of("--format", "csv", "--lang", "zh"));
      case 3 -> Run.of("diff", made.getFirst().folder().toString(), folder.toString());
      default -> {
        Run.of(
            "mark",
            violation(folder),
            "--in",
            folder.toString(),
            "--false-alarm",
            "--reason",
            "synthetic");
      }
    }
  }

  /** Makes reports; those of a scan that did not come to its end say so on the console. */
  private static void report(Results results, List<String> options) throws Exception {
    boolean signs = results.signed() || random.nextInt(4) == 0;
    Run run = report(results.folder(), options, signs);
    if (results.state() == State.UNSEALED && signs) {
      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    } else if (run.exitCode() != 0) {
      // Signed just now by this walk, or killed before there was anything to report.
      assertThat(run.err()).containsAnyOf("are signed", "已签名", "inventory", "清单");
      assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    } else if (results.state() == State.STOPPED || results.state() == State.BROKEN_OFF) {
      assertThat(run.err()).containsAnyOf("partial result", "部分结果");
    }
  }

  private static Run report(Path folder, List<String> options, boolean signs) {
    List<String> line = new ArrayList<>(List.of("report", folder.toString()));
    line.addAll(options);
    if (signs) {
      line.addAll(List.of("--signing-key", "file:" + at("signing.pem")));
    }
    return Run.of(line.toArray(String[]::new));
  }

  private static void verified(Results results) throws Exception {
    Run run = Run.of("verify", results.folder().toString());
    String all = results + "\n" + run.out() + run.err();
    assertThat(run.exitCode()).as(all).isEqualTo(results.state().exitCode);
    assertThat(run.out()).as(all).contains(results.state().text).contains(BEYOND);
    Run zh = Run.of("verify", results.folder().toString(), "--lang", "zh");
    assertThat(zh.out()).contains("凡可写入该文件夹者");
    if (results.sealed() && results.state() != State.UNSEALED) {
      ChildProcess.sha256sum(results.folder());
    }
  }

  private static void verifiedApart(Results results, Path out) throws Exception {
    Run run = Run.of("verify", out.toString());
    assertThat(run.exitCode()).as(run.out()).isEqualTo(results.state().exitCode);
    assertThat(run.out()).contains(BEYOND).contains("apart from their inventory");
    if (results.state() != State.WHOLE) {
      assertThat(run.out()).contains(results.state().text);
    }
    ChildProcess.sha256sum(out);
  }

  /** Forges, then tries all that might make it good. */
  private static void forge(Results results, Forgery forgery, Path other) throws Exception {
    Path folder = results.folder();
    if (!results.sealed()) {
      assertThat(report(folder, List.of("--format", "csv"), false).exitCode()).isZero();
    }
    for (String name : List.of(Forgery.MANIFEST, Forgery.MANIFEST + ".sig", "manifest.pub")) {
      if (Files.exists(folder.resolve(name))) {
        Files.copy(folder.resolve(name), folder.resolveSibling(folder.getFileName() + "-" + name));
      }
    }
    assertThat(report(folder, List.of("--format", "json"), results.signed()).exitCode()).isZero();
    forgery.commit(folder, other, random);
    String what = forgery + " of " + results;
    told(results, forgery, what);
    List<String> ways = new ArrayList<>(List.of("report", "signed", "out", "again"));
    Collections.shuffle(ways, random);
    for (String way : ways) {
      Path out = base.resolve("washed-" + ++folders);
      List<String> options =
          way.equals("out")
              ? List.of("--format", "pdf", "--out", out.toString())
              : List.of("--format", "html");
      boolean signs = way.equals("signed") || results.signed();
      Run run = report(folder, options, signs);
      if (forgery.forges() || (results.signed() && forgery == Forgery.HASH_EDITED)) {
        assertThat(run.exitCode()).as(what + " " + way + run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).as(what + " " + way).contains("no report is made");
        assertThat(out).doesNotExist();
      }
      told(results, forgery, what + " after " + way);
    }
  }

  private static void told(Results results, Forgery forgery, String what) {
    Run run = Run.of("verify", results.folder().toString());
    String all = what + "\n" + run.out() + run.err();
    boolean brokenOff = results.state() == State.BROKEN_OFF && forgery == Forgery.MANIFEST_REMOVED;
    // Without its manifest a scan that was broken off is what it was; reports of it are strays
    // then.
    boolean strays = run.out().contains("added, not part of the results");
    assertThat(run.exitCode())
        .as(all)
        .isEqualTo(brokenOff && !strays ? ExitCode.INCOMPLETE : ExitCode.FAILED);
    assertThat(run.out()).as(all).doesNotContain("All is as it was written.");
  }

  /** Whether the scan was not killed while it made its inventory. */
  private static boolean hasInventory(Path folder) {
    try (ScanAccount account = ScanAccount.open(folder)) {
      return !account.run().isEmpty();
    } catch (InventoryException e) {
      return false;
    }
  }

  private static String violation(Path folder) {
    Run run = Run.of("report", folder.toString(), "--format", "json", "--out", at("v" + ++folders));
    Path file = base.resolve("v" + folders);
    assertThat(run.err()).isNotNull();
    try (Stream<Path> files = Files.exists(file) ? Files.list(file) : Stream.of()) {
      for (Path each : files.toList()) {
        String text = Files.readString(each);
        int at = text.indexOf("\"grounds\"");
        int id = at < 0 ? -1 : text.indexOf("\"id\"", at);
        if (id > 0) {
          return text.substring(id).split("\"", 5)[3];
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return "none";
  }

  /** A scan in a process of its own, which is stopped or killed at a random moment. */
  private static void interrupted(String name, boolean kill) throws Exception {
    interrupted(name, kill, 100 + random.nextInt(kill ? 1500 : 300));
  }

  private static void interrupted(String name, boolean kill, int millis) throws Exception {
    Path out = base.resolve("made").resolve(name);
    Path console = base.resolve(name + ".txt");
    Process process = ChildProcess.scan(base.resolve("share.yaml"), out, console);
    if (!kill) {
      Run running = Run.of("verify", out.toString());
      if (process.isAlive()) {
        assertThat(running.exitCode()).as(running.out()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(running.out()).contains("the scan still runs");
      }
    }
    Thread.sleep(millis);
    if (kill) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(out).as(Files.readString(console)).exists();
    State state = stateOf(out);
    System.out.println(name + " after " + millis + " ms: " + state);
    Results results = new Results(out, state, false);
    if (results.sealed() && kill) {
      // Killed over its reports: they are made anew.
      assertThat(report(out, List.of("--format", "csv"), false).exitCode()).isZero();
    }
    made.add(results);
  }

  /** By the log and the inventory themselves. */
  private static State stateOf(Path out) throws Exception {
    List<String> lines = Forgery.log(out);
    boolean ended = lines.size() > 1 && lines.getLast().contains("\tend\t");
    RunInfo.State state = RunInfo.State.RUNNING;
    if (ended) {
      try (ScanAccount account = ScanAccount.open(out)) {
        state = account.state();
      }
    }
    if (state == RunInfo.State.RUNNING) {
      return State.BROKEN_OFF;
    }
    if (!Files.exists(out.resolve(Forgery.MANIFEST))) {
      return State.UNSEALED;
    }
    return state == RunInfo.State.DONE ? State.WHOLE : State.STOPPED;
  }

  private static Results copy(Results from) throws IOException {
    Path to = base.resolve("walks/" + ++folders + "/" + from.folder().getFileName());
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from.folder())) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
    return new Results(to, from.state(), from.signed());
  }

  private static String at(String name) {
    return base.resolve(name).toString();
  }
}
