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
