package org.inshore.scanners.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.inshore.scanners.files.access.OthersAccess;
import org.inshore.scanners.files.mount.Mount;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Location;
import org.inshore.trees.TreeWalk;
import org.inshore.trees.range.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesScannerTest extends ScannedFolder {
  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ScannerFactory.class))
        .anyMatch(found -> found.name().equals("files"));
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/x, true",
    "x, true",
    "~/x, true",
    "file:/x, true",
    "file:///x, true",
    "C:\\x, true",
    "s3://b/x, false",
    "jdbc:postgresql://h/d, false",
    "jdbc:sqlite:x.db, false",
    "'', false",
  })
  void handlesPathsOnly(String target, boolean expected) {
    assertThat(factory.handles(target)).isEqualTo(expected);
  }

  @Test
  void listsATreeInOrder() throws Exception {
    write("b/客户.csv", "1");
    write("a.txt", "22");
    write("b/a/z", "");
    Files.setLastModifiedTime(root.resolve("a.txt"), FileTime.from(Instant.EPOCH));

    discover(Map.of());

    assertThat(recorded.paths()).containsExactly("a.txt", "b/客户.csv", "b/a/z");
    Asset first = recorded.assets.getFirst();
    assertThat(first).isEqualTo(new Asset(first.location(), "file", 2, Instant.EPOCH));
    assertThat(first.location()).hasToString("s/path:a.txt");
  }

  @Test
  void tellsAPathThatIsTooLongWithoutItsName() {
    String path = "/srv/" + "分行".repeat(700);

    ScanException failure = LocalFolders.failure(new FileSystemException(path), path);

    assertThat(failure.wording().en())
        .contains("longer than the system allows")
        .hasSizeLessThan(200);
    assertThat(failure.wording().zh()).contains("超过系统上限");
    assertThat(LocalFolders.failure(new FileSystemException("/srv/a"), "a").wording().en())
        .startsWith("a: cannot be looked into");
  }

  @Test
  void saysWhatEverybodyMayRead() throws Exception {
    write("open/a", "1");
    write("open/own", "1");
    write("shut/a", "1");
    write("shut/deep/a", "1");
    mode("open", "rwxr-xr-x");
    mode("open/a", "rw-r--r--");
    mode("open/own", "rw-r-----");
    mode("shut", "rwxr-x---");
    mode("shut/deep", "rwxrwxrwx");
    mode("shut/deep/a", "rw-rw-rw-");

    // The folder of the test is its own account's, so nobody comes to what is in it.
    discover(Map.of());
    assertThat(recorded.assets).hasSize(4).allMatch(asset -> asset.readers() == null);

    recorded.assets.clear();
    mode("", "rwxr-xr-x");
    discover(Map.of());

    Mount mount = MountTable.read(root).holding(root);
    boolean reached = OthersAccess.reaches(root, mount);
    assertThat(recorded.assets)
        .filteredOn(asset -> asset.readers() != null)
        .extracting(asset -> asset.location().value("path") + " " + asset.readers())
        .allMatch(text -> text.startsWith("open/a ") && text.contains("rw-r--r--"))
        .as("nobody comes to a temporary folder of the account's own")
        .hasSize(reached ? 1 : 0);
  }

  @Test
  void modesThatAMountMakesUpSayNothing() throws Exception {
    mode("", "rwxrwxrwx");

    assertThat(OthersAccess.reaches(root, new Mount(root, "cifs", "//nas/x", ""))).isFalse();
    assertThat(OthersAccess.reaches(root, new Mount(root, "fuse.s3fs", "x", ""))).isFalse();
    // Of a share, what is above its root on this machine matters to nobody elsewhere.
    assertThat(OthersAccess.reaches(root, new Mount(root, "nfs4", "nas:/x", ""))).isTrue();
    mode("", "rwxrwx---");
    assertThat(OthersAccess.reaches(root, new Mount(root, "nfs4", "nas:/x", ""))).isFalse();
  }

  private void mode(String path, String mode) throws IOException {
    Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString(mode));
  }

  @Test
  void saysWhatItLeavesOut() throws Exception {
    write("keep.csv", "1");
    write("drop.log", "1");
    write("node_modules/x/a.csv", "1");
    write("1/2/3/deep.csv", "1");

    discover(
        Map.of(
            "exclude", List.of("**/node_modules/**"), "include", List.of("*.csv"), "max-depth", 3));

    assertThat(recorded.paths()).containsExactly("keep.csv");
    assertThat(recorded.skipped).containsOnlyKeys("drop.log", "node_modules");
    assertThat(recorded.skipped.get("node_modules")).contains("node_modules");
    assertThat(recorded.failed).isEqualTo(Map.of("1/2/3", Category.LIMIT_EXCEEDED));
  }

  @Test
  void followsNoLinksAndOpensNoSpecialFiles() throws Exception {
    write("real/a.txt", "1");
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("dangling"), Path.of("nowhere"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(root.resolve("socket")));
      assertThat(new ProcessBuilder("mkfifo", root + "/fifo").start().waitFor()).isZero();

      discover(Map.of());
    }

    assertThat(recorded.paths()).containsExactly("real/a.txt");
    assertThat(recorded.skipped).containsOnlyKeys("dangling", "fifo", "loop", "socket");
    assertThat(recorded.failed).isEmpty();
  }

  @Test
  void aLinkOutOfTheTargetIsNotLookedAt(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("customers.csv"), "1");
    write("real/a.txt", "1");
    Files.createSymbolicLink(root.resolve("out"), elsewhere);
    Files.createSymbolicLink(root.resolve("out.csv"), elsewhere.resolve("customers.csv"));
    Files.createSymbolicLink(root.resolve("left"), elsewhere);
    Files.createSymbolicLink(root.resolve("in"), root.resolve("real/a.txt"));
    Files.createSymbolicLink(root.resolve("null"), Path.of("/dev/null"));
    Files.createSymbolicLink(root.resolve("proc"), Path.of("/proc/self"));

    discover(Map.of("exclude", List.of("left/**")));

    assertThat(recorded.paths()).containsExactly("real/a.txt");
    assertThat(recorded.failed)
        .isEqualTo(Map.of("out", Category.CONFIGURATION, "out.csv", Category.CONFIGURATION));
    assertThat(recorded.skipped).containsOnlyKeys("left", "in", "null", "proc");
  }

  @Test
  void resolvesALinkThatIsTheTarget() throws Exception {
    write("real/a.txt", "1");
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
    try (Scanner scanner = open(link.toString(), Map.of())) {
      scanner.discover(recorded);
    }
    assertThat(recorded.paths()).containsExactly("a.txt");
  }

  @Test
  void goesOnAfterAFolderWithoutRights() throws Exception {
    write("closed/a.txt", "1");
    write("open.txt", "1");
    LocalFolders.Opener plain = Files::newDirectoryStream;
    LocalFolders.Opener opener =
        folder -> {
          if (folder.endsWith("closed")) {
            throw new AccessDeniedException(folder.toString());
          }
          return plain.open(folder);
        };
    FilesSettings settings = new FilesSettings(List.of(), List.of(), 9, false);
    LocalFolders folders =
        new LocalFolders(root, settings, MountTable.parse("", ""), new HashMap<>(), opener);
    try (Requests requests = new Requests(2)) {
      new TreeWalk(Location.of("s"), folders, settings.options(), requests, recorded)
          .walk(folders.root());
    }
    assertThat(recorded.failed).containsExactly(Map.entry("closed", Category.ACCESS_DENIED));
    assertThat(recorded.paths()).containsExactly("open.txt");
  }

  @Test
  void skipsWhatTheSystemMakesUp() throws Exception {
    try (Scanner scanner = open("/", Map.of("max-depth", 1))) {
      scanner.discover(recorded);
    }
    assertThat(recorded.skipped.get("proc")).contains("(proc)");
    assertThatThrownBy(() -> open("/proc", Map.of()).discover(recorded))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION));
  }

  @ParameterizedTest
  @CsvSource({"missing", "file://host/x", "file:///%zz", "''"})
  void refusesATargetThatIsNotThere(String target) {
    assertThatThrownBy(() -> open(target.equals("missing") ? root + "/no" : target, Map.of()))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
              assertThat(e.wording().zh()).contains("请");
            });
  }

  @ParameterizedTest
  @CsvSource({"max-depth, 0", "exclude, '[a'", "colour, red"})
  void refusesAWrongSetting(String key, String value) {
    assertThatThrownBy(() -> open(root.toString(), Map.of(key, value)))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.CONFIGURATION));
  }

  @Test
  void copesWithNamesOfABrokenEncoding() throws Exception {
    // Printf writes raw bytes: a GBK name, one that is no encoding at all, a GBK folder.
    shell("printf x > \"$(printf '\\277\\315\\273\\247.txt')\"");
    shell("printf y > \"$(printf 'a\\377.txt')\"");
    shell("d=\"$(printf '\\306\\344')\"; mkdir \"$d\"; printf z > \"$d/z.txt\"");

    discoverAndRead();

    assertThat(recorded.binaries)
        .containsEntry("s/path:客户.txt", "x")
        .containsEntry("s/path:其%2fz.txt", "z")
        .hasSize(3)
        .containsValue("y");
  }

  @Test
  void stopsWhenInterrupted() throws Exception {
    write("a", "1");
    try (Scanner scanner = open(root.toString(), Map.of())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> scanner.discover(recorded)).isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void namesThisMachineAsTheEndpoint() throws Exception {
    assertThat(factory.endpoints(source(root.toString()), Settings.none("t"))).isNotEmpty();
  }
}
