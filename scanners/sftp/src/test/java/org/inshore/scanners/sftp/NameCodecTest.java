package org.inshore.scanners.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that is shown leads back to the bytes that it has. */
class NameCodecTest {
  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "客户名单.csv", "café", "😀", "a\\xE9b"})
  void utf8IsTheFirstCandidate(String name) {
    String raw = NameCodec.raw(name);
    assertThat(NameCodec.shown(raw)).isEqualTo(name);
    assertThat(NameCodec.candidates(name)).startsWith(raw);
  }

  @Test
  void gbkIsShownAsText() {
    String raw =
        new String("客户名单.csv".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
    assertThat(NameCodec.shown(raw)).isEqualTo("客户名单.csv");
    assertThat(NameCodec.candidates("客户名单.csv")).contains(raw);
  }

  @Test
  void anyBytesLeadBack() {
    Random random = new Random(20261127);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(8)];
      random.nextBytes(bytes);
      String raw = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(NameCodec.candidates(NameCodec.shown(raw))).contains(raw);
      assertThat(NameCodec.candidates(NameCodec.escaped(raw))).contains(raw);
    }
  }
}
