package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inshore.cli.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that parse documents end when their scan does, also when it is killed. */
class OrphansIT {
  @TempDir Path folder;

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void noParserOutlivesAScanThatIsKilled() throws Exception {
    Path share = Files.createDirectory(folder.resolve("share"));
    new Bombs(share).pages(60_000);
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"), "sources: [{id: s, target: '" + share + "'}]\n");
    Process scan = ChildProcess.scan(config, folder.resolve("out"), folder.resolve("console.txt"));
    List<ProcessHandle> parsers = List.of();
    while (parsers.isEmpty() && scan.isAlive()) {
      Thread.sleep(20);
      parsers = scan.descendants().toList();
    }
    assertThat(parsers).as(Files.readString(folder.resolve("console.txt"))).isNotEmpty();
    Thread.sleep(500); // It is at work on the pages.

    scan.destroyForcibly().waitFor();

    for (ProcessHandle parser : parsers) {
      parser.onExit().get(20, TimeUnit.SECONDS);
      assertThat(parser.isAlive()).isFalse();
    }
  }
}
