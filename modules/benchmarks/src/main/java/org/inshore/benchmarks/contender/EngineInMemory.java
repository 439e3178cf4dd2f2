package org.inshore.benchmarks.contender;

import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.input.Lines;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** This engine with all packs, on blocks of a mebibyte that are in memory. */
public final class EngineInMemory implements Contender {
  private static final int BLOCK = 1 << 20;

  private final String kind;
  private final boolean names;
  private final CountingSink sink = new CountingSink();
  private @Nullable Matcher matcher;
  private @Nullable Sample sample;

  /**
   * Takes the matcher's kind.
   *
   * @param names whether with the rules of names and addresses
   */
  public EngineInMemory(String kind, boolean names) {
    this.kind = kind;
    this.names = names;
  }

  @Override
  public String name() {
    return "inshore " + kind + (names ? "" : ", no names");
  }

  @Override
  public void prepare(Sample sample) {
    this.sample = sample;
    if (matcher == null) {
      matcher =
          Engines.matcher(names ? ShippedRules.detector() : ShippedRules.withoutNames(), kind);
    }
  }

  @Override
  public long run() {
    if (matcher == null || sample == null) {
      throw new IllegalStateException("not prepared");
    }
    scan(matcher, sample, 0, sample.bytes().length, sink);
    return sink.take();
  }

  /** Hands a part of an input to a matcher, as one text. */
  public static void scan(Matcher matcher, Sample sample, int from, int to, CountingSink sink) {
    byte[] bytes = sample.bytes();
    Location place = Location.of("benchmark");
    for (int at = from; at < to; ) {
      int next = to - at <= BLOCK ? to : Lines.cut(bytes, at, at + BLOCK, sample.encoding());
      matcher.scan(
          new Content.Text(
              place, bytes, at, next, sample.encoding(), at == from ? 1 : 0, next < to),
          sink);
      at = next;
    }
  }

  @Override
  public void close() {
    sample = null;
  }
}
