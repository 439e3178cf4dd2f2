package org.inshore.engine.prefilter;

import java.util.List;
import org.inshore.engine.finder.Finder;

/**
 * The places that the prefilters of a program find in text of one encoding, merged in the order of
 * the text. Belongs to one thread.
 */
public final class FoundPlaces {
  private final Finder[] finders;
  private final Trigger[][][] tags;

  /** By prefilter, its place that comes next. */
  private final int[] next;

  private int current;
  private int place;
  private long targets;

  /**
   * Makes one.
   *
   * @param tags by prefilter and target, what is tried there
   */
  public FoundPlaces(List<Finder> finders, List<Trigger[][]> tags) {
    this.finders = finders.toArray(Finder[]::new);
    this.tags = tags.toArray(Trigger[][][]::new);
    this.next = new int[finders.size()];
  }

  /** Looks through a stretch. */
  public void find(byte[] bytes, int from, int to) {
    for (int i = 0; i < finders.length; i++) {
      finders[i].find(bytes, from, to);
      next[i] = 0;
    }
  }

  /** Goes on to the next place of the stretch; false behind the last. */
  public boolean advance() {
    int first = -1;
    for (int i = 0; i < finders.length; i++) {
      if (next[i] < finders[i].count()) {
        int one = finders[i].place(next[i]);
        if (first < 0 || one < place) {
          first = i;
          place = one;
        }
      }
    }
    if (first < 0) {
      return false;
    }
    current = first;
    targets = finders[first].targets(next[first]++);
    return true;
  }

  /** Where it is. */
  public int place() {
    return place;
  }

  /** The number of the prefilter that found it. */
  public int prefilter() {
    return current;
  }

  /** What to try there: a bit for each target of its prefilter. */
  public long targets() {
    return targets;
  }

  /** Hands out what some of the targets stand for. */
  public void each(long some, Visitor visitor) {
    Trigger[][] byTarget = tags[current];
    for (long rest = some; rest != 0; rest &= rest - 1) {
      for (Trigger tag : byTarget[Long.numberOfTrailingZeros(rest)]) {
        visitor.trigger(tag, place);
      }
    }
  }

  /** By prefilter and target, what is tried. */
  public Trigger[][][] tags() {
    return tags;
  }

  /** Tries what was found. */
  public interface Visitor {
    void trigger(Trigger tag, int place);
  }
}
