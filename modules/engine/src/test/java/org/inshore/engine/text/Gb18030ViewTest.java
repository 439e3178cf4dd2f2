package org.inshore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.inshore.engine.Seeds;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/** Where characters of GB 18030 start, against following them from the front. */
class Gb18030ViewTest {
  private static final int[] BYTES = {
    0x30, 0x31, 0x39, 0x3a, 0x40, 0x41, 0x7e, 0x7f, 0x0a, 0x20, 0x80, 0x81, 0xb0, 0xa1, 0xfe, 0xff
  };

  @Test
  void tellsStartsAndTheWayBack() {
    Random random = Seeds.random();
    TextView view = TextView.of(Encoding.GB18030, Alphabet.of(List.of()));
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[1 + random.nextInt(120)];
      int kinds = 3 + random.nextInt(14);
      int least = random.nextInt(BYTES.length);
      for (int i = 0; i < bytes.length; i++) {
        boolean any = random.nextInt(20) == 0;
        int b = any ? random.nextInt(BYTES.length) : (least + random.nextInt(kinds)) % 16;
        bytes[i] = (byte) BYTES[b];
      }
      int from = random.nextInt(bytes.length);
      view.load(bytes, from, bytes.length);
      BitSet starts = new BitSet();
      for (int at = from; at < bytes.length; at = view.end(at)) {
        starts.set(at);
      }
      for (int i = 0; i < 60; i++) {
        int at = from + random.nextInt(bytes.length - from);
        assertThat(view.isStart(at)).as("start at %d of %s", at, starts).isEqualTo(starts.get(at));
        if (starts.get(at) && at > from) {
          assertThat(view.back(at)).isEqualTo(starts.previousSetBit(at - 1));
        }
      }
    }
  }
}
