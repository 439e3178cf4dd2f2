package org.inshore.patterns.personalfinancial.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fills a field beside the number of a document. */
class RecordNameTest {
  private final RecordName names = new RecordName();

  @ParameterizedTest
  @ValueSource(strings = {"段落", "任意之", "康庄", "高兴", "向日葵", "欧阳春"})
  void isANameEvenIfItIsAWord(String name) {
    assertThat(names.isValid(name)).isTrue();
    assertThat(names.isHopeless(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"单号", "经手人", "朋友", "查询", "农民", "同志", "张某", "证件", "张"})
  void isNoneIfItSaysWhatARecordIsAbout(String word) {
    assertThat(names.isValid(word)).isFalse();
  }
}
