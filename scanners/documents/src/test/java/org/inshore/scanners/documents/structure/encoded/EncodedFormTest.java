package org.inshore.scanners.documents.structure.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.codec.binary.Base32;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

class EncodedFormTest {
  private static final String TEXT = "姓名,证件号码\n张三,440000190001010007\n".repeat(40);

  @Test
  void aFileInBase64IsTold() {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] gb = TEXT.getBytes(Charset.forName("GB18030"));
    assertThat(begins(Base64.getMimeEncoder().encodeToString(utf8))).isTrue();
    assertThat(begins(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(gb) + "\n"))
        .isTrue();
    assertThat(begins(Base64.getEncoder().encodeToString(gb))).isTrue();
    byte[] zip =
        "PK\3\4\24\0\0\0\b\0 and more that is packed\1\2\3".getBytes(StandardCharsets.UTF_8);
    assertThat(begins(Base64.getMimeEncoder().encodeToString(zip))).isTrue();
  }

  @Test
  void aFileInBase32OrHexIsRead() throws Exception {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    Base32 lines = Base32.builder().setLineLength(76).setLineSeparator((byte) '\n').get();
    String base32 = lines.encodeToString(utf8);
    String hex = HexFormat.of().formatHex(utf8);
    String wrapped = hex.replaceAll("(.{60})", "$1\n");
    for (String each : List.of(base32, new Base32().encodeToString(utf8))) {
      assertThat(read(each, "/entry:base32")).isEqualTo(TEXT);
    }
    for (String each : List.of(hex, hex.toUpperCase(Locale.ROOT), wrapped)) {
      assertThat(read(each, "/entry:hex")).isEqualTo(TEXT);
    }
  }

  private static String read(String text, String place) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Recorded read = Recorded.of(new TextExtractor(), "text/plain", bytes);
    return new String(read.binary(place), StandardCharsets.UTF_8);
  }

  /** Tokens, hashes and words are lines of one length too, and stand for nothing. */
  @Test
  void whatStandsForNothingIsText() {
    Random random = new Random(5);
    StringBuilder tokens = new StringBuilder();
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      byte[] bytes = new byte[48];
      random.nextBytes(bytes);
      tokens.append(Base64.getEncoder().encodeToString(bytes)).append('\n');
      hashes.append(HexFormat.of().formatHex(bytes)).append('\n');
    }
    assertThat(begins(tokens.toString())).isFalse();
    assertThat(begins(hashes.toString())).isFalse();
    assertThat(begins("440000190001010007\n".repeat(30))).isFalse();
    assertThat(begins("a".repeat(30_000))).isFalse();
    assertThat(begins(TEXT)).isFalse();
    assertThat(begins("")).isFalse();
  }

  /** What follows behind the Base64 is not lost. */
  @Test
  void aFileThatIsNotBase64ToItsEndIsReadAsText() throws Exception {
    String base64 = Base64.getMimeEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8));
    byte[] whole = base64.getBytes(StandardCharsets.UTF_8);
    Recorded good = Recorded.of(new TextExtractor(), "text/plain", whole);
    assertThat(new String(good.binary("/entry:base64"), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    byte[] mixed =
        (base64 + "=\r\n440000190001010015 behind it\r\n").getBytes(StandardCharsets.UTF_8);
    Recorded broken = Recorded.of(new TextExtractor(), "text/plain", mixed);
    assertThat(broken.allText()).contains("440000190001010015");
  }

  private static boolean begins(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new EncodedForm((lines, sink) -> {}).begins(new TextHead(bytes, Encoding.UTF_8, true));
  }
}
