package org.inshore.scanners.documents.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedNumbersTest {
  private static final String VALUE = "11010519491231002X";

  private static String join(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MarkedNumbers.join(bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "客户110105<b>19491231</b>002X。",
        "客户1101051949<!-- split -->1231002X。",
        "id **110105**19491231002X and",
        "id \u001b[31m110105\u001b[0;1m19491231\u001b[0m002X ok",
        "id {110105}\\,{19491231}\\,002X",
        "id 110105\\-1949\\-1231002X",
        "a.id=110105\\\n    19491231002X\nb=2",
        "/*\n * the id is 110105194\n * 91231002X\n */",
        "# see 1101051949\n# 1231002X",
        "msgstr \"\"\n\"客户 1101051949\"\n\"1231002X 已核\"",
        "String id = \"110105\" + \"19491231\" + \"002X\";",
        "id 110105\u2009\u200919491231\u2009002X",
        "id 1101051949\f1231002X x",
        "客户 110105.19491231.002X 已核",
        "客户 110105.1949.1231.002X",
        "证件 110105(19491231)002X 已核",
        "证件110105（19491231）002X",
        "scans/110105/19491231/002X.",
        "q=110105+19491231+002X&a=b",
        "号码是110，105，1949，1231，002X。",
        "号码是110105、1949、1231、002X。",
        "id **110105**19491231~~002X~~ and",
        "证件：110105\t19491231\t002X",
        "证件：110105\u00b719491231\u00b7002X",
        "证件：110105\ufe0f19491231\u0332002X",
        "    MOVE '1101051949\n000400-    '1231002X' TO NO.",
        "证件 | 1101051949+\n     | 1231002X\n",
        "'''110105'''<nowiki/>19491231002X",
        "证件号：    1101051949\n            1231002X\n",
        "[ Str \"110105\" , Strong [ Str \"19491231002X\" ] ]",
        "\\\"110105\\\"},{\\\"text\\\":\\\"19491231002X\\\"",
      })
  void numbersAreWholeAndMarksFollowThem(String text) {
    String joined = join(text);

    assertThat(joined).contains(VALUE).hasSameSizeAs(text);
    assertThat(joined.lines().count()).isEqualTo(text.lines().count());
    assertThat(joined.chars().sorted().toArray()).isEqualTo(text.chars().sorted().toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<td>110105<td>19491231<td>002X", // cells
        "<a>110105</a><b>19491231</b><c>002X</c>", // elements
        "110105,19491231,002X 110105 19491231 002X",
        "2024-01-02 110105: 19491231, 002X",
        "v1.110105.19491231.002X and 12.110105.19491231.002X",
        "id 110105<b>19491231</b>0029", // no check digit
        "id 7110105<b>19491231</b>002X",
        "x110105<b>19491231</b>002X",
        "id 110105<b>19491231</b>002X9",
        "110105\n19491231\n002X\n",
        "110105\t19491231\t002X\n", // columns
        "甲\t110105\t19491231\t002X\n",
        "scans/110105/20241231/0024.", // a branch, a day and a sequence, by chance with a check
        // digit
        "110105/194912/31002X",
        "有1，10105，1949，1231，002X。",
      })
  void numbersBesideEachOtherStayApart(String text) {
    assertThat(join(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "手机：138**7156**2093",
        "手机：138\\ **7156**\\ 2093",
        "Str phone = \"1387156\"\n    \"2093\";",
        "mobile = 138_7156_2093L;",
        "from t where 手机 = CONCAT('138',\n  '71562093')",
        "| 136 @tab | 138@strong{71562093}",
        "<i>138</i>71562093",
        "手机 138'''7156'''2093",
      })
  void telephonesAreWholeWithinEmphasisAndBehindLabels(String text) {
    assertThat(join(text)).contains("13871562093").hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "卡号：6217·0090·6179·4324，业务",
        "卡号\n6217\t0090\t6179\t4324\n",
        "卡号：62170090-\n61794324 已挂失",
        "域2(卡号) BCD: 62 17 00 90 61 79 43 24 域4: 00 00",
        "card_no = 6217_0090_6179_4324L",
        "卡号\\u00206217\\u00A00090\\u00a06179\\u00A04324<",
        "T{\n621700\\f[B]9061794324\\f[R]\nT}",
        "is **6217**009061794324",
      })
  void cardsAreWholeWithinSignsAndEmphasis(String text) {
    assertThat(join(text)).contains("6217009061794324").hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file 138_7156_2093 of a series", // no label
        "手机销量 138_7156_20931",
        "手机 138, 7156, 2093",
        "手机 138\t7156\t2093", // columns
        "order 6217_0090_6179_4324",
        "卡 6217_0090_6179_4325", // no check digit
        "卡 1_6217_0090_6179_4324",
        "卡 99 62 17 00 90 61 79 43 24",
        "6217\t0090\t6179\t4324",
        "13<b>8</b>71562093<b>1</b>",
      })
  void figuresWithMarksStayApart(String text) {
    assertThat(join(text)).isEqualTo(text);
  }

  @Test
  void marksOfGb18030AreSeen() {
    Charset charset = Charset.forName("GB18030");
    for (String text : List.of("证件110105（19491231）002X。", "是110，105，1949，1231，002X。")) {
      byte[] bytes = text.getBytes(charset);
      MarkedNumbers.join(bytes, 0, bytes.length);
      assertThat(new String(bytes, charset)).contains(VALUE);
    }
  }

  @Test
  void marksWithoutEndAreBounded() {
    String text = ("1<" + "*".repeat(300)).repeat(2_000) + "1\\1\\1{1}{1}<1>".repeat(2_000);

    assertThat(join(text)).isEqualTo(text);
  }
}
