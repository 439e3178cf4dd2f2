package org.inshore.engine.search;

import java.util.Arrays;
import org.inshore.engine.text.TextView;

/** Places so many characters before or behind one place: each is gone to once. */
final class Steps {
  private int[] places = new int[64];
  private int known;

  /** Begins at another place. */
  void begin(int at) {
    places[0] = at;
    known = 1;
  }

  /** As {@link TextView#atMostBack(int, int)} from the place. */
  int back(TextView text, int characters) {
    while (known <= characters) {
      int last = places[known - 1];
      int next = text.atMostBack(last, 1);
      if (next == last) {
        return last;
      }
      add(next);
    }
    return places[characters];
  }

  /** As {@link TextView#atMostOn(int, int)} from the place. */
  int on(TextView text, int characters) {
    while (known <= characters) {
      int last = places[known - 1];
      int next = text.atMostOn(last, 1);
      if (next == last) {
        return last;
      }
      add(next);
    }
    return places[characters];
  }

  private void add(int place) {
    if (known == places.length) {
      places = Arrays.copyOf(places, 2 * known);
    }
    places[known++] = place;
  }
}
