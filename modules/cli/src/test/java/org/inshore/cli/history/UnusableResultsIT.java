package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;

/**
 * A folder of results that cannot be used is told in one line with the folder, in both languages,
 * and with one exit code, whichever command was given it.
 */
class UnusableResultsIT {
  private static final List<String> NOT_THERE = List.of("no", "none", "good", "other-key");

  @TempDir static Path folder;

  @BeforeAll
  static void scanOnce() throws Exception {
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("a.txt"), "身份证号：110101190001010014\n", UTF_8);
    assertThat(scan("good", "good").exitCode()).isZero();
    Files.createDirectory(folder.resolve("empty"));
    Path strange = Files.createDirectory(folder.resolve("strange"));
    Files.writeString(strange.resolve("inventory.db"), "no database at all".repeat(300), UTF_8);
    copy("newer");
    store("newer", "PRAGMA user_version = 900");
    copy("older");
    store("older", "PRAGMA user_version = 1");
    copy("changed");
    Path log = folder.resolve("changed/actions.log");
    Files.writeString(log, Files.readString(log).replaceFirst("SCANNED", "SKIPPED"));
    assertThat(scan("other-key", "other").exitCode()).isZero();
  }

  static Stream<List<String>> given() {
    List<String> states = List.of("none", "empty", "strange", "newer", "older", "changed");
    Stream.Builder<List<String>> all = Stream.builder();
    for (String state : states) {
      all.add(List.of(state, "scan", "--config", "good.yaml", "--out", "no", "--resume", state));
      all.add(List.of(state, "merge", "good", state, "--out", "no"));
      all.add(List.of(state, "merge", state, "good", "--out", "no"));
      all.add(List.of(state, "report", state));
      all.add(List.of(state, "check", state, "--fail-on", "violation"));
      if (!state.equals("changed")) {
        all.add(List.of(state, "diff", "good", state));
        all.add(List.of(state, "diff", state, "good"));
        all.add(
            List.of(state, "scan", "--config", "good.yaml", "--out", "no", "--previous", state));
      }
      all.add(
          List.of(
              state,
              "scan",
              "--config",
              "good.yaml",
              "--out",
              "no",
              "--previous",
              state,
              "--incremental"));
    }
    all.add(
        List.of(
            "other-key", "scan", "--config", "good.yaml", "--out", "no", "--resume", "other-key"));
    all.add(List.of("other-key", "merge", "good", "other-key", "--out", "no"));
    all.add(
        List.of(
            "other-key",
            "scan",
            "--config",
            "good.yaml",
            "--out",
            "no",
            "--previous",
            "other-key"));
    all.add(
        List.of("other-key", "merge", "good", "good", "--out", "no", "--previous", "other-key"));
    all.add(
        List.of(
            "other-key",
            "scan",
            "--config",
            "good.yaml",
            "--out",
            "no",
            "--previous",
            "other-key",
            "--incremental"));
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("given")
  void isRefusedInOneLine(List<String> line) {
    String state = line.getFirst();
    for (String language : List.of("en", "zh")) {
      Run run = run(line.subList(1, line.size()), language);
      assertThat(run.exitCode()).as(line + run.err() + run.out()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).as(line.toString()).hasLineCount(1).contains(state);
      assertThat(run.err()).doesNotContain("Exception");
      assertThat(folder.resolve("no")).as(run.err()).doesNotExist();
    }
  }

  private static Run scan(String out, String key) throws IOException {
    String share = folder.resolve("share").toString();
    Path config =
        Files.writeString(
            folder.resolve(key + ".yaml"),
            "key-file: %s.key\nsources: [{id: s, target: %s}]\n".formatted(key, share));
    return run(
        List.of("scan", "--config", config.toString(), "--out", out, "--format", "csv"), "en");
  }

  private static Run run(List<String> line, String language) {
    List<String> arguments = new ArrayList<>();
    for (String each : line) {
      boolean named = Files.exists(folder.resolve(each)) || NOT_THERE.contains(each);
      arguments.add(named ? folder.resolve(each).toString() : each);
    }
    if (List.of("merge", "report", "check").contains(line.getFirst())) {
      arguments.addAll(List.of("--key-file", folder.resolve("good.key").toString()));
    }
    arguments.addAll(List.of("--lang", language));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static void copy(String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(folder.resolve("good"))) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(file, to.resolve(folder.resolve("good").relativize(file)));
      }
    }
  }

  private static void store(String name, String statement) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve(name).resolve("inventory.db"));
    try (Connection connection = source.getConnection();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
