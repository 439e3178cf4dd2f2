package org.inshore.benchmarks.input;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** Chinese prose: sentences drawn at random, one value for about sixty kilobytes. */
final class ProseInput {
  private static final int BETWEEN_VALUES = 60_000;

  private ProseInput() {}

  static void write(LineWriter out, List<String> sentences, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Planted planted = new Planted(seed, random);
    long next = BETWEEN_VALUES;
    while (!out.full()) {
      StringBuilder paragraph = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        paragraph.append(sentences.get(random.nextInt(sentences.size())));
      }
      if (out.written() > next) {
        next = out.written() + BETWEEN_VALUES;
        paragraph.append(planted.sentence());
      }
      out.write(paragraph.append('\n').toString());
    }
  }
}
