package org.inshore.patterns.personalfinancial.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {
  private final FieldName field = new FieldName();
  private final WholeName whole = new WholeName();
  private final SlotName slot = new SlotName();

  @ParameterizedTest
  @ValueSource(strings = {"周末", "卓越", "成功", "容易", "范国平", "高峰"})
  void fillsAField(String name) {
    assertThat(field.isValid(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"单位", "全部", "明细", "任务", "方法", "无业", "欧阳", "支行", "必填"})
  void saysHowToFillItIn(String word) {
    assertThat(field.isValid(word)).isFalse();
  }

  @Test
  void quotesPartANameFromWhatFollows() {
    assertThat(whole.isValid("闫妮可")).isTrue();
    assertThat(new CommonName().isValid("闫妮可")).isFalse();
    assertThat(whole.isValid("余额宝")).isFalse();
    assertThat(whole.isValid("宿鸭湖")).isFalse();
    assertThat(whole.isValid("张三")).isFalse();
  }

  @Test
  void wordsAreNamesInAListOfNames() {
    ListedName listed = new ListedName();
    for (String name : List.of("高峰", "黄河", "文明", "白雪", "范国平")) {
      assertThat(listed.isValid(name)).as(name).isTrue();
    }
    for (String word : List.of("时间", "单位", "高级", "王姐", "由白雪")) {
      assertThat(listed.isValid(word)).as(word).isFalse();
    }
  }

  @Test
  void fewWordsAreNamesBehindARoleAmidASentence() {
    RoleName role = new RoleName();
    for (String name : List.of("江山", "黄金", "雷达", "高峰")) {
      assertThat(role.isValid(name)).as(name).isTrue();
    }
    for (String word : List.of("陈述", "康复", "和直", "保密", "李庄", "成立", "金融", "龙叔", "范国平")) {
      assertThat(role.isValid(word)).as(word).isFalse();
    }
  }

  @Test
  void aPrepositionIsNoSurnameBeforeAName() {
    assertThat(slot.isValid("由白雪")).isFalse();
    assertThat(slot.isValid("白雪")).isTrue();
  }

  @Test
  void wordsHaveAKey() {
    assertThat(NameWords.words("part")).contains("居民").doesNotContain("part");
    assertThat(NameWords.characters("village")).startsWith("庄屯").doesNotContain(" ");
    assertThat(NameWords.rows("pinyin-syllable")).hasSize(24);
    assertThatThrownBy(() -> NameWords.words("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
