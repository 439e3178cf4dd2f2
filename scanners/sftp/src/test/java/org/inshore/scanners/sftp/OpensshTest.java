package org.inshore.scanners.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Readers;
import org.inshore.testkit.scanner.RecordedScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that most have: names of any bytes, owners by name, a login by key. */
class OpensshTest {
  private static final Path SSHD = Path.of("/usr/sbin/sshd");

  @TempDir private Path root;
  @TempDir private Path work;
  private Process server;
  private int port;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(SSHD), "no OpenSSH here: apt-get install openssh-server");
    assumeTrue("root".equals(System.getProperty("user.name")), "sshd serves others as root only");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(Path.of("/run/sshd"));
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work.resolve("host").toString());
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work.resolve("user").toString());
    String host = Files.readString(work.resolve("host.pub")).replaceAll(" [^ ]*\n$", "");
    Files.writeString(work.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + host + "\n");
    Path configuration =
        Files.writeString(
            work.resolve("sshd_config"),
            """
            ListenAddress 127.0.0.1:%d
            HostKey %s/host
            AuthorizedKeysFile %s/user.pub
            PidFile none
            UsePAM no
            StrictModes no
            PermitRootLogin yes
            Subsystem sftp internal-sftp
            """
                .formatted(port, work, work));
    server =
        new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("sshd.log").toFile())
            .start();
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IOException(Files.readString(work.resolve("sshd.log")));
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroy();
      server.waitFor();
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
    Map<String, Object> settings =
        Map.of(
            "key", work.resolve("user").toString(),
            "known-hosts", work.resolve("known_hosts").toString());
    DataSource source =
        new DataSource("s", "sftp", "sftp://root@127.0.0.1:" + port + root, Declaration.NONE);
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

  private static Scanner open(DataSource source, Map<String, Object> settings) throws Exception {
    return new SftpScannerFactory(Map.of())
        .open(source, new Settings(settings, "test"), Limits.DEFAULT);
  }
}
