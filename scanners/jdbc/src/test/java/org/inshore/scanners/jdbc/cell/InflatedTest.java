package org.inshore.scanners.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InflatedTest {
  private static final byte[] TEXT = "开户机构：上海分行 2024".getBytes(StandardCharsets.UTF_8);

  private static byte[] zlib(byte[] bytes) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(to)) {
      out.write(bytes);
    }
    return to.toByteArray();
  }

  @Test
  void compressedTextsAreInflated() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(TEXT);
    }
    byte[] zlib = zlib(TEXT);
    byte[] counted =
        ByteBuffer.allocate(4 + zlib.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(TEXT.length)
            .put(zlib)
            .array();

    assertThat(Inflated.of(gzip.toByteArray())).isEqualTo(TEXT);
    assertThat(Inflated.of(zlib)).isEqualTo(TEXT);
    assertThat(Inflated.of(counted)).isEqualTo(TEXT);
  }

  @Test
  void whatIsBrokenOrTooLongIsNot() throws IOException {
    byte[] zlib = zlib(TEXT);
    assertThat(Inflated.of(Arrays.copyOf(zlib, zlib.length / 2))).isNull();
    assertThat(Inflated.of(zlib(new byte[100_000]))).isNull();
    assertThat(Inflated.of(TEXT)).isNull();
    assertThat(Inflated.of(new byte[] {0x78})).isNull();
  }
}
