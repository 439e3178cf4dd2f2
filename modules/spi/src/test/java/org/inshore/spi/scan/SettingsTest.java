package org.inshore.spi.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  enum Mode {
    READ_ONLY,
    SNAPSHOT
  }

  record Inner(int depth) {}

  record Example(
      String name,
      @Default("500") int fetchSize,
      @Default("30s") Duration timeout,
      @Default("true") boolean views,
      @Nullable Secret password,
      @Nullable Path folder,
      @Nullable Jurisdiction place,
      @Default("read-only") Mode mode,
      List<String> exclude,
      List<Inner> parts,
      @Nullable Inner inner,
      Settings properties) {}

  @Test
  void bindsEveryType() throws ScanException {
    Example example =
        new Settings(
                Map.ofEntries(
                    Map.entry("name", "a"),
                    Map.entry("fetch-size", 7),
                    Map.entry("timeout", "2m"),
                    Map.entry("views", false),
                    Map.entry("password", "env:NAME"),
                    Map.entry("folder", "/srv"),
                    Map.entry("place", "HK"),
                    Map.entry("mode", "snapshot"),
                    Map.entry("exclude", List.of("x", "y")),
                    Map.entry("parts", List.of(Map.of("depth", 1), Map.of("depth", 2))),
                    Map.entry("inner", Map.of("depth", 3)),
                    Map.entry("properties", Map.of("k", "v"))),
                "f.yaml: sources[0]")
            .bind(Example.class);

    assertThat(example.fetchSize()).isEqualTo(7);
    assertThat(example.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(example.views()).isFalse();
    assertThat(example.folder()).isEqualTo(Path.of("/srv"));
    assertThat(example.place()).isEqualTo(new Jurisdiction("HK"));
    assertThat(example.mode()).isEqualTo(Mode.SNAPSHOT);
    assertThat(example.exclude()).containsExactly("x", "y");
    assertThat(example.parts()).containsExactly(new Inner(1), new Inner(2));
    assertThat(example.inner()).isEqualTo(new Inner(3));
    assertThat(example.password()).hasToString("***");
  }

  record Boxed(@Nullable Long most, @Nullable Integer few, @Nullable Boolean views) {}

  @Test
  void whatMayBeMissingIsBoundAsWhatMayNot() throws ScanException {
    Map<String, Object> given = Map.of("most", 5_000_000_000L, "few", 3, "views", "true");
    assertThat(new Settings(given, "f.yaml").bind(Boxed.class))
        .isEqualTo(new Boxed(5_000_000_000L, 3, true));
    assertThat(new Settings(Map.of(), "f.yaml").bind(Boxed.class))
        .isEqualTo(new Boxed(null, null, null));
    assertThatThrownBy(() -> new Settings(Map.of("few", "x"), "f.yaml").bind(Boxed.class))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("whole number");
  }

  @Test
  void takesDefaultsForWhatIsNotGiven() throws ScanException {
    Example example = new Settings(Map.of("name", "a"), "f.yaml").bind(Example.class);

    assertThat(example.fetchSize()).isEqualTo(500);
    assertThat(example.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(example.mode()).isEqualTo(Mode.READ_ONLY);
    assertThat(example.exclude()).isEmpty();
    assertThat(example.password()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "fetch-sise, 3, known settings",
    "fetch-size, many, expected a whole number such as 20",
    "timeout, 30, expected a time such as 30s",
    "views, yes, true | false",
    "place, XX, ISO 3166-1",
    "mode, write, read-only | snapshot"
  })
  void namesTheSettingAndTheRemedy(String key, String value, String remedy) {
    assertThatThrownBy(
            () -> new Settings(Map.of("name", "a", key, value), "f.yaml").bind(Example.class))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(ScanException.Category.CONFIGURATION);
              assertThat(e.wording().en()).contains("f.yaml", key, remedy);
              assertThat(e.wording().zh()).contains("f.yaml", key);
            });
  }

  @Test
  void aMissingSettingIsNamed() {
    assertThatThrownBy(() -> Settings.none("f.yaml").bind(Example.class))
        .hasMessageContaining("\"name\" is missing");
  }

  @Test
  void aPasswordInClearIsRefusedAndNotRepeated() {
    Settings settings = new Settings(Map.of("name", "a", "password", "hunter2"), "f.yaml");

    assertThatThrownBy(() -> settings.bind(Example.class))
        .hasMessageContaining("env:NAME or file:PATH")
        .hasMessageNotContaining("hunter2");
    assertThat(settings.toString()).doesNotContain("hunter2");
  }
}
