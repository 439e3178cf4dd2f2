package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.inshore.engine.pattern.Normaliser;
import org.junit.jupiter.api.Test;

/** Finds what {@code java.util.regex} finds with look-arounds, on text made to mislead. */
class DetectorOracleTest {
  private static final String[] PIECES = {
    "1",
    "3",
    "8",
    "0",
    "00",
    "13800138000",
    "62220000",
    "a",
    "Z",
    "_",
    "中",
    "𠀀",
    "\n",
    " ",
    "-",
    "é"
  };

  @Test
  void findsWhatLookAroundsFind() {
    compare("1[3-9][0-9]{3}", "", "(?<![0-9A-Za-z])", "(?![0-9A-Za-z])");
    compare("62[0-9]{2,6}", "boundary: digit", "(?<![0-9])", "(?![0-9])");
    compare("[a-z]{1,3}(中|𠀀)", "boundary: none", "", "");
  }

  private static void compare(String regex, String more, String before, String after) {
    Random random = Seeds.random();
    Detector detector =
        Rules.detector(
            more.isEmpty() ? Rules.rule("r", regex, 0.5) : Rules.rule("r", regex, 0.5, more));
    Pattern oracle = Pattern.compile(before + "(?:" + regex + ")" + after);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String plain = text.toString();
      List<String> expected = new ArrayList<>();
      java.util.regex.Matcher matcher = oracle.matcher(plain);
      while (matcher.find()) {
        expected.add(matcher.group());
      }
      assertThat(Rules.found(detector, plain)).as(plain).isEqualTo(expected);
      List<String> wide = Rules.found(detector, fullWidth(random, plain));
      assertThat(wide.stream().map(Normaliser::normalise).toList()).isEqualTo(expected);
    }
  }

  private static String fullWidth(Random random, String text) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean widen = c > ' ' && c < 0x7f && random.nextBoolean();
      wide.append(widen ? (char) (c + 0xFEE0) : c);
      if (random.nextInt(8) == 0 && !Character.isHighSurrogate(c)) {
        wide.append('\u200b');
      }
    }
    return wide.toString();
  }
}
