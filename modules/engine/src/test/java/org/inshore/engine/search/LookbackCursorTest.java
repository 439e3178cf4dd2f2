package org.inshore.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.inshore.engine.Seeds;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/** The way back from one place after the other, against going it anew. */
class LookbackCursorTest {
  private static final String[] PIECES = {"a", "1", "中", "８", "\u200b", "𠀀", " ", "é"};

  @Test
  void leadsToTheSamePlaceAsGoingAnew() {
    Random random = Seeds.random();
    TextView view = TextView.of(Encoding.UTF_8, Alphabet.of(List.of()));
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      view.load(bytes, 0, bytes.length);
      LookbackCursor backwards = new LookbackCursor();
      int count = 1 + random.nextInt(12);
      int at = 0;
      for (int i = 0; i < 40 && at < bytes.length; i++) {
        assertThat(backwards.back(view, at, count))
            .as("%d back from %d", count, at)
            .isEqualTo(view.back(at, count));
        if (random.nextInt(8) == 0) {
          count = 1 + random.nextInt(12);
          at = view.align(random.nextInt(bytes.length));
        } else {
          at = view.end(at);
        }
      }
    }
  }
}
