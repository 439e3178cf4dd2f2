package org.inshore.scanners.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.rar.RarExtractor;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Archives that {@code src/test/programs/write-rar.py} has packed and libarchive has unpacked, but
 * for a solid one of RAR 3, which it does not read.
 */
class RarExtractorTest {
  private static final String RAR = "application/vnd.rar";

  private static byte[] archive(String name) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(RarExtractorTest.class.getResourceAsStream("rar/" + name))) {
      return in.readAllBytes();
    }
  }

  private static Recorded read(byte[] archive) throws Exception {
    return Recorded.of(new RarExtractor(), RAR, archive);
  }

  private static String rows(int count, int seed) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("客户%d,%d,%s\n".formatted(i, i * seed % 10007, "北京市".repeat(i % 4)));
    }
    return rows.toString();
  }

  private static String text(Recorded recorded, String entry) {
    return new String(recorded.binary("/entry:" + entry), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"five.rar", "five-solid.rar", "three.rar", "three-solid.rar"})
  void entriesAreUnpackedUnderTheirNames(String name) throws Exception {
    Recorded recorded = read(archive(name));

    assertThat(recorded.failed).isEmpty();
    assertThat(text(recorded, "rows.txt")).isEqualTo(rows(900, 7919));
    assertThat(text(recorded, "名单.txt")).isEqualTo(rows(200, 6007));
    if (name.startsWith("five")) {
      assertThat(recorded.allText()).contains("remarks");
    }
  }

  @Test
  void differencesOfBytesAreAddedUp() throws Exception {
    byte[] wave = new byte[3000];
    int last = 0;
    for (int i = 0; i < wave.length; i++) {
      last += i * i % 5 - 2;
      wave[i] = (byte) last;
    }
    assertThat(read(archive("delta.rar")).binary("/entry:wave.bin")).isEqualTo(wave);
  }

  @Test
  void addressesOfCallsAreThoseOfTheProgram() throws Exception {
    ByteBuffer code = ByteBuffer.allocate(1200).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < code.limit(); i++) {
      code.put(i, (byte) (i * 31 + i / 7));
    }
    for (int i = 0; i < 1150; i += 40) {
      code.put(i, (byte) 0xe8).putInt(i + 1, i * 137 % 90000 - 3000);
    }
    assertThat(read(archive("calls.rar")).binary("/entry:calls.bin")).isEqualTo(code.array());
  }

  /** Each cut gives what came before and says that it is one. */
  @ParameterizedTest
  @ValueSource(strings = {"five.rar", "three.rar"})
  void whatIsCutOffIsTold(String name) throws Exception {
    byte[] whole = archive(name);
    for (int length = 9; length < whole.length - 30; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        Recorded recorded = read(cut);
        assertThat(recorded.failed).as("%d bytes", length).isNotEmpty();
      } catch (ScanException e) {
        assertThat(e.category()).isEqualTo(Category.UNREADABLE);
      }
    }
  }

  @Test
  void anyDamageIsToldOrCostsNothing() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    for (String name : new String[] {"five.rar", "three-solid.rar", "delta.rar"}) {
      byte[] whole = archive(name);
      for (int round = 0; round < 60; round++) {
        byte[] damaged = whole.clone();
        damaged[8 + random.nextInt(whole.length - 40)] ^= (byte) (1 << random.nextInt(8));
        try {
          read(damaged);
        } catch (ScanException e) {
          assertThat(e.category())
              .isIn(Category.UNREADABLE, Category.LIMIT_EXCEEDED, Category.NO_READER);
        }
      }
    }
  }

  @Test
  void aWindowIsBoundedWhateverAHeaderAsksFor() throws Exception {
    // The size of the window stands in the third byte from behind in the numbers before the name.
    byte[] archive = archive("five-solid.rar");
    int name = indexOf(archive, "名单.txt".getBytes(StandardCharsets.UTF_8));
    archive[name - 3] = (byte) (archive[name - 3] | 15 << 3);
    int header = name - 20;
    while (!isHeader(archive, header)) {
      header--;
    }
    seal(archive, header);

    Recorded recorded = read(archive);

    assertThat(text(recorded, "rows.txt")).isEqualTo(rows(900, 7919));
    assertThat(recorded.failed.values().iterator().next().category())
        .isEqualTo(Category.LIMIT_EXCEEDED);
  }

  @Test
  void aMarkAloneIsNoArchive() {
    for (byte[] mark :
        new byte[][] {{'R', 'a', 'r', '!', 0x1a, 7, 1, 0}, {'R', 'a', 'r', '!', 0x1a, 7, 0}}) {
      assertThatThrownBy(() -> read(mark)).hasMessageContaining("damaged");
    }
  }

  @Test
  void encryptedHeadersAreTold() {
    byte[] archive = {'R', 'a', 'r', '!', 0x1a, 7, 1, 0, 0, 0, 0, 0, 2, 4, 0};
    seal(archive, 8);
    assertThatThrownBy(() -> read(archive)).hasMessageContaining("encrypted");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  /** Whether a header with a right checksum begins at a place. */
  private static boolean isHeader(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) == checksum(bytes, at)
        || (bytes[at + 5] == 2 && bytes[at + 6] == 2 && bytes[at + 4] > 20 && bytes[at + 4] < 60);
  }

  private static void seal(byte[] bytes, int at) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, checksum(bytes, at));
  }

  private static int checksum(byte[] bytes, int at) {
    CRC32 crc = new CRC32();
    crc.update(bytes, at + 4, bytes[at + 4] + 1);
    return (int) crc.getValue();
  }
}
