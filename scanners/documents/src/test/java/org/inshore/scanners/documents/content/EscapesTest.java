package org.inshore.scanners.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Characters that are written as escapes, against programs' own ways to write them. */
class EscapesTest {
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final String TEXT = "客户李伟强，北京市海淀区文慧园路";

  private static String turned(String text, Encoding encoding) {
    byte[] bytes = text.getBytes(encoding.charset());
    Escapes escapes = new Escapes(encoding);
    escapes.turn(bytes, 0, bytes.length);
    return new String(escapes.bytes(), 0, escapes.length(), encoding.charset());
  }

  private static String bytes(String text, Charset charset, String format) {
    byte[] bytes = text.getBytes(charset);
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.format(format, bytes[i] & 0xff))
        .collect(Collectors.joining());
  }

  private static String points(String text, String format) {
    return text.codePoints()
        .mapToObj(point -> String.format(format, point))
        .collect(Collectors.joining());
  }

  enum Way {
    UNIT(text -> points(text, "\\u%04x")),
    BRACED(text -> points(text, "\\u{%x}")),
    BRACED_OF_PERL(text -> points(text, "\\x{%x}")),
    DECIMAL(text -> points(text, "\\%d")),
    PERCENT(text -> bytes(text, StandardCharsets.UTF_8, "%%%02X")),
    QUOTED(text -> bytes(text, StandardCharsets.UTF_8, "=%02X")),
    QUOTED_OF_GB(text -> bytes(text, GB2312, "=%02X")),
    PERCENT_OF_GB(text -> bytes(text, GB2312, "%%%02x")),
    ENTITY(text -> points(text, "&#%d;")),
    ENTITY_IN_HEX(text -> points(text, "&#x%X;")),
    BYTE(text -> bytes(text, StandardCharsets.UTF_8, "\\x%02x")),
    BYTE_OF_GB(text -> bytes(text, GB2312, "\\x%02x")),
    OCTAL(text -> bytes(text, StandardCharsets.UTF_8, "\\%03o")),
    DECIMAL_BYTE(text -> bytes(text, StandardCharsets.UTF_8, "\\%03d"));

    private final Function<String, String> escaped;

    Way(Function<String, String> escaped) {
      this.escaped = escaped;
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachWayIsTurnedAndKeepsItsRoom(Way way) {
    for (Encoding encoding : new Encoding[] {Encoding.UTF_8, Encoding.GB18030}) {
      SplittableRandom random = new SplittableRandom(3);
      for (int round = 0; round < 50; round++) {
        // A single character of GB 2312 may be another of UTF-8.
        int from = random.nextInt(TEXT.length() - 3);
        String some = TEXT.substring(from, from + 4 + random.nextInt(TEXT.length() - from - 3));
        String text = "姓名=" + way.escaped.apply(some) + "; id 12";

        String after = turned(text, encoding);

        assertThat(after.replace("\u200b", "")).isEqualTo("姓名=" + some + "; id 12");
        assertThat(after).hasSameSizeAs(text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "C:\\users\\x1\\345\\report",
        "100%25 of a%20b",
        "&#65;&amp;&#; &#99999999;",
        "\\xe5 \\xe5 \\x41",
        "C:\\new\\table, \\d+\\name",
        "grew 5%2013",
        "%C3%A9=%ZZ %E4 %B8",
        "\\u0041 \\ud83d",
        "a%40 b",
        "50% off; R&D"
      })
  void whatIsNoCharacterBeyondAsciiStays(String text) {
    assertThat(turned(text, Encoding.UTF_8).replace("é\u200b\u200b\u200b\u200b\u200b", "%C3%A9"))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "\\u0031\\u0033\\u0038 -> 138",
        "\\x31\\x33\\x38 -> 138",
        "&#49;&#x33;&#56; -> 138",
        "mobile\\u003d138 -> mobile=138",
        "x\\n138 -> x 138",
        "x\\r\\n138 -> x  138",
        "x\\t张三 -> x 张三",
        "li\\_na\\@x.cn -> li_na@x.cn",
        "\\@x a\\@ -> \\@x a\\@",
        "%7B%22m%22%3A%22138%22%7D -> {\"m\":\"138\"}",
        "%31%33%38&c=%20x -> 138&c= x"
      },
      delimiterString = " -> ",
      quoteCharacter = '~')
  void whatIsEscapedOfAsciiIsTurnedWhereItIsNoText(String text, String expected) {
    String after = turned(text, Encoding.UTF_8);

    assertThat(after.replace("\u200b", "")).isEqualTo(expected);
    assertThat(after).hasSameSizeAs(text);
  }

  @Test
  void aLongTextOfEscapesTakesTimeInProportionToItsLength() {
    String text = bytes(TEXT, GB2312, "%%%02X").repeat(20_000);

    String after = turned(text, Encoding.UTF_8).replace("\u200b", "");

    assertThat(after.equals(TEXT.repeat(20_000))).isTrue(); // too long to be shown
  }

  @Test
  void digitsByTheirDecimalCodesAreNotTakenForOctalOnes() {
    assertThat(turned("k=\"" + bytes("13800000000", GB2312, "\\%03d") + "\"", Encoding.UTF_8))
        .contains("1\u200b\u200b\u200b3\u200b\u200b\u200b8");
    assertThat(turned(bytes("0123456", GB2312, "\\%03o"), Encoding.UTF_8).replace("\u200b", ""))
        .isEqualTo("0123456");
    // A path, and what C writes in octal digits of brackets.
    assertThat(turned("d:\\089\\123", Encoding.UTF_8)).isEqualTo("d:\\089\\123");
  }

  @Test
  void aNulBeforeANumberIsNotTakenForAnOctalCode() {
    // As MySQL writes a NUL in a string; the number proves itself.
    for (String number : new String[] {"13800000000", "440000190001010019", "440000190001010010"}) {
      String text = "'x\\0" + number + "'";
      assertThat(turned(text, Encoding.UTF_8).contains(number))
          .as(number)
          .isEqualTo(!number.endsWith("010010"));
    }
    assertThat(turned("a\\05413800000000", Encoding.UTF_8)).contains(",\u200b\u200b\u200b138");
  }
}
