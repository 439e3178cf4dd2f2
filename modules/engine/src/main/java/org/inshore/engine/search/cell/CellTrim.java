package org.inshore.engine.search.cell;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.text.TextView;

/** Bounds of a cell's text without white space, worked out only when asked. */
public final class CellTrim {
  private static final int NONE = -1;

  private int start;
  private int end;
  private int read = NONE;

  void clear() {
    read = NONE;
  }

  /**
   * Where it begins.
   *
   * @param index the number of the cell, by which it is known again
   */
  int start(TextView text, int index, int from, int to) {
    if (read == index) {
      return start;
    }
    read = index;
    end = NONE;
    start = text.counting(from);
    while (start < to && text.isSpace(start)) {
      start = text.next(start);
    }
    return start;
  }

  /** Where it ends. */
  int end(TextView text, int index, int from, int to) {
    start(text, index, from, to);
    if (end != NONE) {
      return end;
    }
    end = to;
    for (int last = text.previous(end); last >= start; last = text.previous(last)) {
      end = text.end(last);
      if ((text.traits(last) & Alphabet.SPACE) == 0) {
        break;
      }
      end = last;
    }
    return end;
  }
}
