package org.inshore.scanners.documents.wrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrappedLinesTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final List<String> VALUES =
      List.of("110101190001010014", "11010519491231002X", "6222021234567890128", "13800138000");

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void joinsWhatIsWrappedAnywhere(Encoding encoding) {
    Random random = new Random(SEED);
    int whole = 0;
    int all = 0;
    for (int width = 30; width < 60; width++) {
      StringBuilder text = new StringBuilder();
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        values.add(VALUES.get(random.nextInt(VALUES.size())));
        text.append("客户的号码为".repeat(1 + random.nextInt(3))).append(values.getLast()).append("，");
        text.append("已于上周核对".repeat(random.nextInt(3))).append("。");
      }
      String wrapped = text.toString().replaceAll("(.{" + width + "})", "$1\n");
      String joined = join(wrapped, encoding);
      assertThat(joined).hasSameSizeAs(wrapped);
      assertThat(joined.chars().filter(c -> c == '\n').count())
          .isEqualTo(wrapped.chars().filter(c -> c == '\n').count());
      for (String value : values) {
        int at = joined.indexOf(value);
        all++;
        whole += at >= 0 ? 1 : 0;
        joined = at < 0 ? joined : joined.substring(0, at) + joined.substring(at + value.length());
      }
    }
    assertThat(whole).isGreaterThan(all * 97 / 100);
  }

  @Test
  void movesTheLineEndBehindTheNumberAndItsQuotationMark() {
    assertThat(join("> 客户号码为1101011900\r\n> 01010014，已核对\r\n", Encoding.UTF_8))
        .isEqualTo("> 客户号码为110101190001010014\r\n> ，已核对\r\n");
  }

  @Test
  void anIdentityNumberCountsMoreThanACardThatItsBeginSeemsToBe() {
    String joined = join("客户号码为3101011900010108\n04，已核对\n", Encoding.UTF_8);
    assertThat(joined).isEqualTo("客户号码为310101190001010804\n，已核对\n");
  }

  @Test
  void leavesNumbersThatEndInTheirLines() {
    for (String text :
        List.of(
            "本次核对的全部明细及其余额如下所列各项\n金额 138001\n38000 元\n", // the upper line is short
            "共计 13800138000\n2025-03-01 起\n".repeat(3),
            "a 12345 13800\n138000 x\nb 23456 13800\n138000 y but much longer than that\n",
            "1101011900\n01010014\n".repeat(5), // a column
            "号码为110101190001\n010015，已核对\n")) { // no check digit
      assertThat(join(text, Encoding.UTF_8)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void clausesThatAreWrappedAnywhereAreWhole(Encoding encoding) {
    Random random = new Random(SEED);
    int whole = 0;
    int all = 0;
    for (int width = 18; width < 60; width++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        text.append("经本行核实并复核，".repeat(1 + random.nextInt(3)))
            .append("借款人江山家住滨河东路七百号八栋六单元，")
            .append(random.nextBoolean() ? "上述信息经双人复核无误。" : "请各支行知悉。");
      }
      String wrapped = text.toString().replaceAll("(.{" + width + "})", "$1\n");
      String joined = join(wrapped, encoding);
      all += 100;
      whole += joined.split("江山家住滨河东路七百号八栋六单元", -1).length - 1;
    }
    assertThat(whole).isGreaterThan(all * 97 / 100);
  }

  @Test
  void numbersBehindALabelAreJoinedOverSeveralLinesHoweverNarrow() {
    assertThat(join("卡号：6222\n021234567\n890128\n备注一\n", Encoding.UTF_8))
        .isEqualTo("卡号：6222021234567890128\n\n\n备注一\n");
    assertThat(join("到期后我卡6212 2600 0000 0000 10\n9里只收回本金\n", Encoding.UTF_8))
        .contains("0000 109\n");
    assertThat(join("    身份证号:110101190\n    001010014\n", Encoding.UTF_8))
        .contains("110101190001010014");
    assertThat(join("手机号: 138 0013\n8000 张\n", Encoding.UTF_8)).contains("138 00138000\n");
  }

  @Test
  void listsAndFormsKeepTheirLines() {
    for (String text :
        List.of(
            "江山，北京分行信贷一部\n江水，上海分行信贷二部\n江河，天津分行信贷三部\n".repeat(3),
            "户名 江山 北京市东城区\n户名 江水 上海市黄浦区\n户名 江河 天津市和平区\n".repeat(3),
            "一、审议本年度经营计划及其预算，报董事会\n二、审议关于聘任高级管理人员的议案，会后公告\n".repeat(3),
            "借款用途为经营周转，期限一年，利率百分之四\n联系电话：见附件\n".repeat(3))) {
      assertThat(join(text, Encoding.UTF_8)).isEqualTo(text);
    }
  }

  private static String join(String text, Encoding encoding) {
    byte[] bytes = text.getBytes(encoding.charset());
    WrappedLines.join(bytes, 0, bytes.length, encoding);
    return new String(bytes, encoding.charset());
  }
}
