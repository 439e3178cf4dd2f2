package org.inshore.core.scan.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.RuleSet;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With the real engine: what is found in parts must be what is found in one go. */
@Timeout(60)
class TextReadingTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final Location PLACE = Location.of("s").append("path", "a.txt");

  /** One number with a floor of its own, one that only a word before or near it makes sure. */
  private static final String RULES =
      """
      id: test-number
      name: {zh: 测试号, en: Test number}
      subject: personal-financial
      classifications: {notice-17: 1}
      person-key: 1
      mask: {start: 2, end: 1}
      patterns:
        - {id: plain, regex: 'T-[0-9]{4}', confidence: 0.3}
      context: {within: 20, words: [编号, serial]}
      examples:
        - {text: '编号 T-1900', finds: ['T-1900']}
      counter-examples:
        - {text: 'T-1'}
      references: [test]
      """;

  private static final Detector DETECTOR = detector();

  @Test
  void findsTheSameInPartsAsInOneGo() throws Exception {
    assertThat(DETECTOR.keepsToLines()).isTrue();
    Random random = new Random(SEED);
    for (int threads : new int[] {2, 4}) {
      try (Pool pool = new Pool(threads - 1, TextReadingTest::contentMatcher)) {
        for (int round = 0; round < 150; round++) {
          Encoding encoding = random.nextBoolean() ? Encoding.UTF_8 : Encoding.GB18030;
          byte[] text = text(random).getBytes(encoding.charset());
          int partBytes = 1 + random.nextInt(random.nextBoolean() ? 300 : 5_000);
          List<Content.Text> blocks = blocks(random, text, encoding);

          Collected expected = new Collected();
          ContentMatcher alone = contentMatcher();
          blocks.forEach(block -> alone.text(block, expected));
          Collected found = new Collected();
          ContentReading reading =
              new ContentReading(
                  contentMatcher(), new WorkSharing(pool, threads, partBytes), found);
          for (Content.Text block : blocks) {
            reading.text(block);
          }

          assertThat(found.lines())
              .as("-Dinshore.seed=%d, round %d, parts of %d", SEED, round, partBytes)
              .isEqualTo(expected.lines());
          assertThat(reading.lost()).isZero();
        }
        assertThat(pool.done.get()).as("parts done by others").isPositive();
      }
    }
  }

  @Test
  void aTextThatIsBrokenOffCountsAsFarAsItCame() throws Exception {
    for (int lines : new int[] {3, 500}) {
      try (Pool pool = new Pool(2, TextReadingTest::contentMatcher)) {
        Collected found = new Collected();
        ContentReading reading =
            new ContentReading(contentMatcher(), new WorkSharing(pool, 3, 1000), found);
        reading.text(block("编号 T-1234\n".repeat(lines), 1, true));
        reading.end();
        assertThat(found.matches).hasSize(lines);
        assertThat(found.matches.getLast().record()).isEqualTo(lines);

        reading.text(block("x\n编号 T-1234", 1, false));
        assertThat(found.matches.getLast().record()).isEqualTo(2);
      }
    }
  }

  @Test
  void aNewTextEndsOneThatWasBrokenOff() throws Exception {
    Collected found = new Collected();
    ContentReading reading =
        new ContentReading(
            contentMatcher(), new WorkSharing(offering(work -> false), 2, 1000), found);

    reading.text(block("编号 T-1111\n", 1, true));
    reading.text(block("编号 T-2222\n", 1, true));
    reading.text(block("编号 T-3333\n", 0, false));

    assertThat(found.matches).extracting(Match::record).containsExactly(1L, 1L, 2L);
  }

  @Test
  void aFailureOfAnotherHandIsThrownWhereTheTextIsRead() throws Exception {
    for (Throwable thrown : List.of(new IllegalStateException("no"), new StackOverflowError())) {
      try (Pool pool = new Pool(1, () -> failing(thrown))) {
        Collected found = new Collected();
        ContentReading reading =
            new ContentReading(failing(thrown), new WorkSharing(pool, 2, 100), found);

        assertThatThrownBy(() -> reading.text(block("编号 T-1234\n".repeat(500), 1, false)))
            .isSameAs(thrown);

        assertThatThrownBy(reading::end).as("told again at the end").isSameAs(thrown);
        reading.end();
        assertThat(found.matches).isEmpty();
        assertThat(reading.lost()).isPositive();
      }
    }
  }

  @Test
  void anInterruptEndsTheWaitForAnotherHand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ContentMatcher hanging =
        new Wrapped(contentMatcher()) {
          @Override
          public void part(Content.Text part, int from, int to, MatchSink sink) {
            begun.countDown();
            awaitQuietly(end);
          }
        };
    try (Pool pool = new Pool(1, () -> hanging)) {
      Helpers waiting = offering(work -> offerUntilTaken(pool, work, begun));
      ContentReading reading =
          new ContentReading(contentMatcher(), new WorkSharing(waiting, 2, 100), new Collected());
      Thread reader = Thread.currentThread();
      Thread.ofPlatform()
          .start(
              () -> {
                awaitQuietly(begun);
                reader.interrupt();
              });

      assertThatThrownBy(() -> reading.text(block("编号 T-1234\n".repeat(500), 1, false)))
          .isInstanceOf(InterruptedException.class);
      end.countDown();
    }
  }

  @Test
  void partsUnderWayAreBounded() throws Exception {
    List<Helpers.Work> given = new ArrayList<>();
    Helpers slow = offering(given::add);
    Collected found = new Collected();
    ContentReading reading =
        new ContentReading(contentMatcher(), new WorkSharing(slow, 3, 200), found);

    reading.text(block("编号 T-1234\n".repeat(2_000), 1, true));

    // Nobody takes them up, so the reader does when there are too many.
    assertThat(given.stream().filter(work -> !((Chunk) work).isClaimed()).count()).isLessThan(7);
    assertThat(given).hasSizeGreaterThan(50);
    assertThat(found.matches).hasSizeGreaterThan(1_700);
    reading.text(block("", 0, false));
    assertThat(found.matches).hasSize(2_000);
  }

  private static Helpers offering(Predicate<Helpers.Work> offer) {
    return new Helpers() {
      @Override
      public boolean offer(Work work) {
        return offer.test(work);
      }

      @Override
      public boolean isFree() {
        return true;
      }
    };
  }

  private static boolean offerUntilTaken(Pool pool, Helpers.Work work, CountDownLatch begun) {
    while (begun.getCount() > 0 && !pool.offer(work)) {
      Thread.onSpinWait();
    }
    return true;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lines short, long and very long, with numbers and words near them, some over a line end. */
  private static String text(Random random) {
    List<Supplier<String>> chunks =
        List.of(
            () -> "T-" + (1000 + random.nextInt(9000)),
            () -> "编号 T-" + (1000 + random.nextInt(9000)),
            () -> "编号\nT-1234\n",
            () -> "T-5678\r\n serial\r\n",
            () -> "\r",
            () -> "\n",
            () -> "\r\n",
            () -> "，客户\uD83C\uDFE6丂".repeat(1 + random.nextInt(10)),
            () -> "x ".repeat(random.nextInt(40)),
            () -> random.nextInt(60) == 0 ? "长".repeat(random.nextInt(3_000)) : "-");
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20_000);
    while (text.length() < length) {
      text.append(chunks.get(random.nextInt(chunks.size())).get());
    }
    return text.toString();
  }

  /** The text in blocks that end anywhere but inside a character. */
  private static List<Content.Text> blocks(Random random, byte[] text, Encoding encoding) {
    List<Content.Text> blocks = new ArrayList<>();
    int at = 0;
    while (at < text.length || blocks.isEmpty()) {
      int to = Math.min(text.length, at + random.nextInt(6_000));
      while (to < text.length && to > at && !isBoundary(text, to)) {
        to--;
      }
      if (to == at && at < text.length) {
        to = text.length;
      }
      int pad = random.nextInt(5);
      byte[] array = new byte[pad + to - at];
      System.arraycopy(text, at, array, pad, to - at);
      blocks.add(
          new Content.Text(
              PLACE,
              array,
              pad,
              array.length,
              encoding,
              blocks.isEmpty() ? 1 : 0,
              to < text.length));
      at = to;
    }
    return blocks;
  }

  private static boolean isBoundary(byte[] text, int at) {
    return text[at - 1] >= 0 && text[at - 1] < 0x30;
  }

  private static Content.Text block(String text, long firstLine, boolean more) {
    byte[] bytes = text.getBytes(Encoding.UTF_8.charset());
    return new Content.Text(PLACE, bytes, 0, bytes.length, Encoding.UTF_8, firstLine, more);
  }

  private static Detector detector() {
    try {
      RuleSet rules = RuleSet.load(Map.of("test", List.of(new PackFile("a.yaml", RULES))));
      return Detector.compile(rules, List.of());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static ContentMatcher contentMatcher() {
    Matcher matcher = DETECTOR.matcher(0.1, (kind, value) -> value.toString().hashCode(), false);
    return ContentMatcher.of(DETECTOR, matcher);
  }

  private static ContentMatcher failing(Throwable thrown) {
    return new Wrapped(contentMatcher()) {
      @Override
      public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
        if (thrown instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) thrown;
      }
    };
  }

  /** A content matcher of which something may be different. */
  private static class Wrapped implements ContentMatcher {
    private final ContentMatcher contentMatcher;

    Wrapped(ContentMatcher contentMatcher) {
      this.contentMatcher = contentMatcher;
    }

    @Override
    public void text(Content.Text text, MatchSink sink) {
      contentMatcher.text(text, sink);
    }

    @Override
    public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
      contentMatcher.part(part, visibleFrom, visibleTo, sink);
    }

    @Override
    public void rows(Content.Rows rows, MatchSink sink) {
      contentMatcher.rows(rows, sink);
    }

    @Override
    public int reach() {
      return contentMatcher.reach();
    }

    @Override
    public boolean keepsToLines() {
      return contentMatcher.keepsToLines();
    }
  }

  /** Keeps what is found. */
  private static final class Collected implements MatchSink {
    private final List<Match> matches = new ArrayList<>();

    /** What tells them apart, shorter than all of it. */
    List<String> lines() {
      return matches.stream()
          .map(
              match ->
                  "%d:%d-%d %.2f %x"
                      .formatted(
                          match.record(),
                          match.start(),
                          match.end(),
                          match.confidence(),
                          match.valueHash()))
          .toList();
    }

    @Override
    public void match(Match match) {
      matches.add(match);
    }
  }
}
