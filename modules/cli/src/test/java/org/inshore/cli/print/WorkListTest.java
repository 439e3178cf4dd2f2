package org.inshore.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.core.configuration.MarksFile;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first-time user sees of a folder: short, sorted, within a hundred columns. */
class WorkListTest {
  private static final int FOLDERS = 30;

  @TempDir private Path folder;
  private String out = "";

  @BeforeEach
  void files() throws IOException {
    Path share = folder.resolve("share");
    Random random = new Random(7);
    StringBuilder dump = new StringBuilder("姓名,手机号\n");
    for (int i = 0; i < 400; i++) {
      dump.append("张三,1380000").append("%04d".formatted(random.nextInt(10_000))).append('\n');
    }
    write(share.resolve("export/dump.csv"), dump.toString());
    for (int i = 0; i < FOLDERS; i++) {
      write(
          share.resolve("team-%02d/notes/客户回访记录-很长的文件名-%02d.txt".formatted(i, i)),
          "手机 1390000%04d\n".formatted(i));
    }
    write(share.resolve("broken.xlsx"), "PK\3\4");
    write(
        folder.resolve("inshore.yaml"),
        "sources: [{id: share, target: share, jurisdiction: HK}]\nkey-file: hmac.key\n");
    out = folder.resolve("out").resolve("1").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theDumpIsFirstAndEveryLineFits(String language) {
    List<String> lines = scan(language).lines().toList();
    assertThat(lines)
        .filteredOn(line -> !line.contains(folder.toString()))
        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(TextWidth.PAGE));
    String first =
        lines.stream().filter(line -> line.startsWith("  1  ")).findFirst().orElseThrow();
    assertThat(first).contains("share › export");
    assertThat(lines).hasSizeLessThan(50);
    assertThat(lines).anyMatch(line -> line.contains("%"));
  }

  @Test
  void anIdTellsThePlaceAndAFolderIsMarkedAsAWhole() throws Exception {
    Matcher id = Pattern.compile("inshore where ([0-9a-f]{8}) ").matcher(scan("en"));
    assertThat(id.find()).isTrue();
    Run where = Run.of("where", id.group(1), "--in", out);
    assertThat(where.exitCode()).as(where.err()).isZero();
    assertThat(where.out()).contains("dump.csv", "Remedy:", "Basis:");
    assertThat(Run.of("where", "share › export", "--in", out).out()).isEqualTo(where.out());
    assertThat(Run.of("where", "share › nowhere", "--in", out).exitCode())
        .isEqualTo(ExitCode.USAGE);

    Run mark =
        Run.of("mark", "share › team-07", "--in", out, "--false-alarm", "--reason", "synthetic");
    assertThat(mark.exitCode()).as(mark.err()).isZero();
    Map<String, Standing.Mark> marks = MarksFile.read(folder.resolve("out/marks.yaml"));
    assertThat(marks).isNotEmpty();
    int before = marks.size();
    Run all = Run.of("mark", "share/path:export", "--in", out, "--open", "--owner", "Li Ming");
    assertThat(all.exitCode()).as(all.err()).isZero();
    assertThat(MarksFile.read(folder.resolve("out/marks.yaml")))
        .hasSizeGreaterThan(before)
        .containsAllEntriesOf(marks);
  }

  /** Of few places too the worst is first, whether it is forbidden or to be clarified. */
  @Test
  void aShortListIsByHarmAsALongOneIs() throws IOException {
    Path few = folder.resolve("few");
    StringBuilder cards = new StringBuilder("姓名,身份证号,银行卡号\n");
    SyntheticPeople synthetic = new SyntheticPeople(7);
    for (int number = 1; number <= 300; number++) {
      Person each = synthetic.person(number);
      cards.append(each.name() + "," + each.residentId() + "," + each.card() + "\n");
    }
    write(few.resolve("customers.csv"), cards.toString());
    write(few.resolve("application.yaml"), "db:\n  user: app\n  password: S3cr3t!pw2026\n");
    Run run = Run.of("scan", few.toString(), "--out", out, "--lang", "en", "--format", "json");
    assertThat(run.out().lines().filter(line -> line.matches("  \\d  .*")))
        .satisfiesExactly(
            first -> assertThat(first).contains("critical", "customers.csv"),
            second -> assertThat(second).contains("high", "application.yaml"));
  }

  /**
   * The lines that are told, with a place filled in, are a configuration under which it is told.
   */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void whatIsToldOfAnUndeclaredFolderDeclaresIt(String language) throws IOException {
    Path odd = folder.resolve("it's: here");
    write(odd.resolve("a.csv"), "姓名,手机号\n张三,13800000017\n");
    Run first =
        Run.of("scan", odd.toString(), "--out", out, "--lang", language, "--format", "json");
    String told =
        first
            .out()
            .lines()
            .dropWhile(line -> !line.contains("sources:"))
            .limit(2)
            .collect(Collectors.joining("\n"));
    assertThat(told).contains("…");
    Path configuration = folder.resolve("told.yaml");
    write(configuration, told.stripIndent().replace("…", "HK") + "\nkey-file: hmac.key\n");
    Run again =
        Run.of(
            "scan",
            "--config",
            configuration.toString(),
            "--out",
            out + "-again",
            "--lang",
            "en",
            "--format",
            "json");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).contains("Incidents in violation: 1").doesNotContain("sources:\n");
  }

  private String scan(String language) {
    Run run =
        Run.of(
            "scan",
            "--config",
            folder.resolve("inshore.yaml").toString(),
            "--out",
            out,
            "--format",
            "csv",
            "--lang",
            language);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
