package org.inshore.patterns.personalfinancial.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.inshore.spi.detect.TextValidator;
import org.junit.jupiter.api.Test;

class NameInTextTest {
  private static final NameInText NAMES = new NameInText();

  private static List<String> in(String text) {
    return in(NAMES, text);
  }

  private static List<String> in(NameInText names, String text) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      TextValidator.Told told = names.tell(text, at);
      int end = told == null ? 0 : told.end();
      if (end > 0) {
        found.add(text.substring(at, end));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  @Test
  void aWordIsANameWhereOthersAreNamedIfItsNeighboursSaySo() {
    NameInText company = new NameInCompany();
    String text = "哥哥林立在深圳开店，去年雷鸣结婚，路遥陪同";
    assertThat(in(text)).isEmpty();
    assertThat(in(company, text)).containsExactly("林立", "雷鸣", "路遥");
    assertThat(in(company, "早高峰期间，研究方向明确，文明城市创建有序推进")).isEmpty();
    assertThat(in(company, "经研究，由白雪同志负责消保工作")).containsExactly("白雪");
    assertThat(in(company, "超过 10 万行时，断章取义，被许可人")).isEmpty();
  }

  @Test
  void aWordThatTheTextHasShownAsANameNeedsLess() {
    String text = "当庭宁静解释称不知情";
    assertThat(in(new NameInCompany(), text)).isEmpty();
    assertThat(in(new NameAgain(), text)).containsExactly("宁静");
  }

  @Test
  void whatIsCalledSoIsNoName() {
    assertThat(in("客户为武汉范国平瑞商贸有限公司")).isEmpty();
    assertThat(in("主要卖沈雨桐豆瓣酱，也卖梁智宸陈醋")).isEmpty();
    assertThat(refused("写明沈雨桐瑞德教育咨询有限公司已付", "沈雨桐")).isTrue();
    assertThat(refused("写明沈雨桐任瑞德教育咨询有限公司经理", "沈雨桐")).isFalse();
    assertThat(refused("给了一张平安卡片", "张平安")).isTrue();
    assertThat(refused("订了梁智宸香菇酱油", "梁智")).isFalse();
    assertThat(refused("订了梁智宸酱油", "梁智")).isTrue();
    assertThat(refused("沈雨买酱油", "沈雨")).isFalse();
    assertThat(refused("这位沈师傅说", "沈师")).isTrue();
  }

  /** Whether the text around says that what seems a name is none. */
  private static boolean refused(String text, String name) {
    int start = text.indexOf(name);
    TextValidator.Span span = NAMES.likelier(text, start, start + name.length());
    return span != null && span.start() == span.end();
  }

  @Test
  void villagesAreNoNames() {
    assertThat(in("副局长高家堡在会上表示")).isEmpty();
  }

  @Test
  void wordsOnEitherSideTellOfAName() {
    assertThat(in("副局长范国平在会上表示，工程年内完工")).containsExactly("范国平");
    assertThat(in("昨日面谈沈雨桐，其称不知情")).containsExactly("沈雨桐");
    assertThat(in("与欧阳晓梅共同还款")).containsExactly("欧阳晓梅");
  }

  @Test
  void namesOfAListSpeakForEachOther() {
    assertThat(in("到场的有沈雨桐、梁智宸、施弘文和孔懿轩")).containsExactly("沈雨桐", "梁智宸", "施弘文", "孔懿轩");
  }

  @Test
  void textThatCanBePartedIntoWordsHoldsNone() {
    assertThat(in("践行健康文明餐饮理念，候车亭应当通风")).isEmpty();
    assertThat(in("受理债权人的支付令申请后，高温时段安排轮休")).isEmpty();
    assertThat(in("景物、水体、林草植被、野生动物")).isEmpty();
  }

  @Test
  void wordsThatNoDictionaryHasAreNoNames() {
    assertThat(in("加香机、储叶柜、储梗柜、储丝柜、蒸梗机")).isEmpty();
    assertThat(in("可待因、丁丙诺啡五千克以上")).isEmpty();
  }

  @Test
  void placesAndTheoriesAreNoNames() {
    assertThat(in("毛泽东思想、邓小平理论")).isEmpty();
    assertThat(in("包括朱家峪村、方国平镇")).isEmpty();
  }

  @Test
  void bodiesAndThingsBehindALabelAreNoNames() {
    assertThat(in("山东大学西校区(原齐鲁大学)历史文化街区")).isEmpty();
    assertThat(in("供方:安泰置业有限公司")).isEmpty();
    assertThat(in("险种:乐惠存。")).isEmpty();
  }

  @Test
  void whatGoesOnBehindIsRatherNoName() {
    String text = "可以在用户提交请求后将按钮置灰，或者";
    int at = text.indexOf("钮置灰");
    assertThat(NAMES.likelier(text, at, at + 3)).isEqualTo(new TextValidator.Span(at, at));
    text = "默认名称范国平，可以修改";
    at = text.indexOf("范国平");
    assertThat(NAMES.likelier(text, at, at + 3)).isNull();
  }

  @Test
  void moreEvidenceIsSurer() {
    double much = confidence("副局长范国平在会上表示，工程年内完工", "范国平");
    double little = confidence("山东大学西校区(原齐鲁学院)历史文化街区", "原齐鲁");
    assertThat(much).isGreaterThan(0.9).isLessThan(0.96);
    assertThat(little).isBetween(0.5, 0.7);
  }

  private static double confidence(String text, String name) {
    return Objects.requireNonNull(NAMES.tell(text, text.indexOf(name))).confidence();
  }

  @Test
  void whereANameMayBeginIsToldAtOnce() {
    assertThat(NAMES.mayBegin('。', '范', '国', '平', '并')).isTrue();
    assertThat(NAMES.mayBegin('。', '欧', '阳', '晓', '并')).isTrue();
    assertThat(NAMES.mayBegin('。', '高', '温', '时', '段')).isFalse();
    assertThat(NAMES.mayBegin('范', '国', '平', '在', '家')).isFalse();
  }

  /** Sentences whose words stand in any order: the bound never refuses what all around tells. */
  @Test
  void whatIsToldMayBegin() {
    List<String> parts =
        List.of("范国平", "雷鸣", "副局长", "表示", "、", "，", "沈雨桐", "和", "工程", "\n", "路遥", "江苏", "那", "呢");
    SplittableRandom random = new SplittableRandom(Long.getLong("inshore.seed", 11L));
    int told = 0;
    for (NameInText names : List.of(NAMES, new NameInCompany(), new NameAgain())) {
      for (int i = 0; i < 2_000; i++) {
        StringBuilder text = new StringBuilder("。");
        for (int part = 0; part < 9; part++) {
          text.append(parts.get(random.nextInt(parts.size())));
        }
        text.append("\0\0\0\0");
        String all = text.toString();
        for (int at = 1; at < all.length() - 4; at++) {
          if (names.tell(all, at) != null) {
            told++;
            assertThat(mayBegin(names, all, at)).as(all + " " + at).isTrue();
          }
        }
      }
    }
    assertThat(told).isGreaterThan(1_000);
  }

  private static boolean mayBegin(NameInText names, String text, int at) {
    return names.mayBegin(
        text.charAt(at - 1),
        text.charAt(at),
        text.charAt(at + 1),
        text.charAt(at + 2),
        text.charAt(at + 3));
  }
}
