package org.inshore.cli.command.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectCommandTest {
  private static final String KNOWN = "110101190001010014";
  private static final String UNKNOWN = "440103190203204115";

  @TempDir Path folder;

  private static Run piped(Path out, String line) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of("subject", out.toString());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void theFirstLineOfTheStandardInputIsWhoIsSought() throws Exception {
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("letter.txt"), "客户身份证号：" + KNOWN + "\n");
    Path out = folder.resolve("out");
    assertThat(Run.of("scan", share.toString(), "--out", out.toString(), "--format", "csv"))
        .returns(ExitCode.DONE, Run::exitCode);

    Run known = piped(out, KNOWN + "\nmore\n");
    Run unknown = piped(out, UNKNOWN + "\n");
    Run nobody = piped(out, "");

    assertThat(known.exitCode()).as(known.err()).isEqualTo(ExitCode.DONE);
    assertThat(known.out()).contains("letter.txt").doesNotContain(KNOWN);
    assertThat(unknown.exitCode()).as(unknown.err()).isEqualTo(ExitCode.DONE);
    assertThat(unknown.out()).doesNotContain("letter.txt").doesNotContain(UNKNOWN);
    assertThat(nobody.exitCode()).as(nobody.err()).isEqualTo(ExitCode.USAGE);
  }
}
