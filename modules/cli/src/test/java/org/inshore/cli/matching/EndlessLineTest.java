package org.inshore.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text without a line end, far longer than what may be kept of it. */
class EndlessLineTest {
  /** How long it is: a gibibyte in the full build. */
  private static final long LENGTH = Long.getLong("inshore.endless-mib", 64) << 20;

  private static final int MAX_KEPT = 24 << 20;
  private static final int CHECKS = 4;
  private static final Location PLACE = Location.of("test").append("path", "endless.txt");
  private static final String VALUE = "#110101190001010014#";
  private static final String FILLER =
      "这里没有什么要找的东西，只是一些平常的句子；and some plain words, {\"key\": \"value\", \"n\": 42}。";

  private final Random random = Shipped.random();
  private final byte[] buffer = new byte[1 << 18];
  private final List<Long> planted = new ArrayList<>();
  private long characters;

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void isLookedThroughInLittleMemory(Encoding encoding) {
    byte[] filler = FILLER.getBytes(encoding.charset());
    byte[] value = VALUE.getBytes(StandardCharsets.US_ASCII);
    Matcher matcher = Shipped.DETECTOR.matcher(0.5, (_, _) -> 0, false, MatcherKind.PORTABLE);
    List<Match> matches = new ArrayList<>();
    long before = used();
    int cut = value.length; // how much of a value was in the block before
    long bytes = 0;
    boolean first = true;
    for (long check = 1; bytes < LENGTH; ) {
      int length = append(value, cut, value.length, 0);
      characters += value.length - cut;
      while (length + filler.length + value.length < buffer.length) {
        length = append(filler, 0, filler.length, length);
        characters += FILLER.codePointCount(0, FILLER.length());
      }
      bytes += length;
      boolean more = bytes < LENGTH;
      cut = more && random.nextInt(4) == 0 ? random.nextInt(value.length) : value.length;
      if (cut < value.length) {
        planted.add(characters + 1);
        length = append(value, 0, cut, length);
        characters += cut;
      }
      matcher.scan(
          new Content.Text(PLACE, buffer, 0, length, encoding, first ? 1 : 0, more), matches::add);
      first = false;
      if (bytes * CHECKS > LENGTH * check) {
        check++;
        assertThat(used() - before).isLessThan(MAX_KEPT);
      }
    }
    assertThat(matches).allSatisfy(match -> assertThat(match.record()).isEqualTo(1));
    assertThat(matches.stream().map(Match::start)).containsExactlyElementsOf(planted);
    assertThat(planted).hasSizeGreaterThan(20);
  }

  private int append(byte[] from, int start, int end, int at) {
    System.arraycopy(from, start, buffer, at, end - start);
    return at + end - start;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
