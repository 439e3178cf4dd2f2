package org.inshore.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

/**
 * With the shipped packs, rows come to the same in whatever way they are decided: by every matcher,
 * with what a value that fills its cell spares, and with all cells looked through to the end.
 */
class SameRowsTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final int TABLES = 12 * EFFORT;

  private final Random random = Shipped.random();

  @Test
  void inTablesOfEveryKind() throws Exception {
    for (int i = 0; i < TABLES; i++) {
      long seed = random.nextLong();
      DrawnTable table = DrawnTable.draw(new Random(seed));
      same(table, seed, 1 + random.nextInt(9));
      same(table, seed, 1000);
    }
  }

  /** Where columns are long enough to be known, and where there are very many. */
  @Test
  void inLongTablesAndWideOnes() throws Exception {
    for (int i = 0; i < EFFORT; i++) {
      long seed = random.nextLong();
      same(DrawnTable.draw(new Random(seed), 1 + random.nextInt(5), 500), seed, 200);
      same(DrawnTable.draw(new Random(seed), 500 + random.nextInt(1500), 3), seed, 2);
    }
  }

  /** What was known of one table's columns and cells says nothing of the next. */
  @Test
  void afterOtherTables() throws Exception {
    Matcher matcher = Shipped.DETECTOR.matcher(0, RowResult.HASH, false, MatcherKind.PORTABLE);
    for (int i = 0; i < TABLES; i++) {
      long seed = random.nextLong();
      List<Content.Rows> batches = DrawnTable.draw(new Random(seed)).batches(new Random(seed), 60);
      assertThat(RowResult.of(batches, matcher).lines())
          .as("table %d after others", seed)
          .isEqualTo(RowResult.of(batches, MatcherKind.PORTABLE, false).lines());
    }
  }

  private static void same(DrawnTable table, long seed, int longest) throws Exception {
    List<Content.Rows> batches = table.batches(new Random(seed), longest);
    RowResult expected = RowResult.of(batches, MatcherKind.PORTABLE, true);
    for (MatcherKind kind : Shipped.kinds()) {
      assertThat(RowResult.of(batches, kind, false).lines())
          .as("table %d in batches of up to %d, %s", seed, longest, kind)
          .isEqualTo(expected.lines());
    }
  }
}
