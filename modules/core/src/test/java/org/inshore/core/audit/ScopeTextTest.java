package org.inshore.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Settings;
import org.junit.jupiter.api.Test;

/** How much of a source is read is told by its settings, and no other setting is. */
class ScopeTextTest {
  @Test
  void tellsListsThatLeaveSomethingOut() {
    List<Wording> told =
        told(
            Map.of(
                "schemas", Map.of("include", List.of("cif", "risk")),
                "tables", Map.of("exclude", List.of("*_tmp")),
                "password", "env:SECRET"));
    assertThat(told)
        .extracting(Wording::en)
        .containsExactly("schemas cif, risk only", "without tables *_tmp");
    assertThat(told.getFirst().zh()).contains("cif、risk");
    assertThat(told(Map.of("exclude", List.of("a/**"), "include", List.of("*.csv"))))
        .extracting(Wording::en)
        .containsExactly("files *.csv only", "without files a/**");
  }

  @Test
  void tellsNothingWhereAllIsRead() {
    assertThat(told(Map.of("tables", Map.of("include", List.of()), "max-depth", 3))).isEmpty();
    assertThat(told(Map.of("note", "tables={include=[a]}"))).isEmpty();
  }

  private static List<Wording> told(Map<String, Object> settings) {
    return ScopeText.of(new Settings(settings, "test"));
  }
}
