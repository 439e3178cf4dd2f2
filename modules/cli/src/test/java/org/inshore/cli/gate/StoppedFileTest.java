package org.inshore.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that may not leave is stopped, with the form that its case asks for and no other. */
class StoppedFileTest {
  @TempDir Path folder;

  @Test
  void aMarkedFileIsStoppedWithTheRestrictedFormInBothLanguages() throws IOException {
    Path file = Files.writeString(folder.resolve("notice.txt"), "机密★10年\n关于某事项的通知\n");
    Run run = gate(file);

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(file).exists();
    try (Stream<Path> written = Files.walk(folder.resolve("record"))) {
      assertThat(written.filter(each -> each.toString().endsWith(".docx")))
          .extracting(each -> each.getFileName().toString())
          .containsExactlyInAnyOrder("state-secrets-zh.docx", "state-secrets-en.docx");
    }
  }

  @Test
  void anOrdinaryFileMayLeave() throws IOException {
    Run run = gate(Files.writeString(folder.resolve("minutes.txt"), "We meet on Monday.\n"));

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
  }

  private Run gate(Path file) {
    return Run.of(
        "gate", file.toString(), "--record", folder.resolve("record").toString(), "--lang", "en");
  }
}
