package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a* 2 greatest",
        "a+ 2 greatest",
        "a{2,} 5 greatest",
        "[0-9]{129} 1 129",
        "([0-9]{1,64}){1,64} 1 4096",
        "a? 1 empty",
        "(a|) 1 empty",
        "(ab 4 parenthesis",
        "ab) 3 parenthesis",
        "[ab 1 closed",
        "[]a 1 closed",
        "[z-a] 5 range",
        "[a-\\d] 6 range",
        "[a[b]] 3 literal",
        "[a&&b] 3 inside",
        "^a 1 anchor|boundary",
        "a$ 2 boundary",
        "(?=a) 2 groups",
        "a{3,2} 6 repeat",
        "a{x} 3 repeat",
        "a{99999} 8 repeat",
        "a?? 3 twice",
        "a{2}{3} 5 twice",
        "?a 1 nothing",
        "\\w 3 escape",
        "\\p{L} 3 escape",
        "\\u12G4 5 escape",
      })
  void saysWhatIsWrongAndWhere(String regex, int position, String what) {
    assertThatExceptionOfType(RegexException.class)
        .isThrownBy(() -> parse(regex))
        .satisfies(
            e -> {
              assertThat(e.position()).isEqualTo(position);
              assertThat(what.split("\\|"))
                  .anySatisfy(word -> assertThat(e.wording().en()).contains(word));
              assertThat(e.wording().zh()).isNotBlank();
            });
  }

  @Test
  void refusesDeepAndLargePatterns() {
    String deep = "(".repeat(21) + "a" + ")".repeat(21);
    assertThatExceptionOfType(RegexException.class)
        .isThrownBy(() -> parse(deep))
        .withMessageContaining("deep");
    String large = "(" + "a|".repeat(300) + "b){100}";
    assertThatExceptionOfType(RegexException.class)
        .isThrownBy(() -> parse(large))
        .withMessageContaining("large");
  }

  @Test
  void knowsTheLengths() throws RegexException {
    RegexNode node = parse("a(bc|d)?[e-g]{2,4}");
    assertThat(node.shortest()).isEqualTo(3);
    assertThat(node.longest()).isEqualTo(7);
  }

  @Test
  void takesFullWidthLiteralsAsTextCounts() throws RegexException {
    List<CodePointSet> sets = new ArrayList<>();
    parse("（１）").sets(sets::add);
    assertThat(sets.get(0).contains('(')).isTrue();
    assertThat(sets.get(1).contains('1')).isTrue();
    assertThat(sets.get(2).contains(')')).isTrue();
  }

  private static RegexNode parse(String regex) throws RegexException {
    return RegexParser.parse(
        regex,
        false,
        (name, _) -> {
          throw new AssertionError(name);
        });
  }
}
