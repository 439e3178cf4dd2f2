package org.inshore.engine.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.text.TextView;

/**
 * Has patterns of names and the like tried before and behind an identifier, as far as their rules
 * reach, and nowhere twice. Places so many characters away are gone to once for all patterns.
 */
final class BesideIdentifiers {
  private final Scan scan;

  /** By patterns: where they were tried. */
  private final CoveredRanges[] tried;

  /** Identifiers close to which is to be tried; the first is the one at hand. */
  private final Queue<Stretch> waiting = new ArrayDeque<>();

  private final Steps before = new Steps(true);
  private final Steps behind = new Steps(false);
  private TextView text;
  private int start;
  private int end;

  /** Stretch of an identifier. */
  private record Stretch(int from, int to) {}

  BesideIdentifiers(Scan scan, List<List<Nearby>> nearby, TextView text) {
    this.scan = scan;
    this.tried = CoveredRanges.of(nearby);
    this.text = text;
  }

  /** Begins with other text, or the same at other places. */
  void begin(TextView view) {
    text = view;
    waiting.clear();
    for (CoveredRanges one : tried) {
      one.clear();
    }
  }

  /** Goes to an identifier. */
  void at(int first, int last) {
    start = first;
    end = last;
    before.begin(first);
    behind.begin(last);
  }

  /**
   * Has patterns tried close to an identifier, then close to those that this finds: one after the
   * other, since a chain of them may be as long as the text.
   */
  void look(List<Nearby> some, int first, int last) {
    waiting.add(new Stretch(first, last));
    if (waiting.size() > 1) {
      return; // found close to another
    }
    for (Stretch next = waiting.peek(); next != null; next = waiting.peek()) {
      at(next.from, next.to);
      for (Nearby near : some) {
        tryNear(near, text.from, text.to);
      }
      waiting.remove();
    }
  }

  /** Has patterns tried close to it, within bounds. */
  void tryNear(Nearby near, int least, int most) {
    int within = near.rule().within();
    CoveredRanges covered = tried[near.number()];
    int close = before.to(text, within);
    int far = before.to(text, within + near.longest());
    scan.nearby(near, Math.max(least, far), start, covered);
    // Further back only what is long is close enough, to this one; there may be another.
    covered.add(Math.max(least, close), start);
    int furthest = text.counting(behind.to(text, within));
    int stop = furthest < most ? text.end(furthest) : most;
    scan.nearby(near, end, stop, covered);
    covered.add(end, stop);
  }

  /** Places so many characters before or behind one place. */
  private static final class Steps {
    private final boolean back;
    private int[] places = new int[64];
    private int known;

    Steps(boolean back) {
      this.back = back;
    }

    void begin(int at) {
      places[0] = at;
      known = 1;
    }

    /** The place that many characters away, or the last before a barrier or the text's end. */
    int to(TextView text, int characters) {
      while (known <= characters) {
        int last = places[known - 1];
        int next = back ? text.atMostBack(last, 1) : text.atMostOn(last, 1);
        if (next == last) {
          return last;
        }
        if (known == places.length) {
          places = Arrays.copyOf(places, 2 * known);
        }
        places[known++] = next;
      }
      return places[characters];
    }
  }
}
