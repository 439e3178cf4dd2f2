package org.inshore.benchmarks.quality.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Names put together at random: surnames by their rank, as Zipf's law has it, given names of
 * several generations.
 */
final class NameParts {
  private static final String[] LINES = lines();
  private static final int[] SURNAMES = LINES[0].codePoints().toArray();
  private static final List<String> COMPOUND = List.of(LINES[1].split(" ", -1));
  private static final List<String> GIVEN = List.of(LINES[2].split(" ", -1));
  private static final List<String> SHORT = List.of(LINES[3].split(" ", -1));
  private static final List<String> DOTTED = List.of(LINES[4].split(" ", -1));
  private static final List<String> LATIN = List.of(LINES[5].split("\\|", -1));

  private static final int FLATTENED = 6;
  private static final double SHARE_COMPOUND = 0.01;
  private static final double SHARE_SHORT = 0.2;

  private NameParts() {}

  private static String[] lines() {
    try (InputStream in = NameParts.class.getResourceAsStream("name-parts.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource name-parts.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String chinese(SplittableRandom random) {
    return surname(random)
        + (random.nextDouble() < SHARE_SHORT ? one(SHORT, random) : one(GIVEN, random));
  }

  static String dotted(SplittableRandom random) {
    return one(DOTTED, random);
  }

  static String latin(SplittableRandom random) {
    return one(LATIN, random);
  }

  private static String surname(SplittableRandom random) {
    if (random.nextDouble() < SHARE_COMPOUND) {
      return one(COMPOUND, random);
    }
    // The share up to rank r grows as log(r + f): drawn by its inverse.
    double most = Math.log((double) (SURNAMES.length + FLATTENED) / FLATTENED);
    int rank = (int) (FLATTENED * Math.exp(random.nextDouble() * most)) - FLATTENED;
    return Character.toString(SURNAMES[Math.min(rank, SURNAMES.length - 1)]);
  }

  static <T> T one(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
