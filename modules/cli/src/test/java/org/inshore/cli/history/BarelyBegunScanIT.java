package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.cli.Run;
import org.inshore.cli.process.FoundRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that was killed in its first moment is resumed like any other: all is looked at. */
class BarelyBegunScanIT {
  @TempDir Path folder;

  @Test
  void isLookedAtAnew() throws Exception {
    Path share = Files.createDirectory(folder.resolve("share"));
    Files.writeString(share.resolve("a.txt"), "身份证号：110101190001010014\n", UTF_8);
    Run run = scan("whole");
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<List<String>> whole = FoundRows.of(folder.resolve("whole"));
    List<String> log = Files.readAllLines(folder.resolve("whole/actions.log"));
    String first = log.getFirst() + "\n";
    String begun = first + log.get(1) + "\n";

    int number = 0;
    for (String written : List.of("", first.substring(0, 20), first, first + "1\t20", begun)) {
      for (boolean file : new boolean[] {false, true}) {
        String name = "killed-" + number++;
        Path killed = Files.createDirectory(folder.resolve(name));
        Files.writeString(killed.resolve("actions.log"), written);
        if (file) {
          Files.createFile(killed.resolve("inventory.db"));
        }
        Run resumed = scan("resumed-" + name, "--resume", killed.toString());
        assertThat(resumed.exitCode()).as(written + resumed.err()).isZero();
        assertThat(resumed.err()).contains("anew");
        assertThat(FoundRows.of(folder.resolve("resumed-" + name))).isEqualTo(whole);
      }
    }
  }

  private Run scan(String out, String... more) {
    String[] first = {
      "scan", folder.resolve("share").toString(), "--out", folder.resolve(out).toString()
    };
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(List.of("--format", "csv", "--lang", "en"));
    line.addAll(List.of(more));
    return Run.of(line.toArray(String[]::new));
  }
}
