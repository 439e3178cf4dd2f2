package org.inshore.scanners.jdbc.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.scan.SlicePlan;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static final long SEED = Long.getLong("inshore.seed", 3L);
  private static final Pattern CLAUSE =
      Pattern.compile(" where (?:k >= (-?[0-9]+))?(?: and )?(?:k < (-?[0-9]+))?");

  /** A piece's keys: from the first, which is in it, to the second, which is not. */
  private record Piece(long from, long to) {
    static Piece of(String clause) {
      Matcher matcher = CLAUSE.matcher(clause);
      assertThat(matcher.matches()).as(clause).isTrue();
      return new Piece(
          matcher.group(1) == null ? Long.MIN_VALUE : Long.parseLong(matcher.group(1)),
          matcher.group(2) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(2)));
    }
  }

  @Test
  void eachKeyIsInOnePieceOfOneSlice() {
    Random random = new Random(SEED);
    for (int trial = 0; trial < 40; trial++) {
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
        List<Piece> pieces =
            plan.slices().stream()
                .flatMap(each -> Ranges.pieces(each).stream())
                .map(Piece::of)
                .toList();
        assertThat(pieces.getFirst().from()).isEqualTo(Long.MIN_VALUE);
        assertThat(pieces.getLast().to()).isEqualTo(Long.MAX_VALUE);
        for (int i = 0; i < pieces.size(); i++) {
          assertThat(pieces.get(i).from()).isLessThan(pieces.get(i).to());
          if (i > 0 && pieces.get(i).from() != pieces.get(i - 1).to()) {
            fail("seed %d, trial %d: %s after %s", SEED, trial, pieces.get(i), pieces.get(i - 1));
          }
        }
      }
    }
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
