package org.inshore.scanners.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.testkit.scanner.RecordedScan;
import org.inshore.testkit.server.SambaServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may go wrong on the way to a share, each with its outcome; and what a share tells. */
class SmbScannerTest {
  @TempDir private Path root;
  @TempDir private Path work;
  private @Nullable SambaServer started;

  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(SambaServer.isInstalled(), "no Samba here: apt-get install samba");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private SambaServer start(String... lines) throws Exception {
    SambaServer server = new SambaServer(root, work, lines);
    started = server;
    return server;
  }

  @AfterEach
  void stop() throws Exception {
    SambaServer server = started;
    if (server != null) {
      server.close();
    }
  }

  private static Scanner open(String target, Map<String, Object> settings) throws ScanException {
    DataSource source = new DataSource("share", "smb", target, Declaration.NONE);
    return new SmbScannerFactory(Map.of())
        .open(source, new Settings(settings, "test"), Limits.DEFAULT);
  }

  private static void isRefused(
      String target, Map<String, Object> settings, Category category, String... words) {
    assertThatThrownBy(() -> open(target, settings).close())
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.wording().en()).contains(words).doesNotContain(SambaServer.PASSWORD);
              assertThat(e.wording().zh()).contains("请").doesNotContain(SambaServer.PASSWORD);
              assertThat(e.category()).isEqualTo(category);
            });
  }

  @Test
  void refusesWhatIsWrong() throws Exception {
    SambaServer server = start();
    Map<String, Object> settings = server.settings();
    isRefused(server.target() + "less", settings, Category.CONFIGURATION, "no share shareless");
    try (Scanner missing = open(server.target() + "/missing", settings)) {
      assertThatThrownBy(() -> missing.discover(new RecordedScan()))
          .isInstanceOfSatisfying(
              ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION));
    }
    Files.writeString(work.resolve("secret"), "wrong\n");
    isRefused(server.target(), settings, Category.ACCESS_DENIED, "root", "was refused");
    isRefused(server.target(), Map.of(), Category.CONFIGURATION, "no password");
    isRefused("smb://root@127.0.0.1", settings, Category.CONFIGURATION, "no share in the target");
    server.stop();
    isRefused(server.target(), settings, Category.UNREACHABLE, "no connection");
  }

  @Test
  void encryptsWhereThatIsAskedFor() throws Exception {
    SambaServer server = start();
    Files.writeString(root.resolve("a.txt"), "synthetic");
    Map<String, Object> settings = server.settings();
    settings.put("encryption", "required");
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), settings)) {
      scanner.discover(scan);
      scanner.read(scan.assets.getFirst(), scan.reading(scan.assets.getFirst()));
    }
    assertThat(scan.reading(scan.assets.getFirst()).content)
        .anyMatch(each -> each.contains("synthetic"));
  }

  @Test
  void theRestGoesOnWhenTheServerIsBack() throws Exception {
    SambaServer server = start();
    for (int i = 0; i < 6; i++) {
      Files.writeString(root.resolve(i + ".txt"), "x".repeat(9_000));
    }
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      List<Category> outcomes = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Asset asset = scan.assets.get(i);
        if (i == 2) {
          server.stop();
          server.start();
        }
        try {
          scanner.read(asset, scan.reading(asset));
        } catch (ScanException e) {
          outcomes.add(e.category());
        }
      }
      // What was under way is lost; a connection that is known to be closed costs nothing.
      assertThat(outcomes).hasSizeLessThanOrEqualTo(1).allMatch(Category.UNREACHABLE::equals);
      server.stop();
      assertThatThrownBy(() -> scanner.read(scan.assets.get(1), scan.reading(scan.assets.get(1))))
          .isInstanceOfSatisfying(
              ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.UNREACHABLE));
    }
  }

  /** As after a session that has expired: the connection stands, what was opened on it is void. */
  @Test
  void theRestGoesOnWhenTheServerHasEndedTheSession() throws Exception {
    SambaServer server = start();
    for (int i = 0; i < 6; i++) {
      Files.writeString(root.resolve(i + ".txt"), "text " + i);
    }
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      server.closeShare();
      List<Category> outcomes = new ArrayList<>();
      for (Asset asset : List.copyOf(scan.assets)) {
        // The server hears of it a moment later.
        TimeUnit.MILLISECONDS.sleep(100);
        try {
          scanner.read(asset, scan.reading(asset));
          assertThat(String.join("", scan.reading(asset).content)).contains("text ");
        } catch (ScanException e) {
          outcomes.add(e.category());
        }
      }
      assertThat(outcomes).containsExactly(Category.UNREACHABLE);
    }
  }

  @Test
  void aRightThatIsTakenAwayCostsThatFile() throws Exception {
    Files.writeString(root.resolve("a.txt"), "1");
    Files.writeString(root.resolve("b.txt"), "1");
    SambaServer server = start("force user = nobody");
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      Files.setPosixFilePermissions(
          root.resolve("a.txt"), PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(() -> scanner.read(scan.assets.get(0), scan.reading(scan.assets.get(0))))
          .isInstanceOfSatisfying(
              ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.ACCESS_DENIED));
      Files.delete(root.resolve("b.txt"));
      assertThatThrownBy(() -> scanner.read(scan.assets.get(1), scan.reading(scan.assets.get(1))))
          .isInstanceOfSatisfying(
              ScanException.class,
              e -> assertThat(e.wording().en()).contains("gone since it was listed"));
    }
  }

  /** What is fetched by what its listing told is read as it is now. */
  @Test
  void filesThatGrewOrShrankSinceTheyWereListed() throws Exception {
    for (String each : List.of("grown.txt", "shrunk.txt", "same.txt")) {
      Files.writeString(root.resolve(each), "as it was listed");
    }
    SambaServer server = start();
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      Files.writeString(root.resolve("grown.txt"), "as it was listed, and the end of it");
      Files.writeString(root.resolve("shrunk.txt"), "less");
      for (Asset asset : List.copyOf(scan.assets)) {
        scanner.expect(asset);
        scanner.read(asset, scan.reading(asset));
      }
    }
    assertThat(scan.assets.stream().map(each -> String.join("", scan.reading(each).content)))
        .anyMatch(text -> text.contains("and the end of it"))
        .anyMatch(text -> text.contains("less") && !text.contains("listed"))
        .anyMatch(text -> text.contains("same.txt") && text.contains("as it was listed"));
  }

  /** A file with holes is read to its end, holes and all. */
  @Test
  void readsSparseFiles() throws Exception {
    try (RandomAccessFile sparse =
        new RandomAccessFile(root.resolve("sparse.img").toFile(), "rw")) {
      sparse.setLength(5 << 20);
      sparse.seek(sparse.length());
      sparse.write("behind the hole".getBytes(StandardCharsets.UTF_8));
    }
    SambaServer server = start();
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      Asset asset = scan.assets.getFirst();
      scanner.read(asset, scan.reading(asset));
      assertThat(scan.reading(asset).content).anyMatch(each -> each.contains("behind the hole"));
    }
  }

  /** The kinds of readers and the names of those who are let in. */
  @Test
  void tellsWhoReadsByTheAccessList() throws Exception {
    Files.writeString(root.resolve("everyone.txt"), "1");
    Files.writeString(root.resolve("named.txt"), "1");
    Files.setPosixFilePermissions(
        root.resolve("everyone.txt"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        root.resolve("named.txt"), PosixFilePermissions.fromString("rw-------"));
    SambaServer server = start();
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      assertThat(scan.assets).extracting(Asset::readers).containsOnly(Readers.UNTOLD);
      assertThat(scanner.statements())
          .anyMatch(
              each ->
                  each.kind() == ServiceStatement.Kind.HOST_NAME && each.value().equals("KASSE7"));
      Readers everyone = readers(scanner, scan.assets.get(0));
      Readers named = readers(scanner, scan.assets.get(1));
      assertThat(everyone.kind()).isEqualTo(Readers.Kind.SHARE);
      assertThat(everyone.text().en()).contains("Everyone");
      assertThat(named.kind()).isEqualTo(Readers.Kind.NAMED);
      assertThat(named.text().en()).contains("\\root").doesNotContain("Everyone");
    }
  }

  private static Readers readers(Scanner scanner, Asset asset) throws Exception {
    List<Readers> told = new ArrayList<>();
    scanner.read(
        asset,
        new ContentSink() {
          @Override
          public void content(Content content) {}

          @Override
          public void failed(Location part, ScanException reason) {}

          @Override
          public void skipped(Location part, Wording reason) {}

          @Override
          public void readers(Readers readers) {
            told.add(readers);
          }

          @Override
          public void note(Wording note) {}
        });
    return told.getFirst();
  }

  @Test
  void readsAlternateDataStreams() throws Exception {
    Path file = Files.writeString(root.resolve("letter.txt"), "letter");
    UserDefinedFileAttributeView attributes =
        Files.getFileAttributeView(
            file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    attributes.write("DosStream.notes:$DATA", StandardCharsets.UTF_8.encode("hidden remark\0"));
    SambaServer server = start("vfs objects = streams_xattr");
    RecordedScan scan = new RecordedScan();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.discover(scan);
      Asset asset = scan.assets.getFirst();
      scanner.read(asset, scan.reading(asset));
      scanner.expect(asset);
      scanner.read(asset, scan.reading(asset));
      assertThat(scan.reading(asset).content)
          .filteredOn(each -> each.contains("letter.txt/stream:notes") && each.contains("hidden"))
          .hasSize(2);
    }
  }

  @Test
  void followsDfsAndNamesItsHost() throws Exception {
    Path other = Files.createDirectory(work.resolve("other"));
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(other.resolve("there.txt"), "held there");
    Files.writeString(root.resolve("here.txt"), "held here");
    Files.createSymbolicLink(root.resolve("branch"), Path.of("msdfs:localhost\\other"));
    SambaServer server = start("msdfs root = yes", "[other]", "path = " + other, "read only = yes");
    RecordedScan scan = new RecordedScan();
    List<Flow> flows = new ArrayList<>();
    try (Scanner scanner = open(server.target(), server.settings())) {
      scanner.flows(
          new FlowSink() {
            @Override
            public void flow(Flow flow) {
              flows.add(flow);
            }

            @Override
            public void failed(String what, ScanException reason) {
              throw new AssertionError(what + ": " + reason.wording().en());
            }

            @Override
            public void skipped(String what, Wording reason) {}
          });
      scanner.discover(scan);
      for (Asset asset : List.copyOf(scan.assets)) {
        scanner.read(asset, scan.reading(asset));
      }
    }
    assertThat(flows)
        .singleElement()
        .matches(flow -> flow.kind() == Flow.Kind.DFS_LINK)
        .matches(flow -> flow.far().host().equals("localhost"))
        .matches(flow -> flow.place().toString().equals("share/path:branch"));
    assertThat(scan.assets)
        .extracting(asset -> asset.location().value("path"))
        .containsExactly("here.txt", "branch/there.txt");
    assertThat(scan.said).anyMatch(said -> said.contains("held by the host localhost"));
  }
}
