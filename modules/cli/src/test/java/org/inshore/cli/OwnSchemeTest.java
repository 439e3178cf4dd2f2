package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classification scheme of one's own is one file, shown by every command and report. */
class OwnSchemeTest {
  private static final String SCHEME =
      """
      schemes:
        - id: gbt-43697
          name: {zh: GB/T 43697-2024 的级别, en: level of GB/T 43697-2024}
          column: {zh: 数据分级, en: Data level}
          order: 1
          classes:
            - {code: core, label: {zh: 核心数据级, en: Core data}}
            - {code: important, label: {zh: 重要数据级, en: Important data}}
            - {code: general, label: {zh: 一般数据级, en: General data}}
          from: {jrt-0171: {C3: important, C2: important, C1: general}}
      """;

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void ownScheme() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("own")).resolve("gbt-43697.yaml"), SCHEME);
    Files.writeString(
        Files.createDirectories(folder.resolve("data")).resolve("card.csv"),
        "card_no\n6222020000000000000\n4111111111111111\n");
    config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources: [{id: a, target: data, jurisdiction: SG}]\npacks: [own]\n");
  }

  @Test
  void leadsEveryReport() throws IOException {
    String out = folder.resolve("out").toString();

    Run scan = Run.of("scan", "--config", config.toString(), "--out", out, "--lang", "en");
    Run report = Run.of("report", out, "--format", "html,xlsx,csv,json,pdf", "--lang", "en");

    assertThat(scan.exitCode()).as(scan.err()).isNotEqualTo(ExitCode.USAGE);
    assertThat(report.exitCode()).as(report.err()).isEqualTo(ExitCode.DONE);
    assertThat(formats(new LeakSearch(Stream.of("Important data")).in(folder.resolve("out"))))
        .contains("html", "xlsx", "csv", "json", "pdf");
    assertThat(csvHeader(folder.resolve("out"))).contains("Subject,Data level,JR/T 0171 class");
  }

  @Test
  void isListedAndExplained() {
    Run list = Run.of("rules", "list", "--config", config.toString(), "--lang", "en");
    Run show =
        Run.of("rules", "show", "cn-bank-card", "--config", config.toString(), "--lang", "en");

    assertThat(list.out())
        .contains("DATA LEVEL", "DATA LEVEL: level of GB/T 43697-2024", "important")
        .contains("CLASS: class of JR/T 0171-2020");
    assertThat(show.out()).contains("# level of GB/T 43697-2024: Important data");
  }

  @Test
  void aWrongOneIsRefusedByItsLine() throws IOException {
    Path file = folder.resolve("own/gbt-43697.yaml");
    Files.writeString(file, SCHEME.replace("C1: general", "C1: usual"));
    Run code = Run.of("rules", "list", "--config", config.toString(), "--lang", "en");
    Files.writeString(file, SCHEME.replace("jrt-0171:", "jrt-171:"));
    Run from = Run.of("rules", "list", "--config", config.toString(), "--lang", "en");
    Files.writeString(file, SCHEME.replace("id: gbt-43697", "id: jrt-0171"));
    Run twice = Run.of("rules", "list", "--config", config.toString(), "--lang", "en");

    assertThat(List.of(code.exitCode(), from.exitCode(), twice.exitCode()))
        .containsOnly(ExitCode.USAGE);
    assertThat(code.err()).contains("gbt-43697.yaml, line 10", "\"usual\"");
    assertThat(from.err()).contains("gbt-43697.yaml, line 10", "\"jrt-171\"");
    assertThat(twice.err()).contains("\"jrt-0171\"");
  }

  private static Set<String> formats(List<String> files) {
    return files.stream()
        .flatMap(file -> Stream.of("html", "xlsx", "csv", "json", "pdf").filter(file::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String csvHeader(Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      Path csv =
          files
              .filter(file -> file.getFileName().toString().matches(".*inventory.*\\.csv"))
              .findFirst()
              .orElseThrow();
      return Files.readAllLines(csv).getFirst();
    }
  }
}
