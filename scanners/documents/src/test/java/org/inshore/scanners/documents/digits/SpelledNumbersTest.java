package org.inshore.scanners.documents.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpelledNumbersTest {
  private static final String IDENTITY = "11010519491231002X";
  private static final String ALL_DIGITS = "310104198503274610";
  private static final String CARD = "6217000010001234567".substring(0, 18);
  private static final String PROSE = "各部门按计划完成检查, then the clerk filed 12 papers, 3 of 4.\n";

  static List<IntFunction<String>> codes() {
    return List.of(
        c -> "CHR(" + c + ")||",
        c -> "Chr(" + c + ") & ",
        c -> c + ", ",
        c -> c + ",",
        c -> "0x" + Integer.toHexString(c) + ", ",
        c -> Integer.toHexString(c),
        c -> String.format(Locale.ROOT, "%04x", c),
        c -> String.format(Locale.ROOT, "%02x00", c),
        c -> String.format(Locale.ROOT, "\\u{%x}", c),
        c -> String.format(Locale.ROOT, "\\U%08x", c),
        c -> String.format(Locale.ROOT, "%%u%04X", c),
        c -> String.format(Locale.ROOT, "%%25%02X", c),
        c -> String.format(Locale.ROOT, "#%03o", c),
        c -> String.format(Locale.ROOT, "=%02X", c),
        c -> String.format(Locale.ROOT, "\\%o", c),
        c -> String.format(Locale.ROOT, "NCHAR(0x%02X)+", c));
  }

  static List<String> apart() {
    return List.of(
        "|", "][", "','", " & ", "、", "</td>\n      <td align=\"left\">", "\ufe0f\u20e3", "\n");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void writesCodesOfCharacters(IntFunction<String> code) {
    for (String number : List.of(ALL_DIGITS, "13812345670")) {
      String spelled = number.chars().mapToObj(code).collect(Collectors.joining());
      assertThat(written(PROSE + "no = " + spelled + ";\n" + PROSE)).contains(number);
    }
  }

  @ParameterizedTest
  @MethodSource("apart")
  void writesDigitsThatStandApart(String between) {
    for (String number : List.of(ALL_DIGITS, IDENTITY)) {
      String spelled = String.join(between, number.split(""));
      String text = PROSE + "[" + spelled + "]\n" + PROSE;
      assertThat(written(text)).contains(number).hasLineCount((int) text.lines().count());
    }
  }

  @ParameterizedTest
  @MethodSource("apart")
  void writesTelephonesThatStandApartBehindTheirLabel(String between) {
    String mobile = "13812345670";
    String spelled = "[" + String.join(between, mobile.split("")) + "]\n" + PROSE;
    for (String label : List.of("手机号码", "联系電話：", "<l>Mobile</l>")) {
      assertThat(written(PROSE + label + spelled)).contains(mobile);
    }
    assertThat(written(PROSE + "no = " + spelled)).doesNotContain(mobile);
    String figures = "手机销量" + spelled.replace("]", between + "3" + between + "7]");
    assertThat(written(PROSE + figures)).doesNotContain(mobile);
  }

  /** Rows of figures go on beside what looks like a card. */
  @Test
  void leavesRowsOfFigures() {
    String card = "6224623735888888888";
    String spelled = String.join(", ", (card + "81").split(""));
    assertThat(written(PROSE + "array([" + spelled + ",\n" + PROSE)).doesNotContain(card);
    String alone = String.join(", ", card.split(""));
    assertThat(written(PROSE + "array([" + alone + "]\n" + PROSE)).contains(card);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void writesCodesWhereverTheyStandAmidTextWithoutDigits(IntFunction<String> code) {
    String spelled = ALL_DIGITS.chars().mapToObj(code).collect(Collectors.joining());
    String prose = "各部门按计划完成检查，".repeat(40);
    for (int at = 0; at < 300; at++) {
      String before = "x".repeat(at) + prose;
      assertThat(written(before + "=" + spelled + ";" + prose)).contains(ALL_DIGITS);
    }
  }

  @Test
  void writesBase64HoweverShort() {
    for (String before : List.of("", ":", "::", "no=", "{\"n\":\"")) {
      for (String number : List.of(ALL_DIGITS, IDENTITY, "13812345670")) {
        String code =
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((before + number + ":").getBytes(StandardCharsets.UTF_8));
        assertThat(written("Authorization: Basic " + code + "\n")).contains(number);
      }
    }
  }

  @Test
  void writesDigitsOfOtherScripts() {
    for (String nought : List.of("\u0660", "\u06f0", "\u0966", "\u0e50", "\ud835\udfce")) {
      String other =
          ALL_DIGITS
              .chars()
              .mapToObj(c -> Character.toString(nought.codePointAt(0) + c - '0'))
              .collect(Collectors.joining());
      assertThat(written(PROSE + "号：" + other + "。\n")).contains(ALL_DIGITS);
    }
    String chinese =
        ALL_DIGITS
            .chars()
            .mapToObj(c -> String.valueOf("零一二三四五六七八九".charAt(c - '0')))
            .collect(Collectors.joining());
    assertThat(written("身份证" + chinese + "，\n")).contains(ALL_DIGITS);
  }

  @Test
  void writesWhatIsDictatedWithPauses() {
    assertThat(written("是三幺零，一零四，一九八五，零三二七，四六一零。电话\n")).contains(ALL_DIGITS);
    assertThat(written("是三一零一零四、一九八五零三二七、四六一零，还有\n")).contains(ALL_DIGITS);
    assertThat(written("电话一三八，零零零零，一二三四，谢谢\n")).contains("13800001234");
    assertThat(written("有一三八，零零零零，一二三五，六七八九，一二件\n")).isEmpty();
  }

  @Test
  void leavesAllElse() {
    String wrong = ALL_DIGITS.substring(0, 17) + "1";
    for (String text :
        List.of(
            PROSE.repeat(20),
            "1,0,1,1,0,1,0,0,0,1,1,0,1,1,1,0,1,0\n",
            String.join("|", wrong.split("")),
            String.join("|", CARD.split("")) + "|1|2|3",
            "a".repeat(500),
            "31".repeat(40),
            "二〇二五年一月一日至二〇二六年十二月三十一日",
            ALL_DIGITS + "\n" + ALL_DIGITS,
            "")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(SpelledNumbers.written(bytes, 0, bytes.length, true)).as(text).isNull();
    }
  }

  private static String written(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] written = SpelledNumbers.written(bytes, 0, bytes.length, true);
    return written == null ? "" : new String(written, StandardCharsets.UTF_8);
  }
}
