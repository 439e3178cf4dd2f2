package org.inshore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.inshore.engine.Seeds;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The next sign of a stretch is the first place at which one has a length. */
class EncodedSignsTest {
  private static final String SIGNS = "*＊●某x";
  private static final String OTHERS = "a,，。○柜b\n";

  @ParameterizedTest
  @EnumSource
  void findsWhatALookAtEachPlaceFinds(Encoding encoding) {
    Random random = Seeds.random();
    EncodedSigns signs = new EncodedSigns(SIGNS, encoding);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = text(random).getBytes(encoding.charset());
      int to = random.nextInt(bytes.length + 1);
      int until = random.nextInt(to + 1);
      int from = random.nextInt(until + 2);
      assertThat(signs.next(bytes, from, until, to))
          .isEqualTo(first(signs, bytes, from, until, to));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      String of = random.nextInt(4) == 0 ? SIGNS : OTHERS;
      text.append(of.charAt(random.nextInt(of.length())));
    }
    return text.toString();
  }

  private static int first(EncodedSigns signs, byte[] bytes, int from, int until, int to) {
    for (int at = from; at < until; at++) {
      if (signs.lengthAt(bytes, at, to) > 0) {
        return at;
      }
    }
    return until;
  }
}
