package org.inshore.scanners.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageHeadingTest {
  private static final List<String> HEADER = List.of("Name", "ID", "Mobile");

  @Test
  void rowsBelowAHeaderOfThePageBeforeHaveNone() {
    assertThat(PageHeading.isAgain(HEADER, List.of("Li Ming", "110101190001010014", ""))).isFalse();
    assertThat(PageHeading.isAgain(Arrays.asList("Name", null, ""), Arrays.asList("A", null, "")))
        .isFalse();
  }

  @Test
  void theSameHeaderIsOne() {
    assertThat(PageHeading.isAgain(HEADER, HEADER)).isTrue();
  }

  @Test
  void theFirstLineOfAFormThatIsFilledInAnewIsOne() {
    assertThat(PageHeading.isAgain(List.of("姓名", "林浩", "性别", "男"), List.of("姓名", "谭黎明", "性别", "女")))
        .isTrue();
  }
}
