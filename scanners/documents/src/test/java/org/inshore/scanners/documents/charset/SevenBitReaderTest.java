package org.inshore.scanners.documents.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SevenBitReaderTest {
  private static String read(String charset, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    try (Reader reader =
        Objects.requireNonNull(SevenBitReader.of(charset, new ByteArrayInputStream(bytes)))) {
      StringWriter all = new StringWriter();
      reader.transferTo(all);
      return all.toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HZ-GB-2312, ~{?M;'PUC{#:~}Li, 客户姓名：Li",
    "hz, a~~b ~x ~{VP~}, a~b ~x 中",
    "utf-7, +W6JiN1nTVA3/Gg-Li, 客户姓名：Li",
    "UTF-7, 1+-1 +Ti0.x + 2, 1+1 中.x + 2",
    "utf-7, +2DzfDQ-, 🌍"
  })
  void decodes(String charset, String text, String expected) throws IOException {
    assertThat(read(charset, text)).isEqualTo(expected);
  }

  @Test
  void aLineEndsWhatIsShiftedInHzAndWhatBreaksOffIsNoFault() throws IOException {
    assertThat(read("hz", "~{VP\nabc~\ndef")).isEqualTo("中\nabcdef");
    assertThat(read("hz", "~{V")).hasSize(1);
    assertThat(read("utf-7", "a+Ti")).isEqualTo("a");
  }

  @Test
  void othersAreReadByTheJdk() {
    assertThat(SevenBitReader.of("gbk", new ByteArrayInputStream(new byte[0]))).isNull();
  }
}
