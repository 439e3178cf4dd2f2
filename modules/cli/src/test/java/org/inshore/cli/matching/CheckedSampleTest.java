package org.inshore.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Shape;
import org.inshore.engine.match.Trials;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.Test;

/**
 * A matcher that has seen many values of a table counts only the sample of those checked that is
 * left in the end: together they are what matchers count that begin with each batch.
 */
class CheckedSampleTest {
  private static final Location TABLE = Location.of("db").append("table", "t");
  private static final List<Content.Column> COLUMNS =
      List.of(
          new Content.Column("item", null, null),
          new Content.Column("id_no", null, null),
          new Content.Column("card_no", null, null));
  private static final int BATCHES = 12;
  private static final int ROWS = 250;
  private static final int ODD = 10;

  private final Random random = Shipped.random();

  @Test
  void isThatOfAllBatchesTogether() {
    List<Content.Rows> batches = batches();
    Matcher one = matcher();
    Map<String, Trials> sampled = new TreeMap<>();
    Map<String, Trials> all = new TreeMap<>();
    List<String> matches = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    int told = 0;
    for (Content.Rows rows : batches) {
      told += look(one, rows, sampled, matches);
      told -= look(matcher(), rows, all, expected);
    }
    assertThat(matches).isEqualTo(expected);
    assertThat(told).as("values told").isNegative();
    assertThat(shown(sampled)).isEqualTo(shown(all));
  }

  /** Read once more, its rows are counted as they were the first time. */
  @Test
  void beginsAnewWithTheFirstRow() {
    List<Content.Rows> batches = batches();
    Matcher one = matcher();
    batches.forEach(rows -> look(one, rows, new HashMap<>(), new ArrayList<>()));
    Map<String, Trials> again = new TreeMap<>();
    Map<String, Trials> first = new TreeMap<>();
    look(one, batches.getFirst(), again, new ArrayList<>());
    look(matcher(), batches.getFirst(), first, new ArrayList<>());
    assertThat(shown(again)).isEqualTo(shown(first));
  }

  /**
   * Of identity numbers in their own column one in ten passes a card's check, which says nothing.
   */
  @Test
  void leavesOutWhatFillsACellAsItsColumnSays() {
    SyntheticPeople people = new SyntheticPeople(random.nextLong());
    Cells cells = new Cells();
    for (int row = 1; row <= ROWS; row++) {
      cells.row(row);
      cells.cell("");
      String id = people.person(row).residentId();
      cells.cell(row % ODD == 0 ? "622848%012d".formatted(row) : id);
      cells.cell("");
    }
    Map<String, Trials> told = new TreeMap<>();
    Content.Rows rows = new Content.Rows(TABLE, COLUMNS, Content.Naming.COLUMN, cells);
    look(matcher(), rows, told, new ArrayList<>());
    assertThat(told.keySet()).anyMatch(shape -> shape.contains("cn-bank-card"));
    assertThat(told.values())
        .allSatisfy(trials -> assertThat(trials.sample()).hasSizeBetween(1, ROWS / ODD));
  }

  private static Matcher matcher() {
    return Shipped.DETECTOR.matcher(0.3, RowResult.HASH, false, MatcherKind.PORTABLE);
  }

  /** Numbers of machines, of which one in ten is a card's by chance, and such as identify. */
  private List<Content.Rows> batches() {
    List<Content.Rows> batches = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      Cells cells = new Cells();
      for (int row = 0; row < ROWS; row++) {
        cells.row(1L + (long) batch * ROWS + row);
        cells.cell("6222%012d".formatted(random.nextLong(1_000_000_000_000L)));
        cells.cell(
            "1101011990%02d%02d%04d"
                .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(10_000)));
        cells.cell("6228%012d".formatted(random.nextLong(1_000_000_000_000L)));
      }
      batches.add(new Content.Rows(TABLE, COLUMNS, Content.Naming.COLUMN, cells));
    }
    return batches;
  }

  /** Tells how many values were put to a check. */
  private static int look(
      Matcher matcher, Content.Rows rows, Map<String, Trials> together, List<String> matches) {
    int[] told = new int[1];
    matcher.scan(
        rows,
        new MatchSink() {
          @Override
          public void match(Match match) {
            matches.add(match.toString());
          }

          @Override
          public void trials(Trials trials) {
            told[0] += trials.sample().length;
            Shape shape = trials.shape();
            together
                .computeIfAbsent(
                    trials.place().location() + " " + shape, _ -> new Trials(trials.place(), shape))
                .add(trials);
          }
        });
    return told[0];
  }

  private static List<String> shown(Map<String, Trials> together) {
    return together.entrySet().stream()
        .map(
            entry -> {
              long[] sample = entry.getValue().sample();
              Arrays.sort(sample);
              return entry.getKey() + " " + entry.getValue().level() + Arrays.toString(sample);
            })
        .toList();
  }
}
