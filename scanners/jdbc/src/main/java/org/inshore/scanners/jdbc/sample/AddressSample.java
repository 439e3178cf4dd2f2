package org.inshore.scanners.jdbc.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Random rows by rejection sampling: addresses are drawn evenly from a space in which each row has
 * exactly one, and those at which no row is are passed over. Each row is as likely as any other,
 * whatever gaps there are, and rows that lie together are drawn no more together than others.
 */
public final class AddressSample implements RowSample {
  /** So many empty addresses for a row are too many: another way costs less. */
  public static final int MAX_EMPTY = 50;

  private static final long MAX_DRAWN = 4_000_000;
  private static final int MAX_ROUNDS = 20;
  private static final double ENOUGH = 0.9;

  private final long space;
  private final long wanted;
  private final int batch;
  private final Function<LongStream, String> condition;
  private final SplittableRandom random;
  private final Set<Long> drawn = new HashSet<>();
  private double filled;
  private int rounds;

  /**
   * Prepares it.
   *
   * @param space how many addresses there are, numbered from 0
   * @param filled which share of them is believed to hold a row; later rounds know better
   * @param batch how many addresses one statement asks for
   * @param condition what follows the SELECT to ask for some addresses
   */
  public AddressSample(
      long space,
      double filled,
      SampleRequest request,
      int batch,
      Function<LongStream, String> condition) {
    this.space = space;
    this.filled = filled;
    this.wanted = request.rows();
    this.batch = batch;
    this.condition = condition;
    this.random = new SplittableRandom(request.seed());
  }

  @Override
  public List<String> next(long rows) {
    // Whether there is another round hangs on the number of rows alone, never on what is in them.
    if (rows >= ENOUGH * wanted || rounds++ == MAX_ROUNDS) {
      return List.of();
    }
    if (!drawn.isEmpty()) {
      filled = (double) Math.max(rows, 1) / drawn.size();
    }
    double asked = Math.ceil((wanted - rows) / filled);
    long count = Math.min((long) asked, Math.min(MAX_DRAWN, space) - drawn.size());
    long[] fresh = new long[(int) count];
    for (int i = 0; i < fresh.length; i++) {
      do {
        fresh[i] = random.nextLong(space);
      } while (!drawn.add(fresh[i]));
    }
    Arrays.sort(fresh);
    List<String> statements = new ArrayList<>();
    for (int from = 0; from < fresh.length; from += batch) {
      int to = Math.min(fresh.length, from + batch);
      statements.add(condition.apply(Arrays.stream(fresh, from, to)));
    }
    return statements;
  }
}
