package org.inshore.engine.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a list that must be tried in a cell although a hit fills it, since they may win
 * or say something of other cells: worked out once for a column, a list, a pattern and a score.
 */
public final class SparedPatterns {
  private final Ceiling[] ceilings;
  private @Nullable Known[] known = new Known[16];

  /** The result that was worked out last for a column. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Known(
      List<CompiledPattern> all, int pattern, double score, int[] left, int[] plain) {}

  /**
   * Makes one.
   *
   * @param ceilings by pattern, what it can score
   */
  public SparedPatterns(Ceiling[] ceilings) {
    this.ceilings = ceilings;
  }

  /** Begins with other rows, whose columns may be judged otherwise. */
  public void begin() {
    Arrays.fill(known, null);
  }

  /**
   * Indexes of those that are left.
   *
   * @param all the list; asked again for the same one it is not gone through
   * @param identified whether one more identifier of a person changes nothing
   */
  public int[] left(
      List<CompiledPattern> all,
      Hit filler,
      JudgedColumn column,
      int place,
      BooleanSupplier identified) {
    Known of = of(all, filler, column, place);
    return of.left.length > of.plain.length && identified.getAsBoolean() ? of.plain : of.left;
  }

  @SuppressWarnings("ReferenceEquality") // others that are equal are only worked out again
  private Known of(List<CompiledPattern> all, Hit filler, JudgedColumn column, int place) {
    if (place >= known.length) {
      known = Arrays.copyOf(known, Math.max(place + 1, 2 * known.length));
    }
    Known last = known[place];
    if (last == null
        || last.all != all
        || last.pattern != filler.pattern.number()
        || last.score != filler.score) {
      int[] plain =
          IntStream.range(0, all.size())
              .filter(i -> !ceiling(all, i).isSparedBy(filler, column))
              .toArray();
      int[] left =
          IntStream.range(0, all.size())
              .filter(
                  i -> ceiling(all, i).identifier() || !ceiling(all, i).isSparedBy(filler, column))
              .toArray();
      last = new Known(all, filler.pattern.number(), filler.score, left, plain);
      known[place] = last;
    }
    return last;
  }

  private Ceiling ceiling(List<CompiledPattern> all, int index) {
    return ceilings[all.get(index).number()];
  }
}
