package org.inshore.scanners.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies in charsets that the JDK does not know. */
class OlderCharsetsTest {
  @ParameterizedTest
  @CsvSource({"hz-gb-2312, ~{?M;'PUC{#:~}", "utf-7, +W6JiN1nTVA3/Gg-"})
  void areDecoded(String charset, String body) throws Exception {
    String mail =
        "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset="
            + charset
            + "\r\n\r\n"
            + body
            + "\r\n";

    Recorded read =
        Recorded.of(
            new MessageExtractor(), "message/rfc822", mail.getBytes(StandardCharsets.US_ASCII));

    assertThat(new String(read.binary("/entry:body.txt"), StandardCharsets.UTF_8))
        .contains("客户姓名：");
  }
}
