package org.inshore.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.inshore.engine.match.ValueHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorKeyTest {
  private static final String VALUE = "110101190001010014";

  @TempDir private Path folder;

  @Test
  void makesAKeyThatOnlyItsOwnerReads() throws Exception {
    Path file = folder.resolve("a/b/hmac.key");
    OperatorKey key = OperatorKey.open(file);
    assertThat(key.file()).isEqualTo(file);
    assertThat(file).hasSize(32);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).as("no temporary file stays").containsExactly(file);
    }
  }

  @Test
  void hashesTheSameInEveryScanAndOtherwiseWithAnotherKey() throws Exception {
    Path file = folder.resolve("one.key");
    long hash = OperatorKey.open(file).valueHash().hash("resident-id", VALUE);
    assertThat(OperatorKey.open(file).valueHash().hash("resident-id", VALUE)).isEqualTo(hash);
    assertThat(OperatorKey.open(folder.resolve("two.key")).valueHash().hash("resident-id", VALUE))
        .isNotEqualTo(hash);
  }

  @Test
  void followsTheDefinitionOfTheHash() throws Exception {
    Path file = write(new byte[32], "rw-------");
    // Computed apart from this code: the key is the first half of
    // printf 'inshore value hash 1: SipHash-2-4' | openssl dgst -sha256 -mac HMAC -macopt
    // hexkey:00…
    ValueHash hash = OperatorKey.open(file).valueHash();
    assertThat(hash.hash("k", "v")).isEqualTo(0x805ee49a1e5fca3eL);
    assertThat(hash.hash("k", "客户\uD83C\uDFE6é-110101190001010014")).isEqualTo(0x1379b15413d455d6L);
  }

  @Test
  void tellsKindsAndValuesApart() throws Exception {
    ValueHash hash = OperatorKey.open(folder.resolve("key")).valueHash();
    Set<Long> hashes = new HashSet<>();
    for (String kind : List.of("card", "mobile", "客户")) {
      for (String value : List.of("1", "12", "", "客户", "\uD83C\uDFE6")) {
        hashes.add(hash.hash(kind, value));
        assertThat(hash.hash(kind, CharBuffer.wrap(value))).isEqualTo(hash.hash(kind, value));
      }
    }
    assertThat(hashes).hasSize(15).doesNotContain(0L);
    assertThat(hash.hash("ab", "c")).isNotEqualTo(hash.hash("a", "bc"));
  }

  @Test
  void servesManyThreadsAndMakesOneKeyForAll() throws Exception {
    Path file = folder.resolve("new/key");
    CountDownLatch start = new CountDownLatch(1);
    Set<Long> hashes = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return OperatorKey.open(file).valueHash().hash("k", VALUE);
                }));
      }
      start.countDown();
      for (Future<Long> one : all) {
        hashes.add(one.get());
      }
    }
    assertThat(hashes).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
  void refusesAKeyThatOthersCanGetAt(String permissions) throws Exception {
    Path file = write(new byte[32], permissions);
    assertThatThrownBy(() -> OperatorKey.open(file))
        .isInstanceOfSatisfying(
            KeyException.class,
            e -> assertThat(e.wording().zh()).contains(file.toString()).contains("chmod 600"))
        .hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 4096})
  void refusesAKeyOfAnotherLength(int length) throws Exception {
    Path file = write(new byte[length], "rw-------");
    assertThatThrownBy(() -> OperatorKey.open(file))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining(length + " bytes")
        .hasMessageContaining("restore it");
    assertThat(file).hasSize(length);
  }

  @Test
  void refusesWhatIsNoFile() {
    assertThatThrownBy(() -> OperatorKey.open(folder))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("is not a file");
  }

  @Test
  void saysWhenItCannotMakeTheKey() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> OperatorKey.open(file.resolve("key")))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void refusesToLieAmongTheResults() throws Exception {
    Path results = Files.createDirectories(folder.resolve("results"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), results);
    OperatorKey inside = OperatorKey.open(results.resolve("sub/hmac.key"));
    assertThatThrownBy(() -> inside.mustBeOutside(results)).isInstanceOf(KeyException.class);
    assertThatThrownBy(() -> inside.mustBeOutside(link)).isInstanceOf(KeyException.class);
    inside.mustBeOutside(folder.resolve("res"));
    OperatorKey.open(folder.resolve("results.key")).mustBeOutside(results);
    OperatorKey.open(folder.resolve("results.key")).mustBeOutside(folder.resolve("not-yet"));
  }

  @Test
  void findsTheDefaultFile() {
    assertThat(OperatorKey.defaultFile(Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/inshore/hmac.key"));
    assertThat(OperatorKey.defaultFile(Map.of("XDG_CONFIG_HOME", "/etc/a"), "/home/a"))
        .isEqualTo(Path.of("/etc/a/inshore/hmac.key"));
    assertThat(OperatorKey.defaultFile(Map.of("XDG_CONFIG_HOME", "relative"), "/home/a"))
        .as("a relative one is to be ignored by its specification")
        .isEqualTo(Path.of("/home/a/.config/inshore/hmac.key"));
    assertThat(
            OperatorKey.defaultFile(
                Map.of("XDG_CONFIG_HOME", "/etc/a", "INSHORE_KEY_FILE", "/k"), "/home/a"))
        .isEqualTo(Path.of("/k"));
  }

  private Path write(byte[] key, String permissions) throws Exception {
    Path file = Files.write(folder.resolve("given.key"), key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
