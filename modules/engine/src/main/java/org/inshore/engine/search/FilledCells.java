package org.inshore.engine.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.spi.scan.Cells;

/**
 * Branch and bound over the cells of some rows: where a hit fills its cell, patterns are not tried
 * there that can at most lose to it, and say nothing of other cells. Once overlaps are resolved,
 * {@link #lost} tells in which cells no such hit won: there all is tried.
 */
public final class FilledCells {
  private final Ceiling[] patterns;
  private final Ceiling[] groups;
  private final Ceiling[] nearby;

  /** What identifiers of persons call for. */
  private final Ceiling besides;

  /** Whether that may be spared like all else: it calls for nothing itself. */
  private final boolean plainBesides;

  /** By cell, the surest hit that fills it. */
  private Hit[] fillers = new Hit[64];

  private int count;
  private final BitSet spared = new BitSet();
  private boolean spares;

  FilledCells(Program program) {
    this.patterns =
        program.patterns().stream()
            .map(pattern -> Ceiling.of(List.of(pattern)))
            .toArray(Ceiling[]::new);
    this.groups =
        program.groups().stream()
            .map(group -> group.automaton().allTags().stream().mapToObj(program.patterns()::get))
            .map(some -> Ceiling.of(some.toList()))
            .toArray(Ceiling[]::new);
    this.nearby =
        program.nearby().stream()
            .flatMap(List::stream)
            .sorted((one, other) -> Integer.compare(one.number(), other.number()))
            .map(near -> Ceiling.of(near.patterns()))
            .toArray(Ceiling[]::new);
    this.besides =
        Ceiling.of(
            program.identified().stream().flatMap(near -> near.patterns().stream()).toList());
    this.plainBesides = !besides.identifier() && besides.tried().isEmpty();
  }

  /**
   * Begins with other rows.
   *
   * @param all whether all must be tried
   */
  public void begin(Cells cells, boolean all) {
    Arrays.fill(fillers, 0, count, null);
    count = cells.rows() == 0 ? 0 : lastCell(cells);
    if (fillers.length < count) {
      fillers = new Hit[Math.max(count, 2 * fillers.length)];
    }
    spared.clear();
    spares = !all;
  }

  private static int lastCell(Cells cells) {
    int row = cells.rows() - 1;
    return cells.firstCell(row) + cells.width(row);
  }

  /** Takes a hit in a cell. */
  void add(Hit hit, Cell cell) {
    if (spares && hit.start == cell.start() && hit.end == cell.end()) {
      int index = cell.index();
      Hit before = fillers[index];
      if (before == null || hit.score > before.score) {
        fillers[index] = hit;
      }
    }
  }

  Ceiling of(CompiledPattern pattern) {
    return patterns[pattern.number()];
  }

  Ceiling ofGroup(int number) {
    return groups[number - 1];
  }

  Ceiling of(Nearby near) {
    return nearby[near.number()];
  }

  /** Whether some patterns need not be tried in a cell. */
  boolean spares(Ceiling some, Cell cell) {
    if (!spares) {
      return false;
    }
    int index = cell.index();
    Hit filler = fillers[index];
    if (filler == null
        || !some.losesTo(filler)
        || !some.countsNothing(cell.column())
        || (some.identifier() && !isIdentified(filler, cell))) {
      return false;
    }
    spared.set(index);
    return true;
  }

  /** Whether one more identifier in a cell changes nothing in its row, nor around it. */
  private boolean isIdentified(Hit filler, Cell cell) {
    return cell.isCovered()
        || (cell.isCalling()
            && plainBesides
            && besides.losesTo(filler)
            && cell.hasAllBesides());
  }

  /**
   * The cells in which something was spared although no hit won that fills them. From now on
   * nothing is spared.
   */
  public BitSet lost(List<Hit> resolved, Cells cells) {
    spares = false;
    BitSet lost = new BitSet();
    int at = 0;
    for (int cell = spared.nextSetBit(0); cell >= 0; cell = spared.nextSetBit(cell + 1)) {
      int start = cells.start(cell);
      while (at < resolved.size() && resolved.get(at).start < start) {
        at++;
      }
      int filling = at;
      while (filling < resolved.size()
          && resolved.get(filling).start == start
          && !hasWon(resolved.get(filling), cells.end(cell))) {
        filling++;
      }
      if (filling == resolved.size() || resolved.get(filling).start != start) {
        lost.set(cell);
      }
    }
    return lost;
  }

  private static boolean hasWon(Hit hit, int end) {
    return hit.end == end && hit.valid && hit.lostTo == null;
  }
}
