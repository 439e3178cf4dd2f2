package org.inshore.scanners.jdbc.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFilterTest {
  @Test
  void takesAllByDefault() {
    assertThat(NameFilter.ALL.accepts("anything")).isTrue();
  }

  @Test
  void excludesAlsoWhatIsIncluded() {
    NameFilter filter = new NameFilter(List.of("HR*", "客户"), List.of("*_tmp"));
    assertThat(filter.accepts("hr_2024")).isTrue();
    assertThat(filter.accepts("客户")).isTrue();
    assertThat(filter.accepts("HR_tmp")).isFalse();
    assertThat(filter.accepts("sales")).isFalse();
  }

  @Test
  void takesNamesAsTheyAre() {
    assertThat(NameFilter.matches("a.b", "axb")).isFalse();
    assertThat(NameFilter.matches("a\\E.*", "a\\E.x")).isTrue();
    assertThat(NameFilter.matches("*", "any\nthing")).isTrue();
  }
}
