package org.inshore.scanners.documents.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

  @Test
  void agreesWithTheDecoderOnAllOfTwoAndThreeBytes() {
    byte[] bytes = {'a', 0, 0, 0, 'b', 'c', 'd', 'e', 'f', 'g'};
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    for (int value = 0x800000; value < 1 << 24; value += (value & 0xff) < 0xc2 ? 1 : 3) {
      bytes[1] = (byte) (value >> 16);
      bytes[2] = (byte) (value >> 8);
      bytes[3] = (byte) value;
      if (isValid(bytes, bytes.length) != decodes(bytes, decoder, text)) {
        assertThat(Integer.toHexString(value)).isNull();
      }
    }
  }

  @Test
  void agreesWithTheDecoderOnMutatedText() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("inshore.seed=" + seed);
    Random random = new Random(seed);
    int valid = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = mutated(random, StandardCharsets.UTF_8);
      boolean expected = decodes(bytes, StandardCharsets.UTF_8);
      valid += expected ? 1 : 0;
      assertThat(isValid(bytes, 1 + random.nextInt(40)))
          .as(() -> Arrays.toString(bytes))
          .isEqualTo(expected);
    }
    assertThat(valid).isBetween(2_000, 18_000);
  }

  /** A text of characters of all lengths, most of them Chinese, with up to two bytes changed. */
  static byte[] mutated(Random random, Charset charset) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(8)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0x80 + random.nextInt(0x700);
            case 2 -> 0x800 + random.nextInt(0xd000);
            case 3 -> 0x10000 + random.nextInt(0x100000);
            default -> 0x4e00 + random.nextInt(0x5000);
          });
    }
    byte[] bytes = text.toString().getBytes(charset);
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  /**
   * Asks the JDK's decoder, by its result: an exception for each of millions takes half a minute.
   */
  static boolean decodes(byte[] bytes, Charset charset) {
    return decodes(bytes, charset.newDecoder(), CharBuffer.allocate(bytes.length + 1));
  }

  private static boolean decodes(byte[] bytes, CharsetDecoder decoder, CharBuffer text) {
    text.clear();
    decoder.reset();
    return decoder.decode(ByteBuffer.wrap(bytes), text, true).isUnderflow()
        && decoder.flush(text).isUnderflow();
  }

  private static boolean isValid(byte[] bytes, int chunk) {
    Utf8Check check = new Utf8Check();
    for (int from = 0; from < bytes.length; from += chunk) {
      byte[] next = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk));
      check.feed(next, next.length);
    }
    return check.valid() && !check.midway();
  }
}
