package org.inshore.core.inventory.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.compare.Change.Kind;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;

/**
 * Changes of one folder, schema or source: their sums by kind, and as many of the changes as were
 * asked for.
 */
public final class ChangeGroup {
  /**
   * By harm: what is new, has grown, came from another source or was not looked at, offshore first,
   * then unknown, then onshore; after these the rest. Of equal harm, more matches first.
   */
  static final Comparator<ChangeGroup> BY_HARM =
      Comparator.comparingInt((ChangeGroup group) -> group.harm)
          .thenComparing(Comparator.comparingLong((ChangeGroup group) -> group.matches).reversed())
          .thenComparing(group -> group.place.toString());

  private final Location place;
  private final Residency residency;
  private final Map<Kind, Sum> sums = new EnumMap<>(Kind.class);
  private final List<Change> changes = new ArrayList<>();
  private int harm = Integer.MAX_VALUE;
  private long matches;

  ChangeGroup(Location place, Residency residency) {
    this.place = place;
    this.residency = residency;
  }

  /**
   * The changes of one kind.
   *
   * @param changes how many, a place and a rule each
   * @param before matches in the earlier scan
   * @param after matches in the later scan
   */
  public record Sum(long changes, long before, long after) {
    /** Both together. */
    public Sum plus(Sum other) {
      return new Sum(changes + other.changes, before + other.before, after + other.after);
    }
  }

  /** The folder, schema or source. */
  public Location place() {
    return place;
  }

  /** Where its source is. */
  public Residency residency() {
    return residency;
  }

  /** Sums by kind. */
  public Map<Kind, Sum> sums() {
    return sums;
  }

  /** The changes that were kept, the most harmful first. */
  public List<Change> changes() {
    return changes.stream()
        .sorted(
            Comparator.comparingInt((Change change) -> rank(change))
                .thenComparing(Comparator.comparingLong(ChangeGroup::weight).reversed())
                .thenComparing(change -> change.place().toString()))
        .toList();
  }

  void add(Change change, boolean keep) {
    sums.merge(change.kind(), new Sum(1, change.before(), change.after()), Sum::plus);
    harm = Math.min(harm, harm(change));
    matches += weight(change);
    if (keep) {
      changes.add(change);
    }
  }

  void forget() {
    changes.clear();
  }

  private int harm(Change change) {
    int rank = rank(change);
    int verdict =
        residency.verdict() == Verdict.OFFSHORE
            ? 0
            : residency.verdict() == Verdict.UNKNOWN ? 1 : 2;
    return rank <= 1 ? verdict * 2 + rank : 6 + verdict;
  }

  private static int rank(Change change) {
    return switch (change.kind()) {
      case NEW, GROWN -> 0;
      case MOVED -> {
        Location to = change.to();
        yield to == null || to.source().equals(change.place().source()) ? 2 : 0;
      }
      case NOT_LOOKED_AT -> 1;
      case SHRUNK, MASKED, GONE -> 2;
    };
  }

  private static long weight(Change change) {
    return Math.abs(change.after() - change.before()) + (change.to() == null ? 0 : change.after());
  }
}
