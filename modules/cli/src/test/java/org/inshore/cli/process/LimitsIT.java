package org.inshore.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operating system does not allow is said before the JVM ends over it. */
class LimitsIT {
  @ParameterizedTest
  @CsvSource({
    "ulimit -n 64, 2, Too few open files",
    "ulimit -v 1500000, 2, The address space is limited",
    "ulimit -n 1024, 0, inshore",
  })
  void saysWhichLimitIsInTheWay(String limit, int exitCode, String said) throws Exception {
    ProcessBuilder plain = Launcher.command("--version");
    List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "; exec \"$@\"", "sh"));
    command.addAll(plain.command());
    Process process = plain.command(command).start();

    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isEqualTo(exitCode);
    assertThat(printed.toLowerCase(Locale.ROOT)).contains(said.toLowerCase(Locale.ROOT));
    assertThat(printed).doesNotContain("Exception", "error][");
  }
}
