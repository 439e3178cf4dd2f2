package org.inshore.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.detect.Validator;
import org.junit.jupiter.api.Test;

/**
 * The shipped rules are hardly tried on text without any value: each pattern is found by something
 * that is rare in all kinds of text. A pattern that begins like any Chinese word and has nothing
 * rare further in shows here.
 */
class OrdinaryTextTest {
  private static final String PROSE =
      """
      春天来得比往年早，河边的柳树已经发了芽，孩子们在草地上放风筝。
      程序启动以后会先读取配置，如果没有找到所需的选项，就使用默认的值继续运行。
      这一章介绍如何安装系统，以及安装以后怎样调整显示和声音，使它适合日常使用。
      山里的雾气慢慢散开，远处的村庄和田野渐渐清楚起来，炊烟升上屋顶。
      为了提高效率，工人们改进了流程，把原来分开的两道工序合在一起完成。
      文章讨论了气候变化对农业生产的影响，并提出几种可行的办法来减轻损失。
      博物馆展出的瓷器大多出自明清两代，花纹细致，颜色温润，保存得十分完好。
      选择一个样式，然后点击确定，文字的大小和行距就会按照所选的样式改变。
      会议决定继续推进改革，加强监督检查，完善各项制度，确保任务按时完成。
      老师讲了一个古老的故事，说的是一位将军如何用智慧化解了一场战争。
      """;

  private static final String LOG =
      """
      2026-11-28 10:15:02,113 INFO  [worker-3] cache.Loader - loaded 1250 entries in 48 ms
      2026-11-28 10:15:02,207 DEBUG [worker-1] http.Server - GET /api/items?page=12&size=50 200 7 ms
      2026-11-28 10:15:03,001 WARN  [worker-2] queue.Consumer - lag 310, partition 4, offset 88213
      2026-11-28 10:15:04,764 ERROR [worker-7] db.Pool - connection reset, retry 2 of 5 in 250 ms
      """;

  private static final String CODE =
      """
      public final class Ring<T> implements Iterable<T> {
        private final Object[] slots = new Object[1 << 10];
        private int head; // next to be read
        int size() { return (tail - head) & (slots.length - 1); }
        for (int i = 0; i < count; i++) { sum += weights[i] * values[i % width]; }
        if (buffer.remaining() < HEADER_BYTES + 4) { throw new EOFException("short header"); }
        return switch (kind) { case LEFT -> a.compareTo(b); case RIGHT -> b.compareTo(a); };
      """;

  private final Detector detector = detector();

  private static Detector detector() {
    try {
      RuleSet rules = ShippedPacks.rules();
      return Detector.compile(
          rules, ShippedPacks.validators(rules).stream().map(OrdinaryTextTest::strict).toList());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Accepts nothing, as the text has no value. */
  private static Validator strict(Validator named) {
    return new Validator() {
      @Override
      public String name() {
        return named.name();
      }

      @Override
      public boolean isValid(CharSequence value) {
        return false;
      }
    };
  }

  @Test
  void automataReadLessThanTheTextHas() {
    assertThat(stepsPerByte(PROSE)).as("prose").isLessThan(1.0);
    assertThat(stepsPerByte(LOG)).as("log").isLessThan(0.8);
    assertThat(stepsPerByte(CODE)).as("code").isLessThan(0.55);
  }

  private double stepsPerByte(String text) {
    byte[] bytes = text.repeat(20).getBytes(UTF_8);
    Matcher matcher = detector.matcher(0.5, (_, _) -> 0, false, MatcherKind.PORTABLE);
    matcher.scan(
        new Content.Text(Rules.PLACE, bytes, 0, bytes.length, Encoding.UTF_8, 1, false), _ -> {});
    return (double) matcher.steps() / bytes.length;
  }
}
