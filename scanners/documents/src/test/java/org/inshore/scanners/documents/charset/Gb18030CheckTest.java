package org.inshore.scanners.documents.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;
import java.util.Random;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

class Gb18030CheckTest {
  private static final Charset GB18030 = Encoding.GB18030.charset();

  private final CharsetDecoder decoder = GB18030.newDecoder();
  private final CharBuffer chars = CharBuffer.allocate(16);

  @Test
  void agreesWithTheDecoderOnAllOfTwoBytes() {
    for (int value = 0; value < 1 << 16; value++) {
      check(new byte[] {'a', (byte) (value >> 8), (byte) value, 'b'});
    }
  }

  @Test
  void agreesWithTheDecoderOnAllOfFourBytes() {
    byte[] bytes = new byte[4];
    for (int first = 0x80; first <= 0xff; first++) {
      for (int second = '/'; second <= ':'; second++) {
        for (int third = 0x80; third <= 0xff; third++) {
          for (int fourth = '/'; fourth <= ':'; fourth++) {
            bytes[0] = (byte) first;
            bytes[1] = (byte) second;
            bytes[2] = (byte) third;
            bytes[3] = (byte) fourth;
            check(bytes);
          }
        }
      }
    }
  }

  private void check(byte[] bytes) {
    chars.clear();
    decoder.reset();
    boolean expected = decoder.decode(ByteBuffer.wrap(bytes), chars, true).isUnderflow();
    Gb18030Check check = new Gb18030Check();
    check.feed(bytes, bytes.length);
    if ((check.valid() && !check.midway()) != expected) {
      assertThat(bytes).isNull();
    }
  }

  @Test
  void agreesWithTheDecoderOnMutatedText() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = Utf8CheckTest.mutated(random, GB18030);
      int chunk = 1 + random.nextInt(40);
      Gb18030Check check = new Gb18030Check();
      CharsetProbe probe = new CharsetProbe(GB18030);
      for (int from = 0; from < bytes.length; from += chunk) {
        byte[] next = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk));
        check.feed(next, next.length);
        probe.feed(next, next.length, false);
      }
      probe.feed(bytes, 0, true);
      assertThat(check.valid())
          .as(() -> Arrays.toString(bytes))
          .isEqualTo(probe.errors() == 0 || (probe.onlyCutAtEnd() && check.midway()));
      assertThat(check.valid() && !check.midway()).isEqualTo(probe.errors() == 0);
    }
  }
}
