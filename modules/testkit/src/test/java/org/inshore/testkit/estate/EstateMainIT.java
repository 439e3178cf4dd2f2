package org.inshore.testkit.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstateMainIT {
  @TempDir Path folder;

  @Test
  void endsWhenStandardInputIsClosed() throws Exception {
    Process process = start(folder.resolve("estate").toString(), "7", "0.02", "--lang", "zh");
    assertThat(lines(process))
        .contains("核心业务系统：400 名客户")
        .endsWith("READY " + folder.resolve("estate").resolve("inshore.yaml"));
    List<ProcessHandle> servers = servers();
    assertThat(servers).hasSize(3);
    process.getOutputStream().close();
    assertEnds(process, servers);
  }

  @Test
  void endsWithoutFailureWhenTold() throws Exception {
    Process process = start(folder.resolve("estate").toString(), "7", "0.02");
    assertThat(lines(process)).contains("core banking: 400 customers");
    List<ProcessHandle> servers = servers();
    process.destroy();
    assertEnds(process, servers);
  }

  @Test
  void saysWhyItCouldNotBeMade() throws Exception {
    Files.writeString(folder.resolve("inshore.yaml"), "");
    Process process = start(folder.toString(), "7", "0.02");
    process.getOutputStream().close();
    assertThat(lines(process)).first().asString().contains("there is an estate already");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void saysHowItIsUsed() throws Exception {
    Process process = start("only-a-folder");
    process.getOutputStream().close();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("usage:");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static void assertEnds(Process process, List<ProcessHandle> servers) throws Exception {
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(servers).noneMatch(ProcessHandle::isAlive);
  }

  /** A locale without Chinese, as scheduled jobs have it. */
  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(EstateMain.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  private static List<String> lines(Process process) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    while (lines.isEmpty() || !lines.getLast().startsWith("READY")) {
      String line = reader.readLine();
      if (line == null) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  /** The servers of this test, by the data folders in their command lines. */
  private List<ProcessHandle> servers() throws IOException {
    List<ProcessHandle> servers = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process :
          processes.filter(path -> path.toString().matches("/proc/\\d+")).toList()) {
        String command = commandLine(process);
        if (command.contains(folder.toString())
            && (command.contains("mariadbd") || command.contains("postgres\0-D"))) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
              .ifPresent(servers::add);
        }
      }
    }
    return servers;
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
