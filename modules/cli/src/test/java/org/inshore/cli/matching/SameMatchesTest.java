package org.inshore.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With the shipped packs, every matcher finds the same however a text is cut and whatever lies
 * around it: rule, place, confidence, masked text and hash.
 */
class SameMatchesTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);

  /** Of long texts: fewer where a build must be quick. */
  private static final int LONG_TEXTS = EFFORT == 1 ? 1 : 4 * EFFORT;

  private static final int SHORT_TEXTS = EFFORT == 1 ? 6 : 12 * EFFORT;

  private final Random random = Shipped.random();
  private final Texts texts = new Texts(random);

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void inBlocksOfAnyLength(Encoding encoding) {
    for (int round = 0; round < LONG_TEXTS; round++) {
      Sample sample = Sample.of(texts.make(20_000), encoding);
      List<Match> expected = sample.whole(MatcherKind.PORTABLE);
      assertThat(expected.size()).isGreaterThan(200);
      for (MatcherKind kind : Shipped.kinds()) {
        assertThat(sample.whole(kind)).isEqualTo(expected);
        assertThat(sample.blocks(random, kind, 9_000)).isEqualTo(expected);
        assertThat(sample.blocks(random, kind, 300)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void inBlocksOfAFewCharacters(Encoding encoding) {
    for (int round = 0; round < SHORT_TEXTS; round++) {
      Sample sample = Sample.of(texts.make(600), encoding);
      List<Match> expected = sample.whole(MatcherKind.PORTABLE);
      for (MatcherKind kind : Shipped.kinds()) {
        assertThat(sample.blocks(random, kind, 6)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void cutWhereverACharacterStarts(Encoding encoding) {
    for (int round = 0; round < EFFORT; round++) {
      Sample sample = Sample.of(texts.make(400), encoding);
      List<Match> expected = sample.whole(MatcherKind.PORTABLE);
      for (MatcherKind kind : Shipped.kinds()) {
        Matcher matcher = Sample.matcher(kind);
        sample.starts().stream()
            .forEach(
                place ->
                    assertThat(sample.cutAt(matcher, place))
                        .as("%s, cut at %d", kind, place)
                        .isEqualTo(expected));
      }
    }
  }

  @Test
  void inEitherEncoding() {
    for (int round = 0; round < SHORT_TEXTS; round++) {
      // How far a word may be is bounded in bytes too, and those of no width differ most in length.
      String text = texts.make(5_000).replace("\u200b", "");
      List<Match> expected = Sample.of(text, Encoding.UTF_8).whole(MatcherKind.PORTABLE);
      assertThat(Sample.of(text, Encoding.GB18030).whole(MatcherKind.PORTABLE)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void inPartsThatSeeNoMoreThanTheyMust(Encoding encoding) {
    assertThat(Shipped.DETECTOR.keepsToLines()).isTrue();
    // In short texts what recurs is found again; those are never cut into parts.
    for (int round = 0; round < EFFORT; round++) {
      Sample sample = Sample.of(texts.make(140_000), encoding);
      List<Match> expected = sample.whole(MatcherKind.PORTABLE);
      for (MatcherKind kind : Shipped.kinds()) {
        // Each part reads the thousands of characters around it, however short it is.
        for (int longest : EFFORT == 1 ? new int[] {8_000} : new int[] {4_000, 100}) {
          assertThat(values(sample.parts(random, kind, longest))).isEqualTo(values(expected));
        }
      }
    }
  }

  /** What stands around one value is read up to a place from which the next one's is read on. */
  @ParameterizedTest
  @EnumSource(Encoding.class)
  void whereverReadingPausedInAWord(Encoding encoding) {
    String value = " 版本 1.2.3.4passport EZ5035732";
    List<Double> alone = confidences(value, encoding);
    assertThat(alone).hasSize(1);
    for (int padding = 0; padding < 200; padding++) {
      assertThat(confidences("护照号：E12345678" + " ".repeat(padding) + value, encoding))
          .as("%d spaces", padding)
          .hasSize(2)
          .endsWith(alone.getFirst());
    }
  }

  private static List<Double> confidences(String text, Encoding encoding) {
    return Sample.of(text, encoding).whole(MatcherKind.PORTABLE).stream()
        .filter(match -> match.rule().id().equals("cn-passport"))
        .map(Match::confidence)
        .toList();
  }

  /** Without what is said of whole documents: of a text in parts the first alone is one. */
  private static List<Match> values(List<Match> matches) {
    return matches.stream().filter(match -> match.end() > match.start()).toList();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void ofAnyNumberOfThreads(Encoding encoding) throws Exception {
    Sample sample = Sample.of(texts.make(10_000), encoding);
    List<Match> expected = sample.whole(MatcherKind.PORTABLE);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<Match>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        for (MatcherKind kind : MatcherKind.values()) {
          if (kind != MatcherKind.VECTOR || Shipped.kinds().contains(kind)) {
            all.add(threads.submit(() -> sample.whole(kind)));
          }
        }
      }
      for (Future<List<Match>> one : all) {
        assertThat(one.get()).isEqualTo(expected);
      }
    }
  }

  /** The text begins and ends with the value, and so does the array. */
  @ParameterizedTest
  @EnumSource(Encoding.class)
  void atTheFirstAndTheLastByte(Encoding encoding) {
    int found = 0;
    for (String example : Shipped.EXAMPLES) {
      Sample sample = Sample.of(example, encoding);
      Sample twice = Sample.of(example + "\n" + "x".repeat(500) + "\n" + example, encoding);
      List<Match> expected = sample.whole(MatcherKind.PORTABLE);
      List<Match> inLonger = values(twice.whole(MatcherKind.PORTABLE));
      for (MatcherKind kind : Shipped.kinds()) {
        assertThat(sample.whole(kind)).as(example).isEqualTo(expected);
        assertThat(values(twice.whole(kind))).as(example).isEqualTo(inLonger);
      }
      List<Match> both = new ArrayList<>(values(expected));
      values(expected).forEach(match -> both.add(match.below(2)));
      assertThat(inLonger).as(example).isEqualTo(both);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(150);
  }
}
