package org.inshore.scanners.documents.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same two records, written by cbor2, msgpack, Jackson, PyMongo, Python 3.13, Ruby 3.3, Erlang
 * 27, R 4.5, NumPy 2.2, Redis 8.0 and LevelDB 1.23, are rows with their names; what is cut or
 * hostile gives what it can and says so.
 */
class SerialExtractorTest {
  private static final String PICKLE = "application/x-python-pickle";

  private static Recorded read(String type, byte[] bytes) throws Exception {
    return Recorded.of(new SerialExtractor(), type, bytes);
  }

  private static List<String> cells(Recorded recorded) {
    List<String> all = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      for (Recorded.Row row : rows.rows()) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++) {
          if (row.cells().get(i) != null) {
            cells.append(rows.columns().get(i).heading()).append('=').append(row.cells().get(i));
            cells.append(' ');
          }
        }
        all.add(cells.toString().strip());
      }
    }
    return all;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "written.csv", maxCharsPerColumn = 8192)
  void readsRecords(String name, String type, String hex) throws Exception {
    Recorded recorded = read(type, HexFormat.of().parseHex(hex));
    assertThat(recorded.failed).isEmpty();
    if (name.equals("pickle-tuples") || name.equals("numpy-objects")) {
      assertThat(cells(recorded).toString())
          .contains("张晓雨", "6218900000000000006", "19000001234", "李雨桐", "6218900000000000014");
      return;
    }
    assertThat(cells(recorded)).hasSize(2);
    assertThat(cells(recorded).get(0))
        .contains("name=张晓雨", "card=6218900000000000006", "n=19000001234");
    assertThat(cells(recorded).get(1)).contains("name=李雨桐", "card=6218900000000000014", "n=-5");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "written.csv", maxCharsPerColumn = 8192)
  void saysThatItBreaksOff(String name, String type, String hex) throws Exception {
    byte[] whole = HexFormat.of().parseHex(hex);
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        Recorded recorded = read(type, cut);
        // A whole record and the next did not begin, or only a checksum is missing.
        assertThat(cells(recorded)).as(name + " " + length).isNotEmpty();
      } catch (ScanException e) {
        assertThat(e.category()).isEqualTo(ScanException.Category.UNREADABLE);
      }
    }
  }

  /** A list of tuples, whose strings touch the bytes that tell their lengths. */
  @Test
  void readsTuplesOfOcaml() throws Exception {
    String hex =
        "8495a6be0000004c00000008000000220000001ca0b029e5bca0e69993e99ba833363231"
            + "3839303030303030303030303030303603000000046c7d02d2a0b029e69d8ee99ba8e6a1"
            + "90333632313839303030303030303030303030313400fb40";
    Recorded recorded = read("application/x-ocaml-marshal", HexFormat.of().parseHex(hex));
    assertThat(cells(recorded)).hasSize(2);
    assertThat(cells(recorded).get(0)).contains("=张晓雨 ", "=6218900000000000006 ", "=19000001234");
  }

  /** Lists, sets, ranks, a stream, fields that expire, and a text that was packed. */
  @Test
  void readsAllKindsOfValuesOfRedis() throws Exception {
    try (InputStream in = SerialExtractorTest.class.getResourceAsStream("kinds.rdb")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      Recorded recorded = read("application/x-redis-dump", bytes);
      assertThat(recorded.failed).isEmpty();
      assertThat(recorded.allText())
          .contains("110101190001010013", "姓名 张晓雨", "19000001234", "19000005678")
          .contains("6218900000000000006", "330102190001010011", "6218900000000000014")
          .contains("19000009999", "440106190001010016", "1234567");
    }
  }

  /** Of numbers with a fraction those of the first row of sixteen show what a column measures. */
  @Test
  void readsArraysOfNumpy() throws Exception {
    int rows = 20;
    String head = "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, 2), }\n".formatted(rows);
    ByteBuffer bytes = ByteBuffer.allocate(10 + head.length() + rows * 2 * Double.BYTES);
    bytes
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes
        .putShort((short) 1)
        .putShort((short) head.length())
        .put(head.getBytes(StandardCharsets.US_ASCII));
    for (int row = 0; row < rows; row++) {
      bytes.putDouble(row == 9 ? 15_123_456_789.0 : row + 0.25).putDouble(0.5);
    }
    assertThat(cells(read("application/x-npy", bytes.array())).toString())
        .contains("15123456789", "=0.25 ", "=16.25 ")
        .doesNotContain("=1.25", "=15.25", "=17.25");
  }

  @Test
  void readsWhatStandsBehindAFault() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0x80);
    bytes.write(3);
    bytes.write(']');
    bytes.write(0xfe);
    bytes.write("\0\0 证件 110101190001010013 手机 19000001234 \0".getBytes(StandardCharsets.UTF_8));
    Recorded recorded = new Recorded();
    assertThatThrownBy(
            () ->
                recorded.extract(
                    new SerialExtractor(), PICKLE, bytes.toByteArray(), Limits.DEFAULT))
        .isInstanceOf(ScanException.class);
    assertThat(recorded.allText()).contains("110101190001010013", "19000001234");
  }

  /** A list in itself, and lists that each hold the one before twice. */
  @ParameterizedTest
  @ValueSource(strings = {"circle", "doubling"})
  void endsWithWhatHasNoEnd(String kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x80, 2});
    if (kind.equals("circle")) {
      bytes.writeBytes(new byte[] {']', 'q', 0, 'h', 0, 'a', '.'});
    } else {
      bytes.writeBytes(new byte[] {']', 'q', 0});
      for (int i = 1; i < 200; i++) {
        bytes.writeBytes(
            new byte[] {'h', (byte) (i - 1), 'h', (byte) (i - 1), (byte) 0x86, 'q', (byte) i});
      }
      bytes.write('.');
    }
    assertThatThrownBy(() -> read(PICKLE, bytes.toByteArray())).isInstanceOf(ScanException.class);
  }
}
