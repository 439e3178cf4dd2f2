package org.inshore.scanners.jdbc.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static final long SEED = Long.getLong("inshore.seed", 3L);
  private static final Pattern CLAUSE =
      Pattern.compile(" where (?:k >= (-?[0-9]+))?(?: and )?(?:k < (-?[0-9]+))?");

  /** How many pieces of a plan a key is in. */
  private static int pieces(SlicePlan plan, long key) {
    int in = 0;
    for (Slice slice : plan.slices()) {
      for (String clause : Ranges.pieces(slice)) {
        Matcher matcher = CLAUSE.matcher(clause);
        assertThat(matcher.matches()).as(clause).isTrue();
        boolean low = matcher.group(1) == null || key >= Long.parseLong(matcher.group(1));
        boolean high = matcher.group(2) == null || key < Long.parseLong(matcher.group(2));
        in += low && high ? 1 : 0;
      }
    }
    return in;
  }

  @Test
  void eachKeyIsInOnePieceOfOneSlice() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 300; trial++) {
      long low = random.nextInt(2_000) - 1_000L;
      long high = low + random.nextInt(trial % 2 == 0 ? 50 : 1_000_000);
      double rows = 1 + random.nextInt(2_000_000);
      SliceRequest request = new SliceRequest(1 + random.nextInt(100_000), 2);
      SlicePlan keys =
          Ranges.ofKeys("k", BigDecimal.valueOf(low), BigDecimal.valueOf(high), rows, request);
      SlicePlan pages =
          Ranges.ofPages(1 + random.nextInt(5_000), rows, "k", Long::toString, request);
      for (SlicePlan plan : List.of(keys, pages)) {
        if (plan.isWhole()) {
          continue;
        }
        for (Slice slice : plan.slices()) {
          for (long key : edges(slice)) {
            assertThat(pieces(plan, key)).as("seed %d, trial %d", SEED, trial).isEqualTo(1);
          }
          if (plan.slices().size() > 20) {
            break;
          }
        }
        assertThat(pieces(plan, -5_000_000)).isEqualTo(1);
        assertThat(pieces(plan, 5_000_000)).isEqualTo(1);
      }
    }
  }

  private static long[] edges(Slice slice) {
    return Ranges.pieces(slice).stream()
        .flatMap(clause -> CLAUSE.matcher(clause).results())
        .filter(found -> found.group(1) != null)
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .flatMap(key -> LongStream.of(key - 1, key, key + 1))
        .toArray();
  }

  @Test
  void aSliceHasPiecesThatAreWorthAStatement() {
    SliceRequest request = new SliceRequest(250_000, 2);
    SlicePlan large =
        Ranges.ofKeys("k", BigDecimal.ONE, BigDecimal.valueOf(5_000_000), 5_000_000, request);
    assertThat(large.slices()).hasSize(20);
    assertThat(Ranges.pieces(large.slices().getFirst())).hasSize(16);
    SlicePlan small =
        Ranges.ofKeys(
            "k", BigDecimal.ONE, BigDecimal.valueOf(5_000), 5_000, new SliceRequest(1_500, 2));
    assertThat(Ranges.pieces(small.slices().get(1))).hasSize(1);
  }
}
