package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is run for the start-up cache comes to what nightly scans do, or the cache lacks it. */
class WarmUpIT {
  @TempDir private Path folder;

  @Test
  void carriesOverAFolderAsOne() throws Exception {
    PrintWriter nobody =
        new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(nobody, nobody, Locale.ENGLISH, false);

    assertThat(WarmUp.files(terminal, folder)).isEqualTo(ExitCode.DONE);

    assertThat(
            FoundRows.select(
                folder.resolve("again"), "SELECT place FROM listing WHERE carried > 0"))
        .hasSize(1);
  }
}
