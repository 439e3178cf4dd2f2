package org.inshore.engine.search.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.plan.BegunCeilings;
import org.inshore.engine.plan.Ceiling;
import org.inshore.engine.plan.SparedPatterns;
import org.inshore.engine.plan.SparedTargets;
import org.inshore.engine.prefilter.Trigger;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over the cells of some rows: where a hit fills its cell, patterns are not tried
 * there that can at most lose to it, and say nothing of other cells. Once overlaps are resolved,
 * {@link #lost} tells in which cells no such hit won: there all is tried.
 */
public final class FilledCells {
  private final Ceiling[] patterns;
  private final Ceiling[] groups;
  private final Ceiling[] nearby;
  private final BegunCeilings[] begun;

  /** What identifiers of persons call for. */
  private final Ceiling besides;

  /** Whether that may be spared like all else: it calls for nothing itself. */
  private final boolean plainBesides;

  /** By cell, the surest hit that fills it. */
  private Hit[] fillers = new Hit[64];

  private int count;
  private final BitSet spared = new BitSet();
  private boolean spares;

  /** By column, a pattern that filled the last cell that one did. */
  private @Nullable CompiledPattern[] expected = new CompiledPattern[16];

  /** Whether one was tried before its time although what it found is not sure to win. */
  private boolean unsure;

  private int expectedIn;

  private final SparedPatterns sparedPatterns;

  public FilledCells(Program program) {
    this.patterns =
        program.patterns().stream()
            .map(pattern -> Ceiling.of(List.of(pattern)))
            .toArray(Ceiling[]::new);
    this.sparedPatterns = new SparedPatterns(patterns);
    this.groups =
        program.groups().stream()
            .map(group -> group.table().allTags().stream().mapToObj(program.patterns()::get))
            .map(some -> Ceiling.of(some.toList()))
            .toArray(Ceiling[]::new);
    this.begun =
        program.groups().stream()
            .map(group -> new BegunCeilings(group.table(), program.patterns()))
            .toArray(BegunCeilings[]::new);
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
    unsure = false;
    expectedIn = -1;
    sparedPatterns.begin();
  }

  /** The pattern to be tried first on a cell, when it is come to; null for none. */
  public @Nullable CompiledPattern expected(Cell cell) {
    if (!spares || expectedIn == cell.index()) {
      return null;
    }
    expectedIn = cell.index();
    int column = cell.place();
    CompiledPattern pattern = column < expected.length ? expected[column] : null;
    return pattern != null
            && fillers[expectedIn] == null
            && cell.column().named().get(pattern.ruleNumber())
        ? pattern
        : null;
  }

  /** Looks at what the pattern tried first came to. */
  public void tried(CompiledPattern pattern, Cell cell) {
    Hit filler = fillers[cell.index()];
    if (filler == null) {
      expected[cell.place()] = null;
    } else if (!plainBesides || !besides.losesTo(filler)) {
      expected[cell.place()] = null;
      unsure = true;
    }
  }

  private static int lastCell(Cells cells) {
    int row = cells.rows() - 1;
    return cells.firstCell(row) + cells.width(row);
  }

  /** By cell, the pattern that won all of it, if its column's name speaks for that. */
  public static @Nullable CompiledPattern[] proven(List<Hit> resolved, Cell cell, Cells cells) {
    @Nullable CompiledPattern[] proven = new CompiledPattern[lastCell(cells) + 1];
    for (Hit hit : resolved) {
      if (hit.valid
          && hit.lostTo == null
          && cell.enter(hit.start)
          && cell.isAll(hit.start, hit.end)
          && cell.column().named().get(hit.pattern.ruleNumber())) {
        proven[cell.index()] = hit.pattern;
      }
    }
    return proven;
  }

  /** Takes a hit in a cell. */
  public void add(Hit hit, Cell cell) {
    if (spares && hit.start == cell.start() && hit.end == cell.end()) {
      int index = cell.index();
      Hit before = fillers[index];
      if (before == null || hit.score > before.score) {
        fillers[index] = hit;
        expect(hit, cell.place());
      }
    }
  }

  private void expect(Hit hit, int column) {
    if (plainBesides && besides.losesTo(hit) && !hit.pattern.source().runsOn()) {
      if (column >= expected.length) {
        expected = Arrays.copyOf(expected, 2 * column);
      }
      expected[column] = hit.pattern;
    }
  }

  /** What hits that fill cells spare of the finder's targets. */
  public SparedTargets targets(Trigger[][] tags) {
    return new SparedTargets(groups, tags);
  }

  /**
   * The targets that a hit which fills a cell leaves of some.
   *
   * @param targets those that can come to something
   */
  long left(long targets, SparedTargets spared, Cell cell) {
    int index = cell.index();
    Hit filler = spares ? fillers[index] : null;
    if (filler == null) {
      return targets;
    }
    long left = targets & ~spared.plain(filler, cell.column(), cell.place());
    long identifiers = left & spared.identifiers(cell.place());
    if (identifiers != 0 && isIdentified(filler, cell)) {
      left &= ~identifiers;
    }
    if (left != targets) {
      this.spared.set(index);
    }
    return left;
  }

  public Ceiling of(CompiledPattern pattern) {
    return patterns[pattern.number()];
  }

  public Ceiling ofGroup(int number) {
    return groups[number - 1];
  }

  public Ceiling of(Nearby near) {
    return nearby[near.number()];
  }

  /**
   * Whether the patterns of a group need not be tried in a cell that can fit what begins there.
   *
   * @param state of the group's automaton after the first character
   */
  public boolean spares(int group, int state, Cell cell) {
    return spares && fillers[cell.index()] != null && spares(begun[group - 1].at(state), cell);
  }

  /** Whether some patterns need not be tried in a cell. */
  public boolean spares(Ceiling some, Cell cell) {
    if (!spares) {
      return false;
    }
    Hit filler = fillers[cell.index()];
    return filler != null
        && some.isSparedBy(filler, cell.column())
        && sparesIdentifier(some, filler, cell);
  }

  /** Whether nothing that identifiers of persons call for need be tried in a cell. */
  public boolean sparesBesides(Cell cell) {
    return spares(besides, cell);
  }

  /** The same for patterns that are put to a check, of a value that is not counted there. */
  public boolean sparesUncounted(Ceiling some, Cell cell) {
    Hit filler = fillers[cell.index()];
    return filler != null && sparesIdentifier(some, filler, cell);
  }

  /** Whether all of some patterns lose in a cell, though their values may have to be counted. */
  public boolean loses(Ceiling some, Cell cell) {
    Hit filler = spares ? fillers[cell.index()] : null;
    return filler != null && some.losesTo(filler);
  }

  private boolean sparesIdentifier(Ceiling some, Hit filler, Cell cell) {
    if (some.identifier() && !isIdentified(filler, cell)) {
      return false;
    }
    spared.set(cell.index());
    return true;
  }

  /** The surest hit that fills a cell; null for none, or where all must be tried. */
  public @Nullable Hit filler(Cell cell) {
    return spares ? fillers[cell.index()] : null;
  }

  /** Indexes of the patterns of a list that the hit which fills a cell leaves to be tried. */
  public int[] left(List<CompiledPattern> all, Hit filler, Cell cell) {
    int[] left =
        sparedPatterns.left(
            all, filler, cell.column(), cell.place(), () -> isIdentified(filler, cell));
    if (left.length < all.size()) {
      spared.set(cell.index());
    }
    return left;
  }

  /** Whether one more identifier in a cell changes nothing in its row, nor around it. */
  private boolean isIdentified(Hit filler, Cell cell) {
    return cell.isCovered()
        || (cell.isCalling() && plainBesides && besides.losesTo(filler) && cell.hasAllBesides());
  }

  /**
   * The cells in which something was spared although no hit won that fills them. From now on
   * nothing is spared.
   */
  public BitSet lost(List<Hit> resolved, Cells cells) {
    BitSet lost = new BitSet();
    spares = false;
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

  /**
   * Whether such cells can be completed by themselves: what was known of their rows when they were
   * gone through is what is known now. Else all has to be gone through, and nothing spared.
   */
  public boolean canComplete(BitSet lost, Cell cell) {
    return !unsure && lost.stream().allMatch(cell::wasKnown);
  }

  private static boolean hasWon(Hit hit, int end) {
    return hit.end == end && hit.valid && hit.lostTo == null;
  }
}
