package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that programs wrote: DuckDB (Parquet), Avro's library, pg_dump 15 and 17, LibreOffice. All
 * persons in them are made up: born in 1900.
 */
class WrittenTablesTest {
  private static final String PARQUET = "application/vnd.apache.parquet";
  private static final String AVRO = "application/vnd.apache.avro";
  private static final String DUMP = "application/x-postgresql-dump";

  static byte[] written(String name) throws Exception {
    String place = "/org/inshore/scanners/documents/written/" + name;
    try (InputStream in = WrittenTablesTest.class.getResourceAsStream(place)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  static Extractor extractor(String type) {
    return ServiceLoader.load(Extractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(extractor -> extractor.handles(type))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"snappy,800", "gzip,5", "zstd,5", "uncompressed,5"})
  void readsParquet(String codec, int rows) throws Exception {
    Recorded read = Recorded.of(extractor(PARQUET), PARQUET, written(codec + ".parquet"));
    assertThat(read.failed).isEmpty();
    assertThat(read.columns(0))
        .containsExactly("id", "cust_name", "id_no", "card_no", "amt", "d", "contacts", "m", "b");
    assertThat(read.rows.stream().mapToInt(batch -> batch.rows().size()).sum()).isEqualTo(rows);
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .containsExactly(
            "1",
            "某1",
            "330102190001010001",
            "6222020000000001",
            "1.50",
            "1900-01-02",
            "k: 电话\nv: 13000000001",
            "备注: n1",
            "二进制1");
    assertThat(read.rows.getFirst().rows().get(2).cells().get(6)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "bzip2", "xz", "zstandard"})
  void readsAvro(String codec) throws Exception {
    Recorded read = Recorded.of(extractor(AVRO), AVRO, written(codec + ".avro"));
    assertThat(read.failed).isEmpty();
    assertThat(read.rows.getFirst().rows()).hasSize(40);
    assertThat(read.columns(0))
        .containsExactly("cust_name", "id_no", "balance", "opened", "phones", "kind", "spouse");
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .containsExactly(
            "某1", "330102190001010001", "1.01", "1901-07-23", "13000000001", "STD", null);
    assertThat(read.rows.getFirst().rows().get(1).cells().get(6))
        .contains("cust_name: 某102", "id_no: 330102190001010102", "13000000102");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15-z", "15-0", "15-i", "17-z", "17-0", "17-i", "17-lz4", "17-zstd"})
  void readsArchivesOfPgDump(String kind) throws Exception {
    Recorded read = Recorded.of(extractor(DUMP), DUMP, written("pg" + kind + ".dump"));
    assertThat(read.failed).isEmpty();
    assertThat(new String(read.binary("/entry:blob 16393"), StandardCharsets.UTF_8))
        .isEqualTo("大对象 330102190001010046");
    Recorded script =
        Recorded.of(extractor("text/plain"), "text/plain", read.binary("/entry:dump.sql"));
    assertThat(script.allText()).contains("330102190001010038");
    assertThat(script.columns(0)).containsExactly("id", "cust_name", "id_no", "note");
    assertThat(script.rows.getFirst().columns().get(2).comment()).isEqualTo("证件号码");
    assertThat(script.rows.getFirst().rows().getFirst().cells())
        .containsExactly("1", "某甲", "330102190001010011", "line one\nline\ttwo \\ end");
  }

  /** Of a dump to a folder, whose data are files beside it. */
  @Test
  void readsTheContentsOfAFolder() throws Exception {
    Recorded read = Recorded.of(extractor(DUMP), DUMP, written("pg15-folder.dump"));
    assertThat(read.failed).isEmpty();
    assertThat(new String(read.binary("/entry:dump.sql"), StandardCharsets.UTF_8))
        .contains("CREATE TABLE public.cust");
  }

  @ParameterizedTest
  @CsvSource({
    PARQUET + ",snappy.parquet",
    PARQUET + ",zstd.parquet",
    AVRO + ",null.avro",
    AVRO + ",deflate.avro",
    DUMP + ",pg15-0.dump",
    DUMP + ",pg17-z.dump"
  })
  void survivesDamage(String type, String name) throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    byte[] whole = written(name);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = whole.clone();
      for (int i = 0; i < 1 + round / 8; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      if (round % 4 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      try {
        Recorded.of(extractor(type), type, bytes);
      } catch (ScanException e) {
        assertThat(e.wording().zh()).isNotBlank();
      } catch (AssertionError e) {
        // The script breaks off where its archive does.
        assertThat(type).isEqualTo(DUMP);
      }
    }
  }
}
