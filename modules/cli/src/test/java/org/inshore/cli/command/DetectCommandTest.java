package org.inshore.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectCommandTest {
  private static final String ID = "110101190001010014";
  private static final String CARD = "6217000000000000012";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void printsALineForEachMatchWithOffsetsInCodePoints(String charset) throws IOException {
    String text = "𠮷野家客户\n身份证号：" + ID + "，卡号" + CARD + "。\n";
    Path file = folder.resolve("客户.txt");
    Files.write(file, text.getBytes(Charset.forName(charset)));

    Run run = Run.of("detect", file.toString(), "--format", "jsonl");

    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"file\":\"" + file + "\",\"line\":2,\"start\":5,\"end\":23,")
        .contains("\"rule\":\"cn-resident-id\"", "\"confidence\":0.9");
    assertThat(lines.get(1)).contains("\"rule\":\"cn-bank-card\"", "\"line\":2");
    assertThat(run.out()).doesNotContain(ID, CARD).contains("*****");
  }

  @ParameterizedTest
  @CsvSource({"en, CHARACTERS", "zh, 字符"})
  void theTableSaysWhereInTheLine(String language, String header) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "𠮷野家客户\n身份证号：" + ID + "\n");

    Run run = Run.of("detect", file.toString(), "--lang", language);

    assertThat(run.out().lines().toList().get(0)).contains(header);
    assertThat(run.out().lines().toList().get(1))
        .containsPattern("^line:2 +6-23 +cn-resident-id +(0\\.9|1\\.0)");
  }

  /** Not looked at is no "no match", and the file is named. */
  @Test
  void whatCannotBeLookedAtIsNotCalledFreeOfMatches() throws IOException {
    Path file = folder.resolve("a.rar");
    Files.write(file, new byte[] {0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0, 1, 2, 3});

    Run run = Run.of("detect", file.toString(), "--lang", "en");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).startsWith("Error: " + file + ": ");
    assertThat(run.out()).doesNotContain("No match.").contains("in what could be looked at");
  }

  @Test
  void explainsWhatWasReportedAndWhatWasNot() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), ID + "\n110101190001010015\n");

    Run run = Run.of("detect", file.toString(), "--explain");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("reported", "not reported", "cn-resident-id")
        .doesNotContain(ID, "110101190001010015");
  }

  @ParameterizedTest
  @CsvSource({"near, false", "everywhere, true"})
  void aNameWithNothingBesideItCountsOnlyWhereAllTextIsRead(String freeText, boolean found)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "改为张建国\n");

    Run run = Run.of("detect", file.toString(), "--free-text", freeText, "--format", "jsonl");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().contains("\"rule\":\"person-name\"")).isEqualTo(found);
  }

  @Test
  void aStateSecretMarkingShowsNoText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "机密★10年\n关于某项工作的通知\n");

    for (String[] options :
        List.of(new String[] {"--format", "jsonl"}, new String[] {"--explain"})) {
      Run run =
          Run.of(
              Stream.concat(Stream.of("detect", file.toString()), Stream.of(options))
                  .toArray(String[]::new));
      assertThat(run.out()).contains("state-secret").doesNotContain("★", "通知");
    }
  }

  @Test
  void aFileThatCannotBeReadIsAFailure() throws IOException {
    Path zip = folder.resolve("half.zip");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3});

    Run run = Run.of("detect", zip.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err().lines().count()).isEqualTo(1);
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    Path file = Files.write(folder.resolve("empty.txt"), new byte[0]);

    Run run = Run.of("detect", file.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("No match");
  }
}
