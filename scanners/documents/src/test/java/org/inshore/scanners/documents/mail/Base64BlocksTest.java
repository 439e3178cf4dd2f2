package org.inshore.scanners.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

class Base64BlocksTest {
  private static final long SEED = Long.getLong("inshore.seed", 23L);

  private static byte[] decoded(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (Base64Blocks blocks = new Base64Blocks(new ByteArrayInputStream(bytes))) {
      return blocks.readAllBytes();
    }
  }

  @Test
  void readsWhatOthersWrite() throws Exception {
    Random random = new Random(SEED);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length * length % 20_011];
      random.nextBytes(bytes);
      assertThat(decoded(Base64.getMimeEncoder().encodeToString(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void goesOnBehindPadding() throws Exception {
    String text = "";
    for (String part : new String[] {"a", "client ", "4401031", "90203204115"}) {
      text += Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.US_ASCII)) + "\r\n";
    }
    assertThat(new String(decoded(text), StandardCharsets.US_ASCII))
        .isEqualTo("aclient 440103190203204115");

    String mail =
        "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + text;
    Recorded read =
        Recorded.of(
            new MessageExtractor(), "message/rfc822", mail.getBytes(StandardCharsets.US_ASCII));
    assertThat(read.binaries.values())
        .anySatisfy(
            b -> assertThat(new String(b, StandardCharsets.UTF_8)).contains("190203204115"));
  }
}
