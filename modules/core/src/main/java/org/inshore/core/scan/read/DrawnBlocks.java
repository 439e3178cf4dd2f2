package org.inshore.core.scan.read;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.inventory.SampledPlace;

/**
 * Blocks of a text that are drawn, in their order. Which ones is decided as they are come to, by
 * selection sampling (D. E. Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S): each
 * time the same by the seed, and none is remembered.
 *
 * <p>Their reader hears of them ahead, in ranges: what lies between two is read as well where that
 * takes no longer than a request. So there are never more requests than blocks drawn, nor than the
 * text has gaps.
 */
final class DrawnBlocks {
  /** Bytes behind a block in which most of its last lines end. */
  static final int MARGIN = 1 << 10;

  private static final int BLOCK = SampledPlace.BLOCK;

  /** Ranges that a reader knows of before they are read. */
  private static final int AHEAD = 8;

  private static final int LONGEST = 1 << 20;

  private final RangeReader reader;
  private final long begin;
  private final long blocks;
  private final SplittableRandom random;

  /** Blocks that were passed, and how many are still to be drawn from the others. */
  private long passed;

  private int wanted;

  /** A block that was drawn, and whether it is the last of its range. */
  private record Drawn(long block, boolean isLast) {}

  private final Queue<Drawn> waiting = new ArrayDeque<>();
  private int ranges;
  private long fetched;

  /** The first block of the next range; negative where none is left. */
  private long next;

  /**
   * Draws from the blocks behind a place.
   *
   * @param blocks how many there are
   * @param wanted how many are drawn
   */
  DrawnBlocks(RangeReader reader, long begin, long blocks, int wanted, long seed) {
    this.reader = reader;
    this.begin = begin;
    this.blocks = blocks;
    this.wanted = wanted;
    this.random = new SplittableRandom(seed);
    this.next = draw();
  }

  /** Where the next one begins; negative behind the last. */
  long next() {
    while (ranges < AHEAD && next >= 0) {
      expect();
    }
    Drawn drawn = waiting.poll();
    if (drawn == null) {
      return -1;
    }
    ranges -= drawn.isLast() ? 1 : 0;
    return place(drawn.block());
  }

  private void expect() {
    long first = next;
    long last = first;
    next = draw();
    while (next >= 0
        && (next - last - 1) * BLOCK <= reader.gap()
        && (next - first) * BLOCK < LONGEST) {
      waiting.add(new Drawn(last, false));
      last = next;
      next = draw();
    }
    waiting.add(new Drawn(last, true));
    ranges++;
    int length = (int) (last - first + 1) * BLOCK;
    reader.expect(place(first) - 1, 1 + length + MARGIN);
    fetched += 1 + length + MARGIN;
  }

  /** How many bytes are in the ranges so far. */
  long fetched() {
    return fetched;
  }

  private long place(long block) {
    return begin + block * BLOCK;
  }

  private long draw() {
    while (wanted > 0) {
      if (random.nextLong(blocks - passed++) < wanted) {
        wanted--;
        return passed - 1;
      }
    }
    return -1;
  }
}
