package org.inshore.core.scan.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowsReadingTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final RuleInfo RULE =
      new RuleInfo(
          "cell", "test", Wording.same("cell"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
  private static final List<Content.Column> COLUMNS =
      List.of(
          new Content.Column("a", null, null),
          new Content.Column("b", null, null),
          new Content.Column("c", null, null));

  @Test
  void handsOnAllCellsInOrderWhoeverLooksThroughThem() throws Exception {
    Random random = new Random(SEED);
    for (int partBytes : new int[] {1, 300}) {
      try (Pool pool = new Pool(3, EachCell::new)) {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        MatchSink sink = match -> found.add(match.record() + " " + match.valueHash());
        ContentReading reading =
            new ContentReading(new EachCell(), new WorkSharing(pool, 4, partBytes), sink);
        Cells cells = new Cells();
        long number = 0;
        for (int batch = 0; batch < 400; batch++) {
          cells.clear();
          cells = random.nextInt(20) == 0 ? new Cells(Encoding.GB18030) : cells;
          for (int row = random.nextInt(40); row > 0; row--) {
            cells.row(++number);
            for (int column = random.nextInt(4); column > 0; column--) {
              String value = value(random);
              cells.cell(value);
              expected.add(number + " " + String.valueOf(value).hashCode());
            }
          }
          String end = "batch " + batch;
          expected.add(end);
          Content.Rows rows =
              new Content.Rows(Location.of("t"), COLUMNS, Content.Naming.COLUMN, cells);
          reading.rows(rows, () -> found.add(end));
        }
        reading.end();

        assertThat(found).as("-Dinshore.seed=%d", SEED).isEqualTo(expected);
        assertThat(pool.done.get()).as("batches done by others").isPositive();
      }
    }
  }

  @Test
  void whatComesAfterRowsWaitsForThem() throws Exception {
    try (Pool pool = new Pool(2, EachCell::new)) {
      List<Long> found = new ArrayList<>();
      ContentReading reading =
          new ContentReading(
              new EachCell(), new WorkSharing(pool, 3, 1), match -> found.add(match.record()));
      Cells cells = new Cells();
      cells.row(1);
      cells.cell("x");
      for (int i = 0; i < 50; i++) {
        reading.rows(
            new Content.Rows(Location.of("t"), COLUMNS, Content.Naming.COLUMN, cells),
            () -> found.add(2L));
        reading.end();
        assertThat(found).hasSize(2 * i + 2);
      }
    }
  }

  private static @Nullable String value(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "";
      case 2 -> null;
      case 1 -> "客户" + random.nextInt(100);
      default -> String.valueOf(random.nextLong());
    };
  }

  /** Finds every cell. */
  private static final class EachCell implements ContentMatcher {
    @Override
    public void rows(Content.Rows rows, MatchSink sink) {
      Cells cells = rows.cells();
      for (int row = 0; row < cells.rows(); row++) {
        for (int i = 0; i < cells.width(row); i++) {
          Place place = new Place(rows.location(), rows.location(), rows.naming(), i);
          int hash = String.valueOf(cells.text(row, i)).hashCode();
          sink.match(new Match(RULE, place, cells.number(row), 0, 1, 0.9, null, hash, 0));
        }
      }
    }

    @Override
    public void text(Content.Text text, MatchSink sink) {
      throw new AssertionError(text);
    }

    @Override
    public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
      throw new AssertionError(part);
    }

    @Override
    public int reach() {
      return 0;
    }

    @Override
    public boolean keepsToLines() {
      return false;
    }
  }
}
