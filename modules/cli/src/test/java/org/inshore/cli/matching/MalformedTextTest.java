package org.inshore.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that are no text do no harm, and what is text among them is found where it stands. */
class MalformedTextTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final String ID = "110101190001010014";

  /** Neither byte is ever the second of a character. */
  private static final byte[] PLANTED = ("#" + ID + "#").getBytes(StandardCharsets.US_ASCII);

  private static final int[][] RUBBISH = {
    {0x00},
    {0x00, 0x00, 0x00, 0x00},
    {0x80},
    {0xff},
    {0xff, 0xfe},
    {0xef, 0xbb, 0xbf},
    {0xc0, 0xb1}, // "1" in more bytes than it takes
    {0xe0, 0x80, 0xb1},
    {0xf0, 0x80, 0x80, 0xb1},
    {0xe0, 0x9f, 0xbf},
    {0xed, 0xa0, 0x80}, // half of a pair
    {0xed, 0xbf, 0xbf},
    {0xed, 0xa1, 0x82, 0xed, 0xbe, 0xb7}, // both halves, each by itself
    {0xf4, 0x90, 0x80, 0x80}, // beyond the last character
    {0xf5, 0x80, 0x80, 0x80},
    {0xe4}, // characters that break off
    {0xe4, 0xb8},
    {0xf0, 0xa0, 0x80},
    {0xf0, 0xa0},
    {0xc3},
    {0x81}, // and in GB 18030
    {0x81, 0x30},
    {0x81, 0x30, 0x81},
    {0x81, 0x30, 0x80, 0x30},
    {0x84, 0x31, 0x95, 0x33},
    {0x81, 0x36, 0xa6},
    {0xfe, 0x39, 0xfe, 0x39},
    {0xe3, 0x32, 0x9a, 0x36},
    {0xa3},
    {0xa3, 0xb1},
    {0xfe, 0x7f},
    {0x80, 0x30},
    {0xd6, 0xd0, 0xce, 0xc4},
    {0xe4, 0xb8, 0xad, 0xe6, 0x96, 0x87},
    {'\n'},
    {'\r'},
    {'\r', '\n'},
    {'@'},
    {'1'},
    {'a', ' '}
  };

  private final Random random = Shipped.random();

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void valuesAmongRubbishAreFoundWhereTheyStand(Encoding encoding) {
    for (int round = 0; round < 30 * EFFORT; round++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      List<Integer> planted = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        rubbish(bytes);
        planted.add(bytes.size() + 1);
        bytes.writeBytes(PLANTED);
      }
      rubbish(bytes);
      Sample sample = new Sample(bytes.toByteArray(), encoding);
      List<Match> found = check(sample);
      assertThat(
              found.stream()
                  .filter(match -> match.rule().id().equals("cn-resident-id"))
                  .map(match -> match.record() + " " + match.start() + " " + match.end()))
          .containsAll(planted.stream().map(place -> place(sample, place)).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void randomBytesDoNoHarm(Encoding encoding) {
    for (int round = 0; round < 20 * EFFORT; round++) {
      byte[] bytes = new byte[random.nextInt(4_000)];
      random.nextBytes(bytes);
      check(new Sample(bytes, encoding));
    }
  }

  /** Text in which some bytes are others now, and that is read in one encoding or the other. */
  @ParameterizedTest
  @EnumSource(Encoding.class)
  void damagedTextDoesNoHarm(Encoding encoding) {
    Texts texts = new Texts(random);
    for (int round = 0; round < 8 * EFFORT; round++) {
      check(new Sample(damaged(texts.make(2_000)), encoding));
    }
  }

  /** Only long texts are cut into parts: in short ones what recurs is found again. */
  @ParameterizedTest
  @EnumSource(Encoding.class)
  void damagedTextInPartsDoesNoHarm(Encoding encoding) {
    Texts texts = new Texts(random);
    for (int round = 0; round < EFFORT; round++) {
      Sample sample = new Sample(damaged(texts.make(140_000)), encoding);
      assertThat(sample.parts(random, MatcherKind.PORTABLE, 4_000))
          .isEqualTo(sample.whole(MatcherKind.PORTABLE));
    }
  }

  private byte[] damaged(String text) {
    Encoding written = random.nextBoolean() ? Encoding.UTF_8 : Encoding.GB18030;
    byte[] bytes = text.getBytes(written.charset());
    for (int i = random.nextInt(bytes.length / 10); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  /** What is found, the same in all ways. */
  private List<Match> check(Sample sample) {
    List<Match> expected = sample.whole(MatcherKind.PORTABLE);
    for (MatcherKind kind : Shipped.kinds()) {
      assertThat(sample.whole(kind)).isEqualTo(expected);
      assertThat(sample.blocks(random, kind, 8)).isEqualTo(expected);
      assertThat(sample.blocks(random, kind, 500)).isEqualTo(expected);
    }
    return expected;
  }

  private void rubbish(ByteArrayOutputStream bytes) {
    for (int i = random.nextInt(20); i > 0; i--) {
      for (int value : RUBBISH[random.nextInt(RUBBISH.length)]) {
        bytes.write(value);
      }
    }
  }

  /** Line, start and end of an identity number that stands at a byte. */
  private static String place(Sample sample, int at) {
    BitSet starts = sample.starts();
    int line = sample.linesBefore(at);
    int lineStart = at;
    while (lineStart > 0 && sample.linesBefore(lineStart - 1) == line) {
      lineStart--;
    }
    int column = starts.get(lineStart, at).cardinality();
    return (line + 1) + " " + column + " " + (column + ID.length());
  }
}
