package org.inshore.scanners.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Readers;
import org.inshore.testkit.scanner.RecordedScan;
import org.inshore.testkit.server.OpensshServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that most have: names of any bytes, owners by name, a login by key. */
class OpensshTest {
  @TempDir private Path root;
  @TempDir private Path work;
  private @Nullable OpensshServer server;

  private OpensshServer start() throws Exception {
    assumeTrue(OpensshServer.isInstalled(), "no OpenSSH here: apt-get install openssh-server");
    OpensshServer fresh = new OpensshServer(work);
    server = fresh;
    return fresh;
  }

  @AfterEach
  void stop() {
    OpensshServer open = server;
    if (open != null) {
      open.close();
    }
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void readsNamesOfAnyBytes() throws Exception {
    // 客户.txt in UTF-8 and in GBK, a byte that is neither, and a folder in GBK.
    run(
        "sh",
        "-c",
        "cd '%s' && printf one > \"$(printf '\\345\\256\\242\\346\\210\\267.txt')\"".formatted(root)
            + " && printf two > \"$(printf '\\277\\315\\273\\247.txt')\""
            + " && printf three > \"$(printf 'a\\377b.txt')\""
            + " && mkdir \"$(printf '\\317\\343\\270\\333')\""
            + " && printf four > \"$(printf '\\317\\343\\270\\333')/x.txt\""
            + " && ln -s / outside");
    OpensshServer sshd = start();
    Map<String, Object> settings = sshd.settings();
    DataSource source = new DataSource("s", "sftp", sshd.target(root), Declaration.NONE);
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(source, settings)) {
      scanner.discover(scan);
    }
    assertThat(scan.assets)
        .extracting(asset -> asset.location().value("path"))
        .containsExactlyInAnyOrder("客户.txt", "\\xBF\\xCD\\xBB\\xA7.txt", "a\\xFFb.txt", "香港/x.txt");
    assertThat(scan.places).hasSize(5);
    assertThat(scan.assets)
        .extracting(asset -> Objects.requireNonNull(asset.readers()).kind())
        .containsOnly(Readers.Kind.NAMED);
    assertThat(Objects.requireNonNull(scan.assets.getFirst().readers()).text().en())
        .contains("root");
    try (Scanner other = open(source, settings)) {
      for (Asset asset : List.copyOf(scan.assets)) {
        other.read(asset, scan.reading(asset));
      }
    }
    assertThat(
            scan.assets.stream()
                .map(asset -> String.join(" ", scan.reading(asset).content))
                .toList())
        .anyMatch(text -> text.contains("one"))
        .anyMatch(text -> text.contains("two"))
        .anyMatch(text -> text.contains("three"))
        .anyMatch(text -> text.contains("four"));
  }

  /** The agent of OpenSSH holds the key; the file of it is gone. */
  @Test
  void logsInByTheAgent() throws Exception {
    OpensshServer sshd = start();
    Files.writeString(root.resolve("a.txt"), "1");
    Path socket = work.resolve("agent");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("agent.log").toFile())
            .start();
    try {
      for (int i = 0; i < 200 && !Files.exists(socket); i++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      Map<String, Object> settings = sshd.settings();
      settings.remove("key");
      settings.put("agent", true);
      DataSource source = new DataSource("s", "sftp", sshd.target(root), Declaration.NONE);
      Map<String, String> environment = Map.of("SSH_AUTH_SOCK", socket.toString());
      assertThatThrownBy(() -> open(source, settings, environment).close())
          .as("an agent without the key")
          .isInstanceOfSatisfying(
              ScanException.class,
              e -> assertThat(e.category()).isEqualTo(ScanException.Category.ACCESS_DENIED));
      add(socket, sshd.key());
      Files.delete(sshd.key());
      RecordedScan scan = new RecordedScan();
      try (Scanner scanner = open(source, settings, environment)) {
        scanner.discover(scan);
      }
      assertThat(scan.assets).hasSize(1);
    } finally {
      agent.destroy();
      agent.waitFor();
    }
  }

  private static void add(Path socket, Path key) throws Exception {
    ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
    add.environment().put("SSH_AUTH_SOCK", socket.toString());
    assertThat(add.inheritIO().start().waitFor()).isZero();
  }

  private static Scanner open(DataSource source, Map<String, Object> settings) throws Exception {
    return open(source, settings, Map.of());
  }

  private static Scanner open(
      DataSource source, Map<String, Object> settings, Map<String, String> environment)
      throws ScanException {
    return new SftpScannerFactory(environment)
        .open(source, new Settings(settings, "test"), Limits.DEFAULT);
  }
}
