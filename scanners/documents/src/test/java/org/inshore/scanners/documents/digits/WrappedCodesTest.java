package org.inshore.scanners.documents.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters written as codes that go on over line ends. */
class WrappedCodesTest {
  private static final String IDENTITY = "440103190203204115";
  private static final String TEXT = "客户证件号码为" + IDENTITY + "，已核对";

  static List<IntFunction<String>> codes() {
    return List.of(
        c -> String.format(Locale.ROOT, "\\u%04x", c),
        c -> "&#" + c + ";",
        c -> "&#x" + Integer.toHexString(c) + ";",
        c -> bytes(c, "%%%02X"),
        c -> bytes(c, "=%02X"),
        c -> bytes(c, "\\x%02x"),
        c -> bytes(c, "\\%03o"));
  }

  static List<String> lists() {
    return List.of("CHR(%d)||", "chr(%d) & ", "0x%02x, ", "0x%02X,", "'\\x%02x',");
  }

  private static String bytes(int character, String format) {
    StringBuilder codes = new StringBuilder();
    for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      codes.append(String.format(Locale.ROOT, format, b & 0xff));
    }
    return codes.toString();
  }

  private static String read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Recorded.of(new TextExtractor(), "text/plain", bytes).allText().replace("\u200b", "");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void escapesGoOnInTheNextLine(IntFunction<String> code) throws Exception {
    for (int width = 3; width <= 12; width++) {
      StringBuilder text = new StringBuilder("some words before it\nvalue is ");
      for (int i = 0; i < TEXT.length(); i++) {
        text.append(i % width == width - 1 ? "\n" : "").append(code.apply(TEXT.charAt(i)));
      }
      assertThat(read(text + "\nand more words\n")).as("width %d", width).contains(IDENTITY);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsGoOnInTheNextLine(String format) throws Exception {
    for (String indent : List.of("  ", "\t\t\t\t ")) {
      for (int width = 5; width <= 12; width++) {
        StringBuilder text = new StringBuilder("the value = {\n").append(indent);
        String shown = "the number is " + IDENTITY + " ok";
        for (int i = 0; i < shown.length(); i++) {
          String code = String.format(Locale.ROOT, format, (int) shown.charAt(i));
          boolean full = i % width == width - 1;
          text.append(full ? code.stripTrailing() + "\n" + indent : code);
        }
        assertThat(read(text + "}\n")).as("width %d", width).contains(IDENTITY);
      }
    }
  }

  @Test
  void softLineEndsOfQuotedPrintableAreNone() throws Exception {
    String text = "=E5=AE=A2=E6=88=B7=EF=BC=9A4401031902=\n03204115=EF=BC=8C=E5=86=8D=E8=A7=81";

    assertThat(read(text)).contains("客户：" + IDENTITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a line of words\nand another of 12\n13 of them\n",
        "10,20,\n30,40,\n50,60,\n",
        "2026-01-02 took 35 ms\n2026-01-03 took 36 ms\n",
        "440103190203\n204115190203\n",
        "int a = 0x31;\nint b = 0x32;\n",
        "x = 5 =\ny = 6 =\n",
        "100%\n50%\n",
        "3132\n3334\n",
        "a=492897, b=\n440103190203204115, c=12\n",
        "\\u5ba2\n\\u6237\n",
        "\\u5f20\\u4e09\\u4e30\n\\u674e\\u56db\\u5149\n",
        "%E5%BC%A0%E4%B8%89\n%E6%9D%8E%E5%9B%9B\n",
        "&#24352;&#19977;&#20016;\n&#26446;&#22235;&#20809;\n",
        "350203198311019830\n350203198311019830\n",
        "no 440103190203303130\n330103190203204115\n",
      })
  void otherTextStays(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    WrappedCodes.join(bytes, 0, bytes.length);

    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void linesKeepTheirNumber() {
    String code = "\\u0031\\u0032\n".repeat(20_000) + "a\n";
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    WrappedCodes.join(bytes, 0, bytes.length);

    assertThat(new String(bytes, StandardCharsets.UTF_8).lines().count()).isEqualTo(20_001);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("\na\n");
  }
}
