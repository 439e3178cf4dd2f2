package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PackedValueTest {
  private static final long SEED = Long.getLong("inshore.seed", 5L);
  private static final byte[] TEXT =
      "a client of the bank, 客户某某".repeat(20).getBytes(StandardCharsets.UTF_8);

  private static byte[] deflated(boolean raw) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(6, raw))) {
      packing.write(TEXT);
    }
    return out.toByteArray();
  }

  @Test
  void unpacksWithAndWithoutHeader() throws Exception {
    byte[] zlib = deflated(false);
    byte[] counted = new byte[zlib.length + 4];
    System.arraycopy(zlib, 0, counted, 4, zlib.length);
    counted[3] = (byte) TEXT.length;

    assertThat(PackedValue.unpack(zlib)).isEqualTo(TEXT);
    assertThat(PackedValue.unpack(counted)).isEqualTo(TEXT);
    assertThat(PackedValue.unpack(deflated(true))).isEqualTo(TEXT);
  }

  @Test
  void whatIsCutOrFollowedByMoreIsNone() throws Exception {
    byte[] zlib = deflated(false);

    assertThat(PackedValue.unpack(Arrays.copyOf(zlib, zlib.length - 3))).isNull();
    assertThat(PackedValue.unpack(Arrays.copyOf(zlib, zlib.length + 3))).isNull();
    assertThat(PackedValue.unpack(new byte[0])).isNull();
    assertThat(PackedValue.unpack(TEXT)).isNull();
  }

  @Test
  void randomBytesAreNone() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[8 + random.nextInt(60)];
      random.nextBytes(bytes);
      assertThat(PackedValue.unpack(bytes)).isNull();
    }
  }

  @Test
  void textInUtf16IsText() {
    String text = "客户某某 2024";

    assertThat(DocumentBytes.wide(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(DocumentBytes.wide(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(DocumentBytes.wide(new byte[] {1, 2, 3, 4, 5, 6})).isNull();
  }
}
