package org.inshore.scanners.documents.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What terminals and line printers show of a text with controls. */
class TerminalStreamTest {
  private static String shown(byte[] bytes) throws Exception {
    DecodedText text = CharsetDetector.detect(Bytes.of(bytes));
    try (InputStream in = text.open(Bytes.of(bytes))) {
      return new String(in.readAllBytes(), text.encoding().charset());
    }
  }

  private static String shown(String text) throws Exception {
    return shown(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "'ab ^[1m19000001234^[0m.', 'ab 19000001234.'",
    "'^[01;31m^[K190001^[m^[K cd', '190001 cd'",
    "'19^[5C00', '19 00'",
    "'1<19<90<00<0', '1900'",
    "'_<1_<9_<0', '190'",
    "'1<_9<_', '19'",
    "'字<字1<1', '字1'",
    "'字<<字1<1', '字1'",
    "'1<2 10%<<<<20%', '1<2 10%<<<<20%'",
    "'a^[Zb^[', 'a b^['",
    "'a^(Bb^', 'a^(Bb^'"
  })
  void controlsAreTakenOut(String written, String shown) throws Exception {
    String text = written.replace('^', '\u001b').replace('<', '\b');
    assertThat(shown(text)).isEqualTo(shown.replace('^', '\u001b').replace('<', '\b'));
    for (int length = 0; length < 40; length++) {
      String before = "x".repeat((1 << 14) - length);
      assertThat(shown(before + ' ' + text))
          .isEqualTo(before + ' ' + shown.replace('^', '\u001b').replace('<', '\b'));
    }
  }

  @Test
  void inGb18030Too() throws Exception {
    Charset gbk = Charset.forName("GB18030");
    String text = "证\b证件\b件 1\b19\b9 户名余额合计 ";
    assertThat(shown(text.repeat(20).getBytes(gbk))).startsWith("证件 19 户名余额合计 ");
  }

  @Test
  void manyBackspacesEnd() throws Exception {
    String text = "a" + "\b".repeat(100_000) + "b";
    assertThat(shown(text)).hasSizeBetween(90_000, text.length());
  }

  @Test
  void recordSeparatorsEndLines() throws Exception {
    assertThat(shown("a\u001f1\u001eb\u001f2\u001e")).isEqualTo("a\u001f1\nb\u001f2\n");
    assertThat(shown("a\u001e\nb\u001e\n")).isEqualTo("a\u001e\nb\u001e\n");
  }
}
