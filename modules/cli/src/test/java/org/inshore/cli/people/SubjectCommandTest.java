package org.inshore.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a person is, by an identifier that comes through a pipe. */
class SubjectCommandTest {
  @TempDir Path folder;

  @Test
  void readsTheIdentifierFromAPipe() throws Exception {
    Person sought = new SyntheticPeople(41).person(1);
    Person other = new SyntheticPeople(41).person(2);
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("list.csv"), "姓名,身份证号\n" + sought.name() + "," + sought.residentId() + "\n");
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            "sources: [{id: files, target: data, jurisdiction: SG}]\nkey-file: key\n");
    Path out = folder.resolve("out");
    Run scan = Run.of("scan", "--config", config.toString(), "--out", out.toString());
    assertThat(scan.exitCode()).as(scan.err()).isZero();

    Run here = subject(out, sought.residentId());
    assertThat(here.exitCode()).as(here.err()).isEqualTo(ExitCode.DONE);
    assertThat(here.out()).contains("list.csv").doesNotContain(sought.residentId());
    assertThat(subject(out, other.residentId()).out()).doesNotContain("list.csv");
    Run nothing = subject(out, "");
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.err()).doesNotContain("nternal");
  }

  private Run subject(Path out, String typed) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(
          "subject",
          out.toString(),
          "--key-file",
          folder.resolve("key").toString(),
          "--lang",
          "en");
    } finally {
      System.setIn(before);
    }
  }
}
