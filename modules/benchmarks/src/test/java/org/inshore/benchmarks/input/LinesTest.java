package org.inshore.benchmarks.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final int[] CHARACTERS = {'a', '7', ' ', '\n', '中', '語', 'é', 0x20000, 0x1F600};

  @Test
  void neverCutsACharacter() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    Random random = new Random(seed);
    for (Encoding encoding : Encoding.values()) {
      for (int round = 0; round < 2_000; round++) {
        StringBuilder text = new StringBuilder();
        int first = random.nextInt(CHARACTERS.length);
        for (int i = 20 + random.nextInt(20); i > 0; i--) {
          text.appendCodePoint(CHARACTERS[first + random.nextInt(CHARACTERS.length - first)]);
        }
        byte[] bytes = text.toString().getBytes(encoding.charset());
        int to = 8 + random.nextInt(bytes.length - 8);
        int cut = Lines.cut(bytes, 0, to, encoding);
        assertThat(cut).isBetween(1, to);
        String before = new String(bytes, 0, cut, encoding.charset());
        String after = new String(bytes, cut, bytes.length - cut, encoding.charset());
        assertThat(before + after).as("%s cut at %d", encoding, cut).isEqualTo(text.toString());
      }
    }
  }

  @Test
  void cutsBehindALineWhereItCan() {
    byte[] bytes = "one\ntwo three".getBytes(Encoding.UTF_8.charset());
    assertThat(Lines.cut(bytes, 0, 9, Encoding.UTF_8)).isEqualTo(4);
    assertThat(Lines.cut(bytes, 4, 11, Encoding.UTF_8)).isEqualTo(8);
    assertThat(Lines.whole(bytes)).hasSize(4);
  }
}
