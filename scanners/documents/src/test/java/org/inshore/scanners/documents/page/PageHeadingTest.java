package org.inshore.scanners.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageHeadingTest {
  private static final List<@Nullable String> HEADER = cells("Name", "ID", "Mobile");

  private static List<@Nullable String> cells(@Nullable String... cells) {
    return Arrays.asList(cells);
  }

  @Test
  void rowsBelowAHeaderOfThePageBeforeHaveNone() {
    assertThat(PageHeading.isAgain(HEADER, cells("Li Ming", "110101190001010014", ""))).isFalse();
    assertThat(PageHeading.isAgain(cells("Name", null, ""), cells("A", null, ""))).isFalse();
  }

  @Test
  void theSameHeaderIsOne() {
    assertThat(PageHeading.isAgain(HEADER, HEADER)).isTrue();
  }

  @Test
  void theFirstLineOfAFormThatIsFilledInAnewIsOne() {
    assertThat(PageHeading.isAgain(cells("姓名", "林浩", "性别", "男"), cells("姓名", "谭黎明", "性别", "女")))
        .isTrue();
  }
}
