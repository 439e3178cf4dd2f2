package org.inshore.scanners.documents.archive.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.inshore.scanners.documents.FolderBytes;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes are read once, by one of them; what is not whole is said of each that is left. */
class VolumesExtractorTest {
  private static final String TYPE = "application/x-split-archive";

  private static Recorded read(String name, Map<String, byte[]> folder) throws Exception {
    Recorded recorded = new Recorded();
    new VolumesExtractor().extract(FolderBytes.file(name, folder), TYPE, Limits.DEFAULT, recorded);
    return recorded;
  }

  private static byte[] whole() {
    byte[] bytes = new byte[1000];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static Map<String, byte[]> cut(byte[] whole, List<String> names) {
    Map<String, byte[]> folder = new HashMap<>();
    int length = whole.length / names.size();
    for (int i = 0; i < names.size(); i++) {
      int to = i == names.size() - 1 ? whole.length : (i + 1) * length;
      folder.put(names.get(i), Arrays.copyOfRange(whole, i * length, to));
    }
    return folder;
  }

  @ParameterizedTest
  @CsvSource({
    "a.7z, a.7z.001, a.7z.002, a.7z.003, a.7z.001",
    "a.gz, a.gz.000, a.gz.001, a.gz.002, a.gz.000",
    "a.tar.gz, a.tar.gz.aa, a.tar.gz.ab, a.tar.gz.ac, a.tar.gz.aa",
    "b.zip, b.z01, b.z02, b.zip, b.zip",
    "B.ZIP, B.Z01, B.Z02, B.ZIP, B.ZIP",
  })
  void joinsVolumesOnce(String archive, String first, String second, String third, String reader)
      throws Exception {
    byte[] whole = whole();
    List<String> names = List.of(first, second, third);
    Map<String, byte[]> folder = cut(whole, names);
    for (String name : names) {
      Recorded read = read(name, folder);
      if (name.equals(reader)) {
        assertThat(read.binary("/entry:" + archive)).isEqualTo(whole);
      } else {
        assertThat(read.binaries).isEmpty();
        assertThat(read.notes.toString()).contains(reader);
      }
    }
  }

  @Test
  void joinsAsManyVolumesAsThereAreNames() throws Exception {
    byte[] whole = whole();
    List<String> names =
        IntStream.range(0, 100).mapToObj(i -> String.format("a.gz.%02d", i)).toList();
    assertThat(read("a.gz.00", cut(whole, names)).binary("/entry:a.gz")).isEqualTo(whole);
  }

  @Test
  void goesOnFromOneLetterOrDigitToTheNext() {
    assertThat(Volumes.next("a.gz.az")).isEqualTo("a.gz.ba");
    assertThat(Volumes.next("a.7z.099")).isEqualTo("a.7z.100");
    assertThat(Volumes.next("a.z09")).isEqualTo("a.z10");
  }

  @ParameterizedTest
  @CsvSource({"a.7z.001", "a.7z.002", "a.z01", "a.part1.rar", "noname"})
  void saysOfAVolumeAloneThatItWasNotRead(String name) {
    assertThatThrownBy(() -> read(name, Map.of(name, whole())))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.category()).isEqualTo(ScanException.Category.NO_READER));
  }
}
