package org.inshore.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlValueTest {
  /** Each with its file, line and words. */
  static final YamlFaults<IllegalArgumentException> FAULTS =
      new YamlFaults<>() {
        @Override
        public IllegalArgumentException fault(String file, int line, Wording problem) {
          assertThat(problem.zh()).isNotBlank();
          return new IllegalArgumentException(file + ":" + line + ": " + problem.en());
        }

        @Override
        public IllegalArgumentException fault(
            YamlValue<IllegalArgumentException> value,
            int line,
            String message,
            Object... arguments) {
          return new IllegalArgumentException(value.path() + " " + message);
        }
      };

  @Test
  void knowsTheLineAndPathOfEachValue() {
    var items = read("a:\n  b:\n    - 1\n    - c: x\n").required("a").required("b").items();

    assertThat(items.get(0).line()).isEqualTo(3);
    assertThat(items.get(0).path()).isEqualTo("a.b[0]");
    assertThat(items.get(1).required("c").line()).isEqualTo(4);
    assertThat(items.get(1).required("c").path()).isEqualTo("a.b[1].c");
    assertThat(items.get(1).required("c").error("is wrong")).hasMessage("a.b[1].c is wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1|not valid YAML",
        "a:;\tb: 1|spaces only",
        "a: 1;a: 2|twice",
        "? [x];: 1|form that is not allowed",
        "a: &x [*x]|within what it repeats",
        "a: &x {b: {c: *x}}|within what it repeats",
        "''|empty",
      })
  void refusesWhatIsNoMapping(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text.replace(';', '\n')).entries())
        .withMessageStartingWith("f.yaml:")
        .withMessageContaining(message);
  }

  @Test
  void keepsAnAliasThatMayBeAPasswordToItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("password: *hunter2\n"))
        .withMessageContaining("alias")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
  }

  @Test
  void refusesWhatNestsTooDeep() {
    int most = YamlReader.MAX_DEPTH;
    assertThat(read("[".repeat(most) + "]".repeat(most)).isList()).isTrue();
    for (int depth : new int[] {most + 1, 100_000}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read("[".repeat(depth)))
          .withMessageContaining("deep");
    }
  }

  @Test
  void boundsWhatAliasesRepeat() {
    List<String> lines = new ArrayList<>(List.of("a0: &a0 [1, 2]"));
    for (int i = 1; i <= 30; i++) {
      lines.add("a%d: &a%d [*a%d, *a%d]".formatted(i, i, i - 1, i - 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(String.join("\n", lines)))
        .withMessageContaining("aliases");
  }

  @Test
  void refusesWhatIsTooLongAndReadsWhatIsNotInTime() {
    String line = "- {id: a, name: 名, list: [1, 2]}\n";
    String longest = line.repeat(YamlReader.MAX_LENGTH / 16 / line.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(read(longest).items()).hasSizeGreaterThan(1_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("# " + "x".repeat(YamlReader.MAX_LENGTH)))
        .withMessageContaining("longer");
  }

  @Test
  void failsAsItsCallerSaysWhateverItReads() {
    long seed = Long.getLong("inshore.seed", 41L);
    Random random = new Random(seed);
    String alphabet = "ab:-[]{},&*!|>'\"%@#?\n\n  \t\u4e2d\0";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        read(text.toString()).entries().values().forEach(YamlValue::line);
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).as("inshore.seed=%d, %s", seed, text).startsWith("f.yaml:");
      }
    }
  }

  private static YamlValue<IllegalArgumentException> read(String text) {
    return YamlValue.read("f.yaml", text, "the file", FAULTS);
  }
}
