package org.inshore.engine.plan;

import java.util.Arrays;
import java.util.function.Predicate;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.prefilter.Trigger;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the finder that need not be tried in a cell which a hit fills, since all of their
 * patterns lose to it: worked out once for a column, a pattern and a score.
 */
public final class SparedTargets {
  private final Ceiling[] groups;
  private final Trigger[][] tags;

  private @Nullable Known[] known = new Known[16];

  /** The result that was worked out last for a column. */
  private record Known(int pattern, double score, long plain, long identifiers) {}

  /**
   * Makes one.
   *
   * @param groups by group without that of labels, what it can score
   * @param tags by target, what is tried there
   */
  public SparedTargets(Ceiling[] groups, Trigger[][] tags) {
    this.groups = groups;
    this.tags = tags;
  }

  /** Begins with other rows, whose columns may be judged otherwise. */
  public void begin() {
    Arrays.fill(known, null);
  }

  /** Those that need not be tried in any case. */
  public long plain(Hit filler, JudgedColumn column, int place) {
    return of(filler, column, place).plain;
  }

  private Known of(Hit filler, JudgedColumn column, int place) {
    if (place >= known.length) {
      known = Arrays.copyOf(known, Math.max(place + 1, 2 * known.length));
    }
    Known last = known[place];
    if (last == null || last.pattern != filler.pattern.number() || last.score != filler.score) {
      long lost = targets(group -> group.isSparedBy(filler, column));
      long identifiers = targets(group -> !group.identifier());
      last =
          new Known(filler.pattern.number(), filler.score, lost & identifiers, lost & ~identifiers);
      known[place] = last;
    }
    return last;
  }

  /**
   * Those more that need not be tried where one more identifier of a person changes nothing; of the
   * hit and column asked for last.
   */
  public long identifiers(int place) {
    Known last = known[place];
    return last == null ? 0 : last.identifiers;
  }

  /** The targets of which all patterns are such. */
  private long targets(Predicate<Ceiling> such) {
    long targets = 0;
    for (int target = 0; target < tags.length; target++) {
      boolean all = true;
      for (Trigger tag : tags[target]) {
        all &= tag.group() != Triggers.LABELS && such.test(groups[tag.group() - 1]);
      }
      targets |= all ? 1L << target : 0;
    }
    return targets;
  }
}
