package org.inshore.spi.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns with stars, compared with regular expressions and with all short texts. */
class WildcardTest {

  @ParameterizedTest
  @CsvSource({
    "a*c, abc, true",
    "a*c, ac, true",
    "a*c, abcd, false",
    "*b*, abc, true",
    "a.c, abc, false",
    "**, '', true",
    "a*a, a, false",
  })
  void matches(String glob, String text, boolean is) {
    assertThat(new Wildcard(glob).matches(text)).isEqualTo(is);
  }

  @Test
  void matchesAPlaceAsItIsWrittenAndAsItIsRead() {
    Location place = Location.of("share").append("path", "a/b:c");
    assertThat(new Wildcard("share/path:a/*").matches(place)).isTrue();
    assertThat(new Wildcard(place.toString()).matches(place)).isTrue();
    assertThat(new Wildcard("share/path:b*").matches(place)).isFalse();
  }

  @Test
  void meetsWhereSomeTextIsOneOfBoth() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      Wildcard one = new Wildcard(text(random, "ab*", 4));
      Wildcard other = new Wildcard(text(random, "ab*", 4));
      boolean meets = false;
      for (int length = 0; length <= 8 && !meets; length++) {
        for (int bits = 0; bits < 1 << length && !meets; bits++) {
          StringBuilder text = new StringBuilder();
          for (int at = 0; at < length; at++) {
            text.append((bits >> at & 1) == 0 ? 'a' : 'b');
          }
          meets = one.matches(text.toString()) && other.matches(text.toString());
        }
      }
      assertThat(one.meets(other)).as(one + " and " + other).isEqualTo(meets);
      assertThat(other.meets(one)).isEqualTo(meets);
      String text = text(random, "ab", 6);
      Pattern expression = Pattern.compile(one.text().replace("*", ".*"));
      assertThat(one.matches(text)).isEqualTo(expression.matcher(text).matches());
    }
  }

  private static String text(Random random, String of, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(of.charAt(random.nextInt(of.length())));
    }
    return text.toString();
  }
}
