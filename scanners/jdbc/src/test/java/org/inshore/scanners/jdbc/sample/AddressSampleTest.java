package org.inshore.scanners.jdbc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.spi.inventory.SampleBound;
import org.junit.jupiter.api.Test;

/** Samples of a table in pages, in memory: the rows of some pages are all marked. */
class AddressSampleTest {
  private static final int SLOTS = 50;
  private static final int PAGES = 400;
  private static final int SAMPLES = 2_000 * Math.min(5, Integer.getInteger("inshore.effort", 1));

  /** By page, how many rows it has; the last ones are marked whole. */
  private final int[] filled = new int[PAGES];

  private final int firstMarked = PAGES - 8;
  private long rows;
  private long marked;

  AddressSampleTest() {
    SplittableRandom random = new SplittableRandom(5);
    for (int page = 0; page < PAGES; page++) {
      // Some pages are empty, others full: rows are of very different length.
      filled[page] = page % 7 == 0 ? 0 : 1 + random.nextInt(SLOTS);
      rows += filled[page];
      marked += page >= firstMarked ? filled[page] : 0;
    }
  }

  private List<Long> draw(long wanted, int seed) {
    List<Long> asked = new ArrayList<>();
    List<Long> drawn = new ArrayList<>();
    AddressSample sample =
        new AddressSample(
            (long) PAGES * SLOTS,
            0.9, // Wrong, as old statistics are.
            new SampleRequest(wanted, seed),
            64,
            addresses -> {
              addresses.forEach(asked::add);
              return "x";
            });
    while (!sample.next(drawn.size()).isEmpty()) {
      for (long address : asked) {
        if (address % SLOTS < filled[(int) (address / SLOTS)]) {
          drawn.add(address);
        }
      }
      asked.clear();
    }
    return drawn;
  }

  @Test
  void theBoundHoldsInNinetyNineOfAHundredSamplesThoughAlikeRowsLieTogether() {
    int holds = 0;
    for (int seed = 1; seed <= SAMPLES; seed++) {
      List<Long> drawn = draw(600, seed);
      long hits = drawn.stream().filter(address -> address / SLOTS >= firstMarked).count();
      holds += new SampleBound(drawn.size(), hits).share() * rows >= marked ? 1 : 0;
    }
    assertThat(holds).isGreaterThanOrEqualTo(SAMPLES * 99 / 100);
  }

  /** Why whole pages are not drawn, which servers do faster. */
  @Test
  void ofRowsOfWholePagesItWouldNotHold() {
    SplittableRandom random = new SplittableRandom(1);
    int holds = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      long drawn = 0;
      long hits = 0;
      while (drawn < 600) {
        int page = random.nextInt(PAGES);
        drawn += filled[page];
        hits += page >= firstMarked ? filled[page] : 0;
      }
      holds += new SampleBound(drawn, hits).share() * rows >= marked ? 1 : 0;
    }
    assertThat(holds).isLessThan(SAMPLES * 7 / 10);
  }

  @Test
  void eachRowIsAsLikelyAsAnyOther() {
    int[] times = new int[PAGES * SLOTS];
    long drawn = 0;
    for (int seed = 1; seed <= 2_000; seed++) {
      List<Long> sample = draw(500, seed);
      Set<Long> different = new HashSet<>(sample);
      assertThat(different).hasSameSizeAs(sample);
      sample.forEach(address -> times[(int) (long) address]++);
      drawn += sample.size();
    }
    double expected = (double) drawn / rows;
    double chi = 0;
    for (int address = 0; address < times.length; address++) {
      if (address % SLOTS < filled[address / SLOTS]) {
        chi += (times[address] - expected) * (times[address] - expected) / expected;
      }
    }
    // About normal for so many degrees of freedom, less since no row is drawn twice in a sample.
    assertThat(chi).isLessThan(rows + 4 * Math.sqrt(2.0 * rows));
  }

  @Test
  void endsWhenAllAddressesWereAskedFor() {
    assertThat(draw(1_000_000, 3)).hasSize((int) rows);
  }
}
