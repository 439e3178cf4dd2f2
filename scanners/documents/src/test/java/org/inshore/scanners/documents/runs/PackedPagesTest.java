package org.inshore.scanners.documents.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.junit.jupiter.api.Test;

/** Pages that hold no text are told from those that may. */
class PackedPagesTest {
  private static final List<Charset> CHARSETS =
      List.of(Charset.forName("GB18030"), StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);

  private final Random random = new Random(11);

  @Test
  void randomAndPackedBytesAreTold() throws Exception {
    for (int length : new int[] {512, 1000, 4096}) {
      for (int i = 0; i < 200; i++) {
        assertThat(isPacked(random(length))).as("random, %d bytes", length).isTrue();
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(text(200_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] all = packed.toByteArray();
    for (int from = 4096; from + 4096 < all.length; from += 4096) {
      assertThat(isPacked(Arrays.copyOfRange(all, from, from + 4096))).as("deflated").isTrue();
    }
  }

  /** Characters of Chinese drawn evenly are the worst that text can be: real ones come again. */
  @Test
  void textInAnyEncodingIsNone() {
    for (Charset charset : CHARSETS) {
      for (int length : new int[] {600, 2000, 4096}) {
        byte[] text = Arrays.copyOf(text(length).getBytes(charset), length);
        assertThat(isPacked(text)).as("%s, %d bytes", charset, length).isFalse();
      }
    }
    byte[] coded = Arrays.copyOf(Base64.getEncoder().encode(random(4096)), 4096);
    assertThat(isPacked(coded)).as("base64").isFalse();
    assertThat(isPacked(new byte[4096])).as("empty").isFalse();
  }

  @Test
  void aPageOfTextBetweenPackedOnesIsFound() throws Exception {
    for (Charset charset : CHARSETS) {
      byte[] bytes = random(40 * 4096);
      byte[] line = "客户张伟明 110101190001010014 已核对".getBytes(charset);
      Arrays.fill(bytes, 20 * 4096, 21 * 4096, (byte) 0);
      System.arraycopy(line, 0, bytes, 20 * 4096 + 100, line.length);
      Recorded found = Recorded.of(new TextRunsExtractor(), Extractor.TEXT_RUNS, bytes);
      assertThat(found.text("/part:runs")).as("%s", charset).contains("110101190001010014");
      assertThat(found.text("/part:runs").lines()).hasSizeLessThan(4);
    }
  }

  /** A page of zeros is passed over at once: as one with a byte amid it that is no text either. */
  @Test
  void runsEndInPagesOfZerosAsInOthers() throws Exception {
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      for (int end = 0; end < 4; end++) {
        byte[] bytes = new byte[3 * 4096 + 1000];
        byte[] line = "客户张伟明 110101190001010014 AB".getBytes(charset);
        for (int page = 1; page < 4; page += 2) {
          System.arraycopy(line, 0, bytes, page * 4096 - line.length + end, line.length);
        }
        byte[] whole = bytes.clone();
        whole[4096 + 2000] = 1;
        whole[2 * 4096 + 2000] = 1;
        String found = runs(bytes);
        assertThat(found).contains("110101190001010014").isEqualTo(runs(whole));
      }
    }
  }

  private static String runs(byte[] bytes) throws Exception {
    return Recorded.of(new TextRunsExtractor(), Extractor.TEXT_RUNS, bytes).text("/part:runs");
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Chinese of the 1,500 most frequent characters' range, with numbers between. */
  private String text(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      for (int i = 0; i < 12; i++) {
        text.append((char) (0x4e00 + random.nextInt(3_000)));
      }
      text.append(random.nextInt(1_000_000)).append("，");
    }
    return text.toString();
  }

  private static boolean isPacked(byte[] bytes) {
    return new PackedPages().isPacked(bytes, 0, bytes.length);
  }
}
