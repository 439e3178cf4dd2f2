package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The locale of a user, as handed on by ssh, need not be one of the machine: its language is spoken
 * all the same, and names of files in Chinese are understood.
 */
class LocaleIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"zh_XX.UTF-8, 未发现匹配", "zh_XX.GB18030, 未发现匹配", "xx_XX.UTF-8, No match", "C, No match"})
  void needNotBeInstalled(String locale, String said) throws Exception {
    Path file = Files.writeString(folder.resolve("客户.txt"), "x");
    ProcessBuilder builder = Launcher.command("detect", file.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().put("LANG", locale);
    Process process = builder.start();

    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).contains(said);
  }
}
