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
import org.inshore.scanners.jdbc.product.DocumentForm;
import org.jspecify.annotations.Nullable;
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

  private static byte @Nullable [] inflated(byte[] bytes) {
    return Inflated.of(bytes, DocumentForm.of(bytes));
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

    assertThat(inflated(gzip.toByteArray())).isEqualTo(TEXT);
    assertThat(inflated(zlib)).isEqualTo(TEXT);
    assertThat(inflated(counted)).isEqualTo(TEXT);
  }

  @Test
  void whatIsBrokenOrTooLongIsNot() throws IOException {
    byte[] zlib = zlib(TEXT);
    assertThat(inflated(Arrays.copyOf(zlib, zlib.length / 2))).isNull();
    assertThat(inflated(zlib(new byte[100_000]))).isNull();
    assertThat(inflated(TEXT)).isNull();
    assertThat(inflated(new byte[] {0x78})).isNull();
  }
}
