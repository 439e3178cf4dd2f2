package org.inshore.core.scan.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineEndsTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);

  @Test
  void countsWhatPeopleSeeAsLineEnds() {
    Random random = new Random(SEED);
    byte[] alphabet = {'\n', '\r', 'a', (byte) 0x8a, (byte) 0x8d, 0x0b, 0x0c, (byte) 0xff, 0};
    for (int round = 0; round < 5_000; round++) {
      byte[] bytes = new byte[random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alphabet[random.nextInt(alphabet.length)];
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      long expected = 0;
      int last = -1;
      for (int i = from; i < to; i++) {
        if (bytes[i] == '\n') {
          expected++;
          last = i + 1;
        } else if (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n')) {
          expected++;
        }
      }
      assertThat(LineEnds.count(bytes, from, to)).as("-Dinshore.seed=%d", SEED).isEqualTo(expected);
      assertThat(LineEnds.afterLast(bytes, from, to)).as("-Dinshore.seed=%d", SEED).isEqualTo(last);
    }
  }

  @Test
  void findsWhereACharacterSurelyStarts() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      String text = "客户 \uD83C\uDFE6\u00e9丂,ab客";
      byte[] bytes = text.getBytes(charset);
      for (int place = -1; place <= bytes.length; place++) {
        int at = LineEnds.boundary(bytes, place);
        assertThat(at).isBetween(0, Math.max(0, place));
        String before = new String(bytes, 0, at, charset);
        assertThat(text).as("%s to %d", charset, at).startsWith(before);
      }
      assertThat(LineEnds.boundary(bytes, bytes.length)).isPositive();
    }
  }
}
