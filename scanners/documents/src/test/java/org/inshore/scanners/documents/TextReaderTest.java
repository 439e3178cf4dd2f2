package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  @Test
  void turnsEscapedCharactersInTheirPlace() throws Exception {
    String json =
        "{\"\\u59d3\\u540d\": \"\\u5f20\\u4e09\", \"path\": \"C:\\\\users\", \"a\": \"\\u0041\"}\\u4e";

    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", json.getBytes(StandardCharsets.UTF_8));

    String text = recorded.text("");
    assertThat(text.replace("\u200b", ""))
        .isEqualTo("{\"姓名\": \"张三\", \"path\": \"C:\\\\users\", \"a\": \"\\u0041\"}\\u4e");
    assertThat(text).hasSameSizeAs(json);
    assertThat(text.indexOf("张")).isEqualTo(json.indexOf("\\u5f20"));
  }

  @Test
  void saysThatRtfIsNotReadToItsEnd() throws Exception {
    Recorded recorded =
        Recorded.of(
            new TextExtractor(),
            "text/plain",
            "{\\rtf1\\ansi 13800138000 \\'d0\\'d5}".getBytes(StandardCharsets.US_ASCII));

    assertThat(recorded.text("")).contains("13800138000");
    assertThat(recorded.failure("").category()).isEqualTo(ScanException.Category.UNREADABLE);
  }
}
