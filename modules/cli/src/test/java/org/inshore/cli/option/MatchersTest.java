package org.inshore.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.finder.Vectors;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchersTest {
  private static final String ID = "110101190001010014";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"automatic", "portable", "vector"})
  void findTheSameWhereTheyCanBeHad(String matcher) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "身份证号：" + ID + "\n");
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources: [{id: share, target: a.txt}]\nkey-file: key\n");
    Path out = folder.resolve("out");

    Run detect = Run.of("detect", file.toString(), "--matcher", matcher);
    Run scan =
        Run.of(
            "scan",
            "--config",
            config.toString(),
            "--out",
            out.toString(),
            "--format",
            "csv",
            "--matcher",
            matcher);

    if (matcher.equals("vector") && Vectors.here() != Vectors.USABLE) {
      assertThat(detect.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(scan.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(scan.err()).contains("--matcher vector");
      assertThat(out).doesNotExist();
    } else {
      assertThat(detect.out()).as(detect.err()).contains("cn-resident-id");
      assertThat(scan.exitCode()).as(scan.err()).isZero();
      try (InventoryReader inventory = InventoryReader.open(out);
          var findings = inventory.findings()) {
        assertThat(findings.map(finding -> finding.rule())).containsExactly("cn-resident-id");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "detect"})
  void othersAreRefused(String command) {
    Run run = Run.of(command, folder.toString(), "--matcher", "quick");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--matcher", "quick");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_MODULE, INSHORE_JAVA_OPTIONS=\"--add-modules jdk.incubator.vector\"",
    "NO_PROCESSOR, AVX-512 VBMI"
  })
  void vectorsThatAreNotThereAreRefusedWithARemedy(Vectors here, String remedy) {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> Matchers.check(MatcherKind.VECTOR, here));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.wording().en()).contains(remedy, "leave the option out");
    assertThat(failure.wording().zh()).contains(remedy, "不用此选项");
    assertThatCode(() -> Matchers.check(MatcherKind.AUTOMATIC, here)).doesNotThrowAnyException();
    assertThatCode(() -> Matchers.check(MatcherKind.PORTABLE, here)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(Vectors.class)
  void saysWhichIsUsedAndWhy(Vectors here) {
    Wording wording = Matchers.inUse(here);

    String reason =
        switch (here) {
          case USABLE -> "256 MiB";
          case NO_MODULE -> "INSHORE_JAVA_OPTIONS=\"--add-modules jdk.incubator.vector\"";
          case NO_PROCESSOR -> "AVX-512 VBMI";
        };
    assertThat(wording.en()).startsWith("Matcher: ").contains(reason);
    assertThat(wording.zh()).startsWith("匹配方式：").contains(reason);
  }

  @Test
  void theVersionSaysItWhenAsked() {
    Wording wording = Matchers.inUse(Vectors.here());

    assertThat(Run.of("--version", "-v").out().lines()).hasSize(2).last().isEqualTo(wording.en());
    assertThat(Run.of("--version", "-v", "--lang", "zh").out().lines().toList())
        .last()
        .isEqualTo(wording.zh());
    assertThat(Run.of("--version").out().lines()).hasSize(1);
  }
}
