package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that another account may not read are not said to be none. */
class DeniedResultsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"verify", "report", "check --fail-on violation"})
  void areToldAsSuch(String line) throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.setPosixFilePermissions(results, PosixFilePermissions.fromString("---------"));
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of(results.toString(), "--lang", "en"));
    ProcessBuilder builder = Launcher.command(words.toArray(String[]::new));
    if (Files.isReadable(results)) {
      // Rights bind root only without these.
      List<String> command =
          new ArrayList<>(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
      command.addAll(builder.command());
      builder.command(command);
    }
    Process process = builder.start();

    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(printed).isEqualTo(2);
    assertThat(printed).contains("this account may not look into " + results);
    Files.setPosixFilePermissions(results, PosixFilePermissions.fromString("rwx------"));
  }
}
