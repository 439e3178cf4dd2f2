package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.engine.Seeds;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Masked numbers and names in running text, in either encoding and however it is cut. */
class MaskedTextTest {
  private static final String[] PIECES = {
    "客户张**",
    "，手机138****1234",
    "证件110101********1234",
    "6222****1234",
    "*",
    "**",
    "\n",
    "李",
    "1",
    "手机138××××1234",
    "原告李某",
    "×",
    "某",
    "X",
    "x",
    "_",
    "#",
    "○",
    "，",
    "王先生",
    "欧*先生",
    " "
  };

  /** Kinds and lines of what is found in a stretch, in order. */
  private static List<String> found(Encoding encoding, String text, int cut) {
    TextView view = TextView.of(encoding, Alphabet.of(List.of()));
    byte[] bytes = text.getBytes(encoding.charset());
    view.load(bytes, 0, bytes.length);
    MaskedText masked = new MaskedText((kind, value) -> value.toString().hashCode());
    List<String> all = new ArrayList<>();
    int middle = Math.min(cut, bytes.length);
    for (int[] part : new int[][] {{0, middle}, {middle, bytes.length}}) {
      masked.find(view, part[0], part[1]);
      while (masked.next() < part[1]) {
        int at = masked.next();
        masked.line(IntStream.range(0, at).filter(i -> bytes[i] == '\n').count());
      }
      for (MaskedValues values : masked.values()) {
        for (int i = 0; i < values.rows().length; i++) {
          all.add(values.personKey() + "@" + values.rows()[i] + "=" + values.values()[i]);
        }
      }
    }
    return all.stream().sorted().toList();
  }

  private static String kinds(String text) {
    return found(Encoding.UTF_8, text, Integer.MAX_VALUE).stream()
        .map(each -> each.substring(0, each.indexOf('=')))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "客户张**，手机138****1234, 15@0 3@0",
    "张**（138****1234）, 15@0 3@0",
    "证件110101********1234承诺, 1@0",
    "证件3****************X, 1@0",
    "卡号6222****1234, 4@0",
    "卡号************1234, 4@0",
    "持卡人：欧**已还款, 15@0",
    "客户张××于上月申请，身份证号110108××××××××1234，手机138○○○○1234, 15@0 1@0 3@0",
    "手机138XXXX1234来电, 3@0",
    "手机138xxxx1234来电, 3@0",
    "手机138＊＊＊＊1234来电, 3@0",
    "手机138####1234来电, 3@0",
    "手机138□□□□1234来电, 3@0",
    "手机138____1234来电, 3@0",
    "手机138••••1234来电, 3@0",
    "手机138*×*×1234来电, 3@0",
    "证件110108XXXXXXXX123X承诺, 1@0",
    "原告李某某诉称，被告人王某与原告系同事, 15@0 15@0",
    "被告人张某甲，男, 15@0",
    "客户张X，手机138XXXX1234, 15@0 3@0",
    "客户李*明，已还款, 15@0",
    "王□□（138□□□□1234）, 15@0 3@0",
    "持卡人：欧**，已还款, 15@0",
    "致李*先生, 15@0",
  })
  void findsWhatIsMaskedAboutAPerson(String text, String kinds) {
    assertThat(kinds(text)).isEqualTo(kinds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**重要**通知",
        "2**31",
        "*****",
        "/** 说明 */",
        "密码******",
        "订单a138****1234b",
        "他*的",
        "10***3",
        "**姓名**：",
        "1380****1234567",
        "注：价格**元",
        "138**1234",
        "第××条 违反本法第○条规定的，处○○元以上罚款",
        "某某机关、某商业银行某支行，于某日公布",
        "姓名：____________ 身份证号：□□□□□□□□□□□□□□□□□□",
        "型号 XXX-2000×3；规格 138×195×20 mm",
        "单价：￥×× 元，热线 400-XXX-XXXX",
        "**客户姓名**：",
        "for (xx = 0; xx < 10; xx++) { a__b = 0x12 }",
        "甲方于某日与乙方某某公司",
        "#### 第一节"
      })
  void takesOtherAsterisksForNothing(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @Test
  void findsTheSameInEitherEncodingAndHoweverTheTextIsCut() {
    Random random = Seeds.random();
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      List<String> whole = found(Encoding.UTF_8, text.toString(), Integer.MAX_VALUE);
      assertThat(found(Encoding.GB18030, text.toString(), Integer.MAX_VALUE)).isEqualTo(whole);
      String both = text + "\n" + text;
      int cut = (text + "\n").getBytes(Encoding.UTF_8.charset()).length;
      assertThat(found(Encoding.UTF_8, both, cut))
          .isEqualTo(found(Encoding.UTF_8, both, Integer.MAX_VALUE));
    }
  }
}
