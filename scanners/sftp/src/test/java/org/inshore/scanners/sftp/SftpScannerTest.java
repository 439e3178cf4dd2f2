package org.inshore.scanners.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.testkit.scanner.RecordedScan;
import org.inshore.testkit.server.SftpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may go wrong on the way to a server, each with its outcome. */
class SftpScannerTest {
  @TempDir private Path root;
  @TempDir private Path work;
  private SftpServer server;

  @BeforeEach
  void start() throws Exception {
    server = new SftpServer(root, work);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Scanner open(Map<String, Object> settings) throws ScanException {
    DataSource source = new DataSource("share", "sftp", server.target(), Declaration.NONE);
    return new SftpScannerFactory(Map.of())
        .open(source, new Settings(settings, "test"), Limits.DEFAULT);
  }

  private void isRefused(Map<String, Object> settings, Category category, String... words) {
    assertThatThrownBy(() -> open(settings).close())
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(category);
              assertThat(e.wording().en()).contains(words).doesNotContain(SftpServer.PASSWORD);
              assertThat(e.wording().zh()).contains("请").doesNotContain(SftpServer.PASSWORD);
              assertThat(e.toString()).doesNotContain(SftpServer.PASSWORD);
            });
  }

  @Test
  void refusesAHostThatIsUnknown() throws Exception {
    Map<String, Object> settings = server.settings();
    Files.writeString(server.knownHosts(), "");
    String file = server.knownHosts().toString();
    isRefused(settings, Category.CONFIGURATION, "SHA256:", "is not known", file);
    Files.delete(server.knownHosts());
    isRefused(settings, Category.CONFIGURATION, "SHA256:", "is not known");
    assertThat(server.knownHosts()).doesNotExist();
  }

  @Test
  void refusesAHostWithAnotherKey() throws Exception {
    Map<String, Object> settings = server.settings();
    String own = Files.readString(server.knownHosts());
    server.writeKnownHosts(SftpServer.key().getPublic());
    String before = Files.readString(server.knownHosts());
    isRefused(settings, Category.CONFIGURATION, "another one than the known one");
    assertThat(server.knownHosts()).hasContent(before);
    Files.writeString(server.knownHosts(), "@revoked " + own);
    String file = server.knownHosts().toString();
    isRefused(settings, Category.CONFIGURATION, "SHA256:", "was revoked in " + file);
    settings.put("host-key", "SHA256:" + "A".repeat(43));
    isRefused(settings, Category.CONFIGURATION, "another one than the known one");
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    Map<String, Object> settings = server.settings();
    Files.writeString(work.resolve("secret"), "wrong\n");
    isRefused(settings, Category.ACCESS_DENIED, "reader", "was refused");
    settings.remove("password");
    isRefused(settings, Category.CONFIGURATION, "nothing to log in with");
  }

  @Test
  void refusesATargetWithAPasswordAndDoesNotRepeatIt() {
    DataSource source =
        new DataSource("s", "sftp", "sftp://u:secret7@127.0.0.1/x", Declaration.NONE);
    assertThatThrownBy(
            () -> new SftpScannerFactory(Map.of()).endpoints(source, Settings.none("test")))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.wording().en() + e.wording().zh()).doesNotContain("secret7"));
  }

  @Test
  void logsInWithAKeyThatHasAPassphrase() throws Exception {
    KeyPair pair = SftpServer.key();
    server.allowed = pair.getPublic();
    Path key = work.resolve("key");
    OpenSSHKeyEncryptionContext options = new OpenSSHKeyEncryptionContext();
    options.setPassword("phrase");
    options.setCipherType("256");
    try (var out = Files.newOutputStream(key)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", options, out);
    }
    Files.writeString(work.resolve("phrase"), "phrase\n");
    Map<String, Object> settings = server.settings();
    settings.remove("password");
    settings.put("key", key.toString());
    settings.put("passphrase", "file:" + work.resolve("phrase"));
    open(settings).close();
    Files.writeString(work.resolve("phrase"), "other\n");
    isRefused(settings, Category.CONFIGURATION, "no private key");
  }

  @Test
  void tellsWhatItsServerIsAndWhoReads() throws Exception {
    Files.writeString(root.resolve("open.txt"), "1");
    Files.writeString(root.resolve("own.txt"), "1");
    Files.setPosixFilePermissions(
        root.resolve("open.txt"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        root.resolve("own.txt"), PosixFilePermissions.fromString("rw-r-----"));
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setLastModifiedTime(
        root.resolve("own.txt"), FileTime.from(Instant.parse("2020-01-02T03:04:05Z")));
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.settings())) {
      scanner.discover(scan);
      assertThat(scanner.account()).isEqualTo("reader");
      assertThat(scanner.statements())
          .singleElement()
          .matches(each -> each.kind() == ServiceStatement.Kind.SOFTWARE)
          .matches(each -> each.value().startsWith("SSH-2.0-"));
    }
    Asset open = scan.assets.getFirst();
    Asset own = scan.assets.getLast();
    assertThat(open.readers()).extracting(Readers::kind).isEqualTo(Readers.Kind.HOST_ACCOUNTS);
    assertThat(open.version()).as("of a file written just now").isNull();
    assertThat(own.readers()).extracting(Readers::kind).isEqualTo(Readers.Kind.NAMED);
    assertThat(Objects.requireNonNull(own.readers()).text().en()).contains("rw-r-----");
    assertThat(own.version()).isNotNull();
  }

  @Test
  void theRestGoesOnAfterALostConnection() throws Exception {
    for (int i = 0; i < 4; i++) {
      Files.writeString(root.resolve(i + ".txt"), "x".repeat(50_000));
    }
    RecordedScan scan = new RecordedScan();
    AtomicInteger reads = new AtomicInteger();
    try (Scanner scanner = open(server.settings())) {
      scanner.discover(scan);
      server.hook =
          (file, offset) -> {
            if (file.endsWith("1.txt") && offset > 0 && reads.getAndIncrement() == 0) {
              server.drop();
            }
          };
      for (Asset asset : scan.assets) {
        if ("1.txt".equals(asset.location().value("path"))) {
          assertThatThrownBy(() -> scanner.read(asset, scan.reading(asset)))
              .isInstanceOfSatisfying(
                  ScanException.class,
                  e -> assertThat(e.category()).isEqualTo(Category.UNREACHABLE));
        } else {
          scanner.read(asset, scan.reading(asset));
          assertThat(String.join("", scan.reading(asset).content)).contains("x".repeat(50_000));
        }
      }
    }
  }

  @Test
  void aServerThatIsGoneIsNotWaitedForAtEachFile() throws Exception {
    for (int i = 0; i < 50; i++) {
      Files.writeString(root.resolve(i + ".txt"), "x");
    }
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.settings())) {
      scanner.discover(scan);
      server.close();
      long begun = System.nanoTime();
      for (Asset asset : scan.assets) {
        assertThatThrownBy(() -> scanner.read(asset, scan.reading(asset)))
            .isInstanceOfSatisfying(
                ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.UNREACHABLE));
      }
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(20);
    }
  }

  @Test
  void notesAFileThatChangesWhileItIsRead() throws Exception {
    Path growing = root.resolve("log.txt");
    Files.writeString(growing, "x".repeat(200_000));
    AtomicInteger reads = new AtomicInteger();
    server.hook =
        (file, offset) -> {
          if (offset > 0 && reads.getAndIncrement() == 0) {
            try (Writer out =
                new OutputStreamWriter(
                    Files.newOutputStream(growing, StandardOpenOption.APPEND),
                    StandardCharsets.UTF_8)) {
              out.write("more");
            }
          }
        };
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.settings())) {
      scanner.discover(scan);
      scanner.read(scan.assets.getFirst(), scan.reading(scan.assets.getFirst()));
    }
    assertThat(scan.said).anyMatch(said -> said.contains("changed while it was read"));
  }

  @Test
  void callsRecycleBinsAndSnapshotsSo() throws Exception {
    Files.createDirectories(root.resolve("~snapshot/daily.0"));
    Files.createDirectories(root.resolve(".recycle/old"));
    Files.writeString(root.resolve("~snapshot/daily.0/a.txt"), "1");
    Files.writeString(root.resolve(".recycle/old/b.txt"), "1");
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.settings())) {
      scanner.discover(scan);
      for (Asset asset : List.copyOf(scan.assets)) {
        scanner.read(asset, scan.reading(asset));
      }
    }
    assertThat(scan.said).anyMatch(said -> said.contains("in a recycle bin (.recycle)"));
    assertThat(scan.said).anyMatch(said -> said.contains("in a snapshot (~snapshot)"));
  }

  @Test
  void leavesLinksWithTheirReason() throws Exception {
    Files.writeString(root.resolve("a.txt"), "1");
    Files.createSymbolicLink(root.resolve("inside"), Path.of("a.txt"));
    Files.createSymbolicLink(root.resolve("nowhere"), Path.of("missing"));
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.settings())) {
      scanner.discover(scan);
    }
    assertThat(scan.assets).hasSize(1);
    assertThat(scan.places).hasSize(3);
    assertThat(scan.said)
        .anyMatch(said -> said.contains("read where it lies"))
        .anyMatch(said -> said.contains("leads to nothing"));
  }
}
