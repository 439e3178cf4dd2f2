package org.inshore.scanners.documents.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** What zlib and gzip packed in a form that nothing reads is looked through. */
class DeflatedStreamsTest {
  private static final String NUMBER = "110101190001010014";

  private final Random random = new Random(5);

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] zlib(byte[] plain, int level) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  /** A gzip member with all that its header may have before the packed bytes. */
  private static byte[] headed(byte[] plain) throws IOException {
    byte[] packed = gzip(plain);
    packed[3] = 2 | 4 | 8 | 16;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(packed, 0, 10);
    all.write(new byte[] {3, 0, 9, 9, 9});
    all.write("log.txt\0remark\0".getBytes(StandardCharsets.US_ASCII));
    all.write(new byte[2]);
    all.write(packed, 10, packed.length - 10);
    return all.toByteArray();
  }

  private byte[] amid(byte[]... streams) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(noise(700));
    for (byte[] stream : streams) {
      all.writeBytes(stream);
      all.writeBytes(noise(90));
    }
    return all.toByteArray();
  }

  private static String runs(byte[] bytes) throws Exception {
    Recorded found = Recorded.of(new TextRunsExtractor(), Extractor.TEXT_RUNS, bytes);
    return String.join("", found.texts.values());
  }

  @Test
  void isFoundAtEachLevelAndInEachEncoding() throws Exception {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE
        }) {
      byte[] plain = ("客户张伟 id=" + NUMBER + " 已核对").getBytes(charset);
      for (int level = 1; level <= 9; level++) {
        assertThat(runs(amid(zlib(plain, level)))).as("%s %d", charset, level).contains(NUMBER);
      }
      assertThat(runs(amid(gzip(plain)))).as("%s gzip", charset).contains(NUMBER);
      assertThat(runs(amid(headed(plain)))).as("%s gzip", charset).contains(NUMBER);
    }
  }

  @Test
  void severalAreFoundOneBehindAnotherAndFarIn() throws Exception {
    byte[][] streams = new byte[40][];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = zlib(("value number " + (1380013800000L + i) + "\n").getBytes("US-ASCII"), 6);
    }
    byte[] near = amid(streams);
    byte[] far = Arrays.copyOf(noise(3 << 20), (3 << 20) + near.length);
    System.arraycopy(near, 0, far, 3 << 20, near.length);
    for (byte[] all : new byte[][] {near, far}) {
      assertThat(runs(all).lines().filter(line -> line.contains("value number"))).hasSize(40);
    }
  }

  @Test
  void whatGoesOnFartherThanIsLookedAtIsReadAsFarAsThat() throws Exception {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(("id " + NUMBER + "\n").repeat(500).getBytes("US-ASCII"));
    plain.writeBytes(noise(2 << 20));
    assertThat(runs(amid(zlib(plain.toByteArray(), 9)))).contains(NUMBER);
  }

  @Test
  void whatDoesNotProveItselfIsNone() throws Exception {
    byte[] packed = zlib(("id=" + NUMBER + " and more of the like").getBytes("US-ASCII"), 6);
    packed[packed.length - 1] ^= 1;
    byte[] zipped = gzip(("id=" + NUMBER + " and more of the like").getBytes("US-ASCII"));
    zipped[zipped.length - 8] ^= 1;
    assertThat(runs(amid(packed, zipped))).doesNotContain(NUMBER);
    byte[] pixels = zlib(("id=" + NUMBER).getBytes("US-ASCII"), 6);
    byte[] chunk = Arrays.copyOf("IDAT".getBytes("US-ASCII"), 4 + pixels.length);
    System.arraycopy(pixels, 0, chunk, 4, pixels.length);
    assertThat(runs(amid(chunk))).doesNotContain(NUMBER);
    byte[] headers = new byte[100_000];
    for (int i = 0; i < headers.length; i++) {
      headers[i] = (byte) (i % 2 == 0 ? 0x78 : 0x9c);
    }
    assertThat(runs(headers)).doesNotContain(NUMBER);
  }

  @Test
  void whatExpandsWithoutEndEndsAtTheLimit() throws Exception {
    byte[] bomb = zlib(new byte[6 << 20], 9);
    byte[] all = amid(bomb, bomb, bomb, bomb, bomb, bomb, bomb, bomb);
    Limits limits = new Limits(1 << 30, 16 << 20, 10_000, 100, 8, 0, Duration.ofMinutes(1));
    assertThatThrownBy(() -> Recorded.of(new TextRunsExtractor(), Extractor.TEXT_RUNS, all, limits))
        .isInstanceOf(ScanException.class);
  }
}
