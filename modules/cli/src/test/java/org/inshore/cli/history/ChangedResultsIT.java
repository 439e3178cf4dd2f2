package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is concluded from results that were changed, by whatever command. */
class ChangedResultsIT {
  @TempDir Path folder;

  private Path scanned(String name) throws Exception {
    Path share = folder.resolve("share");
    if (!Files.exists(share)) {
      Files.createDirectory(share);
      Files.writeString(share.resolve("a.txt"), "客户某某甲，身份证号：110101190001010014\n");
    }
    Path out = folder.resolve(name);
    Run run = Run.of("scan", share.toString(), "--out", out.toString(), "--format", "csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    return out;
  }

  private Map<String, List<String>> commands(Path changed, Path other) {
    String folderName = changed.toString();
    String out = folder.resolve("new").toString();
    String share = folder.resolve("share").toString();
    return Map.ofEntries(
        Map.entry("report", List.of("report", folderName, "--format", "csv")),
        Map.entry("check", List.of("check", folderName, "--fail-on", "violation")),
        Map.entry("diff, old", List.of("diff", folderName, other.toString())),
        Map.entry("diff, new", List.of("diff", other.toString(), folderName)),
        Map.entry("merge", List.of("merge", other.toString(), folderName, "--out", out)),
        Map.entry("scan", List.of("scan", share, "--out", out, "--previous", folderName)),
        Map.entry(
            "merge, previous",
            List.of(
                "merge",
                other.toString(),
                other.toString(),
                "--out",
                out,
                "--previous",
                folderName)),
        Map.entry(
            "destruction, handed",
            List.of("destruction-check", folderName, "--in", other.toString(), "--out", out)),
        Map.entry(
            "destruction, now",
            List.of("destruction-check", other.toString(), "--in", folderName, "--out", out)),
        Map.entry("subject", List.of("subject", folderName)));
  }

  private void refused(Path changed, Path other, String why) {
    commands(changed, other)
        .forEach(
            (name, line) -> {
              Run run = Run.of(line.toArray(String[]::new));
              assertThat(run.exitCode()).as(name + run.out() + run.err()).isEqualTo(ExitCode.USAGE);
              assertThat(run.err()).as(name).contains(changed.toString()).contains(why);
              assertThat(run.err().lines()).as(name).hasSize(1);
              assertThat(folder.resolve("new/destruction")).as(name).doesNotExist();
            });
  }

  @Test
  void aChangedInventoryIsRefused() throws Exception {
    Path other = scanned("other");
    Path changed = scanned("changed");
    try (Connection inventory =
        DriverManager.getConnection("jdbc:sqlite:" + changed.resolve("inventory.db"))) {
      inventory.createStatement().execute("delete from finding");
    }

    refused(changed, other, "inventory.db");
  }

  /** What a killed scan leaves has no manifest, and whoever may write a folder can write one. */
  @Test
  void changedRecordsAreNotCarriedOverWithoutTheirManifestEither() throws Exception {
    Path changed = scanned("changed");
    Path other = scanned("other");
    Path manifest = changed.resolve("manifest.sha256");
    String sealed = Files.readString(manifest);
    Path inventory = changed.resolve("inventory.db");
    String before = Sha256.of(inventory);
    Files.delete(manifest);

    assertThat(scan("as-it-was", "--previous", changed.toString(), "--incremental").err())
        .contains("manifest.sha256")
        .contains(changed.toString());

    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + inventory)) {
      database.createStatement().execute("delete from finding");
    }
    notCarriedOver(changed);
    Files.writeString(manifest, sealed.replace(before, Sha256.of(inventory)));
    notCarriedOver(changed);
    Run merged =
        Run.of(
            "merge", other.toString(), changed.toString(), "--out", folder.resolve("m").toString());
    assertThat(merged.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(merged.err()).contains("seal").contains(changed.toString());
    noCertificate(changed, other, changed);
    noCertificate(other, changed, changed);
  }

  private void noCertificate(Path handed, Path now, Path changed) {
    Path out = folder.resolve("no-certificate");
    Run run =
        Run.of(
            "destruction-check",
            handed.toString(),
            "--in",
            now.toString(),
            "--out",
            out.toString());
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("seal").contains(changed.toString()).doesNotContain("--resume");
    assertThat(out.resolve("destruction")).doesNotExist();
  }

  private void notCarriedOver(Path changed) {
    for (List<String> how :
        List.of(
            List.of("--previous", changed.toString(), "--incremental"),
            List.of("--resume", changed.toString()))) {
      Run run = scan("refused", how.toArray(String[]::new));
      assertThat(run.exitCode()).as(how + run.err()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains(changed.toString());
      assertThat(folder.resolve("refused")).doesNotExist();
    }
  }

  private Run scan(String out, String... more) {
    List<String> line = new ArrayList<>(List.of("scan", folder.resolve("share").toString()));
    line.addAll(List.of("--out", folder.resolve(out).toString(), "--format", "csv"));
    line.addAll(List.of("--lang", "en"));
    line.addAll(List.of(more));
    return Run.of(line.toArray(String[]::new));
  }

  @Test
  void aChangedLogIsRefused() throws Exception {
    Path other = scanned("other");
    Path changed = scanned("changed");
    Files.writeString(changed.resolve("actions.log"), "{}\n", StandardOpenOption.APPEND);

    refused(changed, other, "actions.log");
  }

  @Test
  void aFolderWithoutResultsIsNoScanThatEnded() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("letter.txt"), "x");

    Run run = Run.of("verify", empty.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(empty.toString()).contains("holds no results");
    assertThat(run.out()).isEmpty();
  }
}
