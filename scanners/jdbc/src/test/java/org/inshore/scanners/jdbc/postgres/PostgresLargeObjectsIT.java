package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Large objects are read as documents, each that the login may read, and the others are told. */
class PostgresLargeObjectsIT extends PostgresFixture {
  private static final String ALL = "db/database:inshore/large-objects:*";
  private static final int LONG = 2_500_000;

  /** Numbers of objects and what was read of them. */
  private static final class Read extends Recording {
    private final Map<String, byte[]> bytes = new TreeMap<>();

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      super.content(content);
      if (content instanceof Content.Binary binary) {
        try (var in = binary.bytes().open();
            var again = binary.bytes().open()) {
          byte[] first = again.readNBytes(3);
          byte[] all = in.readAllBytes();
          assertThat(all).startsWith(first);
          bytes.put(binary.name(), all);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @BeforeAll
  static void objects() throws Exception {
    execute(
        "select lo_from_bytea(700001, convert_to('短 L01', 'UTF8'))",
        "select lo_from_bytea(700002, convert_to(repeat('0123456789', "
            + LONG / 10
            + ") || 'L02', 'UTF8'))",
        "select lo_from_bytea(700003, '')",
        "select lo_from_bytea(700004, convert_to(repeat('x', 65536), 'UTF8'))",
        "select lo_from_bytea(700005, convert_to('denied L05', 'UTF8'))",
        "select lo_from_bytea(710000 + i, convert_to('many ' || i, 'UTF8'))"
            + " from generate_series(1, 250) i",
        "do $$ declare o oid; begin for o in select oid from pg_largeobject_metadata loop"
            + " execute format('grant select on large object %s to "
            + server.user()
            + "', o); end loop; end $$",
        "grant select on large object 700001 to narrow",
        "grant select on large object 700002 to public");
  }

  private static Read read(Scanner scanner) throws Exception {
    Recording found = Open.discover(scanner);
    Read read = new Read();
    scanner.read(found.asset(ALL), read);
    return read;
  }

  @Test
  void readsEachToItsEnd() throws Exception {
    try (Scanner scanner = open()) {
      assertThat(Open.discover(scanner).asset(ALL).size()).isEqualTo(256);
      Read read = read(scanner);
      assertThat(new String(read.bytes.get("700001"), StandardCharsets.UTF_8)).isEqualTo("短 L01");
      assertThat(read.bytes.get("700002")).hasSize(LONG + 3).endsWith('L', '0', '2');
      assertThat(read.bytes.get("700004")).hasSize(65_536);
      assertThat(read.bytes).doesNotContainKey("700003").hasSize(254);
      assertThat(read.failed).isEmpty();
      // The transaction was read-only and is over: what was read is still there and unlocked.
      execute("select lo_unlink(700004)");
      assertThat(read(scanner).bytes).hasSize(253);
      execute(
          "select lo_from_bytea(700004, convert_to(repeat('x', 65536), 'UTF8'))",
          "grant select on large object 700004 to " + server.user());
    }
  }

  @Test
  void tellsWhatTheLoginMayNotRead() throws Exception {
    String target = server.url().replace(server.user(), "narrow");
    try (Scanner scanner = Open.scanner(target, "narrow-1", Map.of(), Limits.DEFAULT)) {
      Read read = read(scanner);
      assertThat(read.bytes.keySet()).containsExactly("700001", "700002");
      ScanException denied = Objects.requireNonNull(read.failed.get(ALL + "/large-object:hidden"));
      assertThat(denied.category()).isEqualTo(Category.ACCESS_DENIED);
      assertThat(denied).hasMessageContaining("254 large objects");
    }
  }

  @Test
  void readsWhatARoleMaySelect() throws Exception {
    try (Scanner scanner = open(Map.of("grants-of", "narrow"), Limits.DEFAULT)) {
      Read read = read(scanner);
      assertThat(read.bytes.keySet()).containsExactly("700001", "700002");
      assertThat(read.notes.toString()).contains("narrow").contains("254 large objects");
      assertThat(read.failed).isEmpty();
    }
  }

  @Test
  void endsAtTheLimitAndSaysSo() throws Exception {
    try (Scanner scanner = open(Map.of(), new Limits(1, 1, 1, 1, 1, 120, Duration.ofMinutes(1)))) {
      Read read = read(scanner);
      ScanException limited = Objects.requireNonNull(read.failed.get(ALL));
      assertThat(limited).hasMessageContaining("120");
      assertThat(limited.category()).isEqualTo(Category.LIMIT_EXCEEDED);
    }
  }

  @Test
  void areLeftOutByTheTablesAndSaidToBe() throws Exception {
    for (Map<String, Object> tables :
        List.<Map<String, Object>>of(
            Map.of("include", List.of("public.many")), Map.of("exclude", List.of("large-*")))) {
      try (Scanner scanner = open(Map.of("tables", tables), Limits.DEFAULT)) {
        Recording found = Open.discover(scanner);
        assertThat(found.skipped.get(ALL)).contains("tables");
        assertThat(found.assets).doesNotContainKey(ALL);
      }
    }
  }
}
