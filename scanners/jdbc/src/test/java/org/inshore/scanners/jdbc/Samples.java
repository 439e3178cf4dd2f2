package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.inshore.spi.inventory.SampleBound;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;

/** What samples of one table must be like. */
public final class Samples {
  private static final int PARTS = 10;

  /** The 0.9999 quantile of chi-square with nine degrees of freedom. */
  private static final double UNLIKELY = 33.7;

  private Samples() {}

  /** Opens a source for a sample. */
  @FunctionalInterface
  public interface Opener {
    Scanner open(Limits limits) throws Exception;
  }

  public static Limits limits(long rows, long seed) {
    return Limits.DEFAULT.with(new Sampling(rows, seed));
  }

  public static Recording read(Opener opener, String place, long rows, long seed) throws Exception {
    try (Scanner scanner = opener.open(limits(rows, seed))) {
      return read(opener, Open.discover(scanner).asset(place), rows, seed);
    }
  }

  private static Recording read(Opener opener, Asset asset, long rows, long seed) throws Exception {
    try (Scanner scanner = opener.open(limits(rows, seed))) {
      Recording recording = new Recording();
      scanner.read(asset, recording);
      return recording;
    }
  }

  /**
   * Draws many samples of a table with a column {@code id} from 1 without a value twice, in whose
   * last rows {@code mark} is 1: about as many rows as asked for, none twice, all parts of the
   * table alike, and the bound on the marked rows holds.
   *
   * @param all rows of the table
   * @param highest the highest id
   * @param marked how many rows are marked
   */
  public static void check(
      Opener opener, String place, long all, long highest, long marked, int rows) throws Exception {
    long[] parts = new long[PARTS];
    long drawn = 0;
    Asset asset;
    try (Scanner scanner = opener.open(Limits.DEFAULT)) {
      asset = Open.discover(scanner).asset(place);
    }
    int samples = 12 * Integer.getInteger("inshore.effort", 1);
    int broken = 0;
    List<Long> first = List.of();
    for (int seed = 1; seed <= samples; seed++) {
      Recording read = read(opener, asset, rows, seed);
      List<Long> ids =
          read.cells("id").stream().map(id -> Long.valueOf(Objects.requireNonNull(id))).toList();
      assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
      assertThat(ids.size()).isBetween(rows / 2, 2 * rows);
      ScanException reason = Objects.requireNonNull(read.failed.get(place));
      assertThat(reason.category()).isEqualTo(Category.SAMPLED);
      assertThat(reason).hasMessageContaining("(seed " + seed + ")");
      ids.forEach(id -> parts[(int) ((id - 1) * PARTS / highest)]++);
      drawn += ids.size();
      long hits = read.cells("mark").stream().filter("1"::equals).count();
      if (new SampleBound(ids.size(), hits).share() < (double) marked / all) {
        broken++;
      }
      if (seed == 1) {
        first = ids;
      }
    }
    // Once in 100 samples it may fail; seeds are fixed.
    assertThat(broken).isLessThan(3 + samples / 50);
    double expected = (double) drawn / PARTS;
    double chi = 0;
    for (long part : parts) {
      chi += (part - expected) * (part - expected) / expected;
    }
    assertThat(chi).isLessThan(UNLIKELY);
    assertThat(read(opener, asset, rows, 1).cells("id"))
        .containsExactlyInAnyOrderElementsOf(first.stream().map(String::valueOf).toList());
  }
}
