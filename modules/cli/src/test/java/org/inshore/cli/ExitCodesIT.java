package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.people.UnreadFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit codes that a scheduled scan is judged by, on shares made for each of them. */
class ExitCodesIT {
  @TempDir Path folder;
  private Path share;
  private int scans;

  @BeforeEach
  void share() throws IOException {
    share = Files.createDirectories(folder.resolve("share"));
  }

  @ParameterizedTest
  @CsvSource({".orc", ".rar", ".parquet", ".xlsx", ".zip", ".png"})
  void whatNobodyCanReadMakesAScanIncomplete(String suffix) throws Exception {
    Path all = Files.createDirectories(folder.resolve("all"));
    UnreadFiles.fill(all, 5);
    try (Stream<Path> files = Files.walk(all)) {
      Path unread =
          files.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow();
      Files.copy(unread, share.resolve("a" + suffix));
    }
    Files.writeString(share.resolve("notes.txt"), "今天开会\n");
    assertThat(scan("incomplete", "").exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(scan("incomplete", "exclude: ['*" + suffix + "']").exitCode())
        .as("left out on purpose")
        .isZero();
  }

  @Test
  void whatWasDecidedIsHeeded() throws Exception {
    customers("a.csv", 1, 40);
    customers("b.csv", 41, 80);
    assertThat(scan("violation", "").exitCode()).isEqualTo(ExitCode.VIOLATIONS);
    List<Violation> violations = violations();
    assertThat(violations).hasSizeGreaterThanOrEqualTo(2);
    String tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
    for (Violation each : violations) {
      if (each.place().toString().contains("a.csv")) {
        mark(each, "--false-alarm");
      } else {
        mark(each, "--accept-until", tomorrow);
      }
    }
    Run settled = scan("violation", "");
    assertThat(settled.exitCode()).as(settled.out()).isZero();
    assertThat(settled.out() + settled.err())
        .as("says how many it passed over")
        .contains(Integer.toString(violations.size()));

    Path marks = folder.resolve("marks.yaml");
    Files.writeString(marks, Files.readString(marks).replace(tomorrow, "2026-01-31"));
    assertThat(scan("violation", "").exitCode())
        .as("an acceptance that has ended")
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void failsOnWhatIsNewAlone() throws Exception {
    customers("a.csv", 1, 40);
    scan("violation", "");
    assertThat(again("new").exitCode()).isZero();
    customers("b.csv", 41, 80);
    assertThat(again("new").exitCode()).isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void failsOnASeverityAndWorse() throws Exception {
    customers("a.csv", 1, 5);
    assertThat(scan("severity=high", "").exitCode()).isZero();
    assertThat(scan("severity=medium", "").exitCode()).isEqualTo(ExitCode.VIOLATIONS);
    customers("b.csv", 1, 3000);
    assertThat(scan("severity=high", "").exitCode()).isEqualTo(ExitCode.VIOLATIONS);
  }

  private void customers(String file, int from, int to) throws IOException {
    StringBuilder text = new StringBuilder("姓名,身份证号,手机号码\n");
    for (int number = from; number <= to; number++) {
      Person person = new SyntheticPeople(5).person(number);
      text.append(person.name() + "," + person.residentId() + "," + person.mobile() + "\n");
    }
    Files.writeString(share.resolve(file), text);
  }

  private Path out(int number) {
    return folder.resolve("results/" + number);
  }

  private Run scan(String failOn, String settings) throws IOException {
    return scan(failOn, settings, List.of());
  }

  private Run again(String failOn) throws IOException {
    return scan(failOn, "", List.of("--previous", out(scans).toString()));
  }

  private Run scan(String failOn, String settings, List<String> more) throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - id: files
                scanner: files
                target: share
                site: 香港机房
                jurisdiction: HK
                settings: {%s}
            key-file: hmac.key
            results: {marks: marks.yaml}
            """
                .formatted(settings));
    List<String> line =
        new ArrayList<>(
            List.of(
                "scan",
                "--config",
                configuration.toString(),
                "--out",
                out(++scans).toString(),
                "--format",
                "csv",
                "--fail-on",
                failOn));
    line.addAll(more);
    Run run = Run.of(line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isNotEqualTo(ExitCode.USAGE);
    return run;
  }

  private List<Violation> violations() throws IOException {
    try (InventoryReader inventory = InventoryReader.open(out(scans), ReadOptions.STANDARD);
        Stream<Violation> violations = inventory.violations()) {
      return violations.toList();
    }
  }

  private void mark(Violation violation, String... decision) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "mark",
                violation.id(),
                "--in",
                out(scans).toString(),
                "--marks",
                folder.resolve("marks.yaml").toString(),
                "--reason",
                "synthetic"));
    line.addAll(List.of(decision));
    Run run = Run.of(line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
