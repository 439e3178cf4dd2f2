package org.inshore.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents that one process reads at once mean for each other: nothing. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class NeighboursTest {
  private static final int PARTS = 20;
  private static final Limits SHORT =
      new Limits(1L << 30, 1L << 30, 200, 1000, 8, 0, Duration.ofSeconds(2));

  private final Isolation isolation =
      Isolation.of(List.of(new HostileExtractor()), DocumentOptions.NONE, 2);
  private final Extractor extractor = isolation.extractors().getFirst();
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    other.shutdownNow();
    isolation.close();
  }

  /** It was half read, and is read again by another process, but handed on only once. */
  @ParameterizedTest
  @ValueSource(strings = {"halt", "killed", "swell", "exit"})
  void theEndOfTheProcessCostsTheOneThatEndedItOnly(String how) throws Exception {
    Parts parts = new Parts();
    Future<Parts> neighbour = other.submit(() -> parts.read(extractor, "parts " + PARTS));
    parts.begun.await();
    assertThatThrownBy(() -> new Parts().read(extractor, how)).isInstanceOf(ScanException.class);
    neighbour.get();
    assertThat(parts.heard).isEqualTo(IntStream.range(0, PARTS).mapToObj(String::valueOf).toList());
  }

  @Test
  void aParserThatHangsCostsItsOwnDocumentOnly() throws Exception {
    Parts parts = new Parts();
    Future<Parts> neighbour = other.submit(() -> parts.read(extractor, "parts 100"));
    parts.begun.await();
    assertThatThrownBy(() -> new Parts().read(extractor, "hang", SHORT))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED));
    neighbour.get();
    assertThat(parts.heard).hasSize(100).doesNotHaveDuplicates();
  }

  /** Ten times what may be under way is waiting for it. */
  @Test
  void whoHandsOnSlowlyHoldsUpNobodyElse() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Parts parts = new Parts();
    parts.held = () -> release.await(1, TimeUnit.MINUTES);
    Future<Parts> neighbour = other.submit(() -> parts.read(extractor, "parts " + PARTS));
    parts.begun.await();
    assertThat(new Parts().read(extractor, "parts 30").heard).hasSize(30);
    release.countDown();
    assertThat(neighbour.get().heard).hasSize(PARTS);
  }

  @Test
  void oneProcessReadsBoth() throws Exception {
    Parts inner = new Parts();
    Parts outer = new Parts();
    outer.held = () -> inner.read(extractor, "process");
    outer.read(extractor, "process");
    assertThat(inner.heard).isEqualTo(outer.heard);
  }

  /** Hears the first word of what comes. */
  private static final class Parts implements ContentSink {
    final List<String> heard = new ArrayList<>();
    final CountDownLatch begun = new CountDownLatch(1);
    Callable<?> held = () -> null;

    Parts read(Extractor extractor, String text) throws Exception {
      return read(extractor, text, Limits.DEFAULT);
    }

    Parts read(Extractor extractor, String text, Limits limits) throws Exception {
      Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
      Location place = Location.of("s").append("path", text);
      extractor.extract(new Content.Binary(place, "f", bytes), "x/y", limits, this);
      return this;
    }

    private void call() throws InterruptedException {
      try {
        Callable<?> once = held;
        held = () -> null;
        once.call();
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void content(Content content) throws InterruptedException {
      Content.Text text = (Content.Text) content;
      String all =
          new String(text.bytes(), text.from(), text.length(), StandardCharsets.UTF_8).strip();
      heard.add(all.startsWith("process") ? all : all.split(" ", 2)[0]);
      begun.countDown();
      call();
    }

    @Override
    public void failed(Location part, ScanException reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void skipped(Location part, Wording reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void note(Wording note) {
      throw new AssertionError(note);
    }
  }
}
