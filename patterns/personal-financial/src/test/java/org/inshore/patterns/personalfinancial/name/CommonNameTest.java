package org.inshore.patterns.personalfinancial.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonNameTest {
  private final CommonName names = new CommonName();

  @ParameterizedTest
  @ValueSource(strings = {"李静", "王建国", "赵敏", "陈静怡", "欧阳勇", "刘洋"})
  void areNames(String name) {
    assertThat(names.isValid(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"李静坐", "赵敏走", "刘洋跑", "王强停", "孙磊买", "张敏投", "陈静看", "魏敏发"})
  void endBeforeTheNextWord(String longer) {
    assertThat(names.isValid(longer)).isFalse();
  }
}
