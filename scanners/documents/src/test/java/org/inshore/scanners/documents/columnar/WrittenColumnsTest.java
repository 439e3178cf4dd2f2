package org.inshore.scanners.documents.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.columnar.arrow.ArrowExtractor;
import org.inshore.scanners.documents.columnar.orc.OrcExtractor;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables written by Apache's own writers ({@code src/test/programs/WriteTables.java}), compared
 * cell by cell with what was given to them. All persons in them are made up.
 */
class WrittenColumnsTest {
  private static final String ARROW = "application/vnd.apache.arrow.file";
  private static final String ORC = "application/x-orc";

  private static byte[] written(String name) throws Exception {
    String place = "/org/inshore/scanners/documents/written/" + name;
    try (InputStream in = WrittenColumnsTest.class.getResourceAsStream(place)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static List<Recorded.Row> rows(Recorded read) {
    return read.rows.stream().flatMap(batch -> batch.rows().stream()).toList();
  }

  private static String id(int row) {
    return "3301021900010" + String.format(Locale.ROOT, "%05d", 10000 + row);
  }

  private static String last4(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  /** What the writer was given up to the spouse, in both forms the same. */
  private static List<@Nullable String> first(int row) {
    String phone = "1380000" + last4(2 * row);
    List<@Nullable String> cells = new ArrayList<>();
    cells.add("某" + (row + 1));
    cells.add(id(row + 1));
    cells.add((row + 1) + ".01");
    cells.add(LocalDate.ofEpochDay(-25000 + row).toString());
    cells.add(row % 2 == 0 ? phone : phone + "\n1380000" + last4(2 * row + 1));
    cells.add(row % 2 == 0 ? "STD" : "VIP");
    cells.add(row % 3 == 2 ? null : "cust_name: 配偶" + row + "\nid_no: " + id(row + 5000));
    return cells;
  }

  private static String half(int row) {
    return row % 2 == 0 ? String.valueOf(row / 2) : row / 2 + ".5";
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.arrow", "lz4.feather", "zstd.arrow", "stream.arrows"})
  void readsArrow(String name) throws Exception {
    Recorded read = Recorded.of(new ArrowExtractor(), ARROW, written(name));
    assertThat(read.failed).isEmpty();
    assertThat(read.columns(0))
        .containsExactly(
            ("cust_name id_no balance opened phones kind spouse id rate at note flag raw card_no"
                    + " attrs age")
                .split(" ", -1));
    List<Recorded.Row> rows = rows(read);
    assertThat(rows).hasSize(60);
    for (int i = 0; i < rows.size(); i++) {
      int row = i % 30;
      List<@Nullable String> cells = first(row);
      String second = row == 0 ? "" : ":" + String.format(Locale.ROOT, "%02d", row);
      cells.add(String.valueOf(row + 1));
      cells.add(half(3 * row));
      cells.add("1969-09-23 00:00" + second);
      cells.add(row % 3 == 2 ? null : "备注 1300000" + last4(row));
      cells.add(String.valueOf(row % 2 == 1));
      cells.add("二进制" + row);
      cells.add(String.valueOf(6222020000000001L + row));
      cells.add("电话: 1390000" + last4(row));
      cells.add(String.valueOf(-row));
      assertThat(rows.get(i).cells()).isEqualTo(cells);
    }
  }

  /** Numbers that make the writer choose each way of packing. */
  private static long packed(int row) {
    return switch (row / 100 % 5) {
      case 0 -> 7;
      case 1 -> row * 3L;
      case 2 -> row * 2654435761L % 1000;
      case 3 -> row % 97 == 0 ? 13000000000L + row : row * 40503L % 64;
      default -> -(row * (long) row) * 1000003L;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "none,40",
    "zlib,1200",
    "snappy,40",
    "lz4,40",
    "zstd,40",
    "lzo,40",
    "first,40",
    "direct,1200"
  })
  void readsOrc(String name, int count) throws Exception {
    Recorded read = Recorded.of(new OrcExtractor(), ORC, written(name + ".orc"));
    assertThat(read.failed).isEmpty();
    assertThat(read.columns(0).subList(0, 2)).containsExactly("cust_name", "id_no");
    List<Recorded.Row> rows = rows(read);
    assertThat(rows).hasSize(count);
    for (int row = 0; row < count; row++) {
      List<@Nullable String> cells = first(row);
      List<@Nullable String> found = rows.get(row).cells();
      cells.add(String.valueOf(row + 1));
      cells.add(half(3 * row));
      assertThat(found.subList(0, 9)).isEqualTo(cells);
      assertThat(found.subList(10, 21))
          .containsExactly(
              row % 3 == 2 ? null : "备注 1300000" + last4(row),
              String.valueOf(row % 2 == 1),
              "二进制" + row,
              String.valueOf(6222020000000001L + row),
              "电话: 1390000" + last4(row),
              String.valueOf(-row % 100),
              String.valueOf(packed(row)),
              half(row),
              row % 2 == 0 ? String.valueOf(row) : "u" + row,
              found.get(19),
              String.valueOf(row % 50 == 0 ? 2000000000L : row % 7));
    }
    // Written in Shanghai's time, before 1970.
    assertThat(rows.get(1).cells().get(9)).isEqualTo("1969-09-23 00:00:01.500");
    assertThat(rows.get(2).cells().get(19)).isEqualTo("1970-01-01 00:00:02");
  }

  @Test
  void readsWhatComesBeforeTheCut() throws Exception {
    byte[] whole = written("plain.arrow");
    byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
    Recorded read = new Recorded();
    assertThatThrownBy(() -> read.extract(new ArrowExtractor(), ARROW, cut, Limits.DEFAULT))
        .isInstanceOf(ScanException.class);
    assertThat(rows(read)).hasSize(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.arrow", "zstd.arrow", "none.orc", "first.orc", "snappy.orc"})
  void survivesDamage(String name) throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    Extractor extractor = name.endsWith(".orc") ? new OrcExtractor() : new ArrowExtractor();
    String type = name.endsWith(".orc") ? ORC : ARROW;
    byte[] whole = written(name);
    for (int round = 0; round < 80; round++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i < 1 + round / 8; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      if (round % 4 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      try {
        Recorded.of(extractor, type, bytes);
      } catch (ScanException e) {
        assertThat(e.wording().zh()).isNotBlank();
      }
    }
  }
}
