package org.inshore.scanners.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.arj.ArjExtractor;
import org.inshore.scanners.documents.archive.lzo.Lzo;
import org.inshore.scanners.documents.archive.lzo.LzopExtractor;
import org.inshore.scanners.documents.archive.zip.ZipExtractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text, packed by ARJ 3.10 (methods 1 and 4), lzop 1.04, and 7-Zip 25 (LZMA in ZIP). */
class RarerPackingTest {
  private static final String ARJ = "application/x-arj";
  private static final String LZOP = "application/x-lzop";

  private static final String BEST =
      "YOoqACILAQIQAAIXjkMPa45DD2sAAAAAAAAAAAAAAAAAAAAAAABtMS5hcmoAAK61D60AAGDqNQAuCwECEAEA"
          + "jo5DD2tFAAAAegEAAAqRa+0AAKQRAAAAAAAAjkMPa45DD2sAAAAAYS50eHQAANTzFWsAAAA0S3KumeV3AH1h"
          + "Q3/fERwS0ZISJshx4RRRwYUcdAAI77PoEyGa8sMCShT6tHGsdhUrj7krsOoEPZ49SXjL1Zeul6/94GDqAAA=";

  private static final String FASTEST =
      "YOo3ACILAQIQAAIXjkMPa45DD2sAAAAAAAAAAAAAAAAAAAAAAABtNC5hcmoAa2VwdCBieSBoYW5kCgDJE8A7"
          + "AABg6jUALgsBAhAEAI6OQw9rRgAAAHoBAAAKkWvtAACkEQAAAAAAAI5DD2uOQw9rAAAAAGEudHh0AADaGypD"
          + "AAA2Gk3GUQDAdCAxmE5GQQDYZDIZDAZDDmAAsEBwNBvgRDEZjjiCRhNxkEBzN4gN5uBWA+GP3Q+GX3Q+Gf3Q"
          + "+Gn3Q+Gv2A+AYOoAAA==";

  private static final String LZO =
      "iUxaTwANChoKEEAgoAlAAQUDAAABAACBpGsPQ44AAAAABWEudHh0TKoFyAAAAXoAAABgcjJfCAACbGluZSAw"
          + "OiBjYXJkIDYyMjIwMjAqAAAILCBwaG9uZSAxMzj4AgksIGFuZCBzbyBvbgqZBzEgHfkAMiAd+QAzIB35ADQg"
          + "HfkANSAL+AAKMCwgYW5kIHNvIG9uChEAAAAAAAA=";

  private static final String ZIP =
      "UEsDBD8AAgAOABiwgV0KkWvtTgAAAHoBAAAFAAAAYS50eHQZAQUAXQAQAAAANhpKHwigJlZN/MjE2T5knyqq"
          + "rw9Hbj80Qw6OC35bJ2qteQxu0/6+IkTnY7usfK5+p+tWh2SinUKu6foIisnf/+3IcABQSwECPwM/AAIADgAY"
          + "sIFdCpFr7U4AAAB6AQAABQAkAAAAAAAAACCApIEAAAAAYS50eHQKACAAAAAAAAEAGAB36Q9r34HdAQAAAAAA"
          + "AAAAAAAAAAAAAABQSwUGAAAAAAEAAQBXAAAAcQAAAAAA";

  private static byte[] text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("line ").append(i);
      text.append(": card 6222020000000000000, phone 13800000000, and so on\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @ParameterizedTest
  @ValueSource(strings = {BEST, FASTEST})
  void arj(String base64) throws Exception {
    Recorded recorded = Recorded.of(new ArjExtractor(), ARJ, bytes(base64));
    assertThat(recorded.binary("/entry:a.txt")).isEqualTo(text());
    assertThat(recorded.failed).isEmpty();
    byte[] damaged = bytes(base64);
    damaged[damaged.length - 30] ^= 1;
    assertThat(Recorded.of(new ArjExtractor(), ARJ, damaged).failed).hasSize(1);
  }

  @Test
  void commentsOfArjAreRead() throws Exception {
    Recorded recorded = Recorded.of(new ArjExtractor(), ARJ, bytes(FASTEST));
    assertThat(recorded.text("/part:comments")).contains("kept by hand");
  }

  @Test
  void lzop() throws Exception {
    byte[] packed = bytes(LZO);
    Recorded recorded = Recorded.of(new LzopExtractor(), LZOP, packed);
    assertThat(recorded.binary("/entry:a.txt")).isEqualTo(text());
    assertThat(recorded.failed).isEmpty();
    byte[] twice = Arrays.copyOf(packed, 2 * packed.length);
    System.arraycopy(packed, 0, twice, packed.length, packed.length);
    assertThat(Recorded.of(new LzopExtractor(), LZOP, twice).binary("/entry:a.txt"))
        .hasSize(2 * text().length);
    packed[packed.length - 20]++;
    assertThat(Recorded.of(new LzopExtractor(), LZOP, packed).failed).hasSize(1);
  }

  @Test
  void lzmaInZip() throws Exception {
    Recorded recorded = Recorded.of(new ZipExtractor(), "application/zip", bytes(ZIP));
    assertThat(recorded.binary("/entry:a.txt")).isEqualTo(text());
    assertThat(recorded.failed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {BEST, FASTEST, LZO})
  void whatIsCutOrDamagedIsSaid(String base64) throws Exception {
    boolean isLzo = base64.equals(LZO);
    Random random = new Random(7);
    byte[] whole = bytes(base64);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Arrays.copyOf(whole, 60 + random.nextInt(whole.length - 60));
      damaged[40 + random.nextInt(20)] ^= (byte) (1 << random.nextInt(8));
      try {
        Recorded.of(isLzo ? new LzopExtractor() : new ArjExtractor(), isLzo ? LZOP : ARJ, damaged);
      } catch (ScanException e) {
        assertThat(e.category())
            .isIn(ScanException.Category.UNREADABLE, ScanException.Category.LIMIT_EXCEEDED);
      }
    }
  }

  @Test
  void blocksOfLzoThatAreNoneBreakOff() {
    Random random = new Random(5);
    byte[] out = new byte[1000];
    for (int i = 0; i < 2000; i++) {
      byte[] block = new byte[1 + random.nextInt(60)];
      random.nextBytes(block);
      try {
        assertThat(Lzo.unpack(block, out)).isBetween(0, out.length);
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }
}
