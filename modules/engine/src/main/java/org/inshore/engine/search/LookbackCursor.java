package org.inshore.engine.search;

import org.inshore.engine.text.TextView;

/**
 * Sliding window of a fixed number of characters before a position: for a later position nearby it
 * moves both ends forward instead of counting back again.
 */
final class LookbackCursor {
  private int from = -1;
  private int characters;
  private int place;

  /** Forgets the text. */
  void clear() {
    from = -1;
  }

  /** Where one is after so many characters that count, as {@link TextView#back(int, int)}. */
  int back(TextView text, int at, int count) {
    int start = text.counting(at); // it is as far back from there
    if (from < 0
        || count != characters
        || start < from
        || start - from >= count
        || !follow(text, start)) {
      place = text.back(start, count);
      characters = count;
      from = place < 0 ? -1 : start;
    }
    return place;
  }

  /** Goes on with both ends to a place, if characters that count lead there. */
  private boolean follow(TextView text, int at) {
    while (from < at) {
      from = text.next(from);
      place = text.next(place);
    }
    return from == at;
  }
}
