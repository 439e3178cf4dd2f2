package org.inshore.benchmarks.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.inshore.benchmarks.contender.EngineInMemory;
import org.inshore.benchmarks.contender.Sample;
import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.input.Corpus;
import org.inshore.benchmarks.input.Lines;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;

/**
 * One thread against two, by the clock on the wall: {@code TwoThreads DIR [ROUNDS]}. Each thread
 * has its own matcher and its own half of the input.
 */
public final class TwoThreads {
  private static final int WARM_UP = 2;

  private TwoThreads() {}

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Detector detector = ShippedRules.detector();
    System.out.println(
        Figures.row(
            "wall",
            Arrays.stream(Corpus.values())
                .map(corpus -> corpus.name().toLowerCase(Locale.ROOT))
                .toList()));
    System.out.println(Figures.rule(Corpus.values().length));
    for (String kind : Engines.kinds()) {
      List<String> one = new ArrayList<>();
      List<String> two = new ArrayList<>();
      List<String> ratio = new ArrayList<>();
      for (Corpus corpus : Corpus.values()) {
        byte[] bytes = corpus.read(Path.of(arguments[0]), Integer.MAX_VALUE - 8);
        Sample sample = new Sample(corpus.in(Path.of(arguments[0])), bytes, corpus.encoding());
        List<Double> alone = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
          double single = rate(detector, kind, sample, 1);
          double pair = rate(detector, kind, sample, 2);
          if (round >= 0) {
            alone.add(single);
            together.add(pair);
          }
        }
        one.add(Figures.text(Figures.median(alone)));
        two.add(Figures.text(Figures.median(together)));
        ratio.add(Figures.text(Figures.median(together) / Figures.median(alone)));
      }
      System.out.println(Figures.row(kind + ", one thread, GB/s", one));
      System.out.println(Figures.row(kind + ", two threads, GB/s", two));
      System.out.println(Figures.row(kind + ", ratio", ratio));
    }
  }

  private static double rate(Detector detector, String kind, Sample sample, int count)
      throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    int length = sample.bytes().length;
    int from = 0;
    for (int i = 1; i <= count; i++) {
      int first = from;
      int to =
          i == count
              ? length
              : Lines.cut(sample.bytes(), first, length / count * i, sample.encoding());
      Matcher matcher = Engines.matcher(detector, kind);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    CountingSink sink = new CountingSink();
                    await(start);
                    EngineInMemory.scan(matcher, sample, first, to, sink);
                  }));
      from = to;
    }
    long began = System.nanoTime();
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return (double) length / (System.nanoTime() - began);
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
