package org.inshore.engine.search;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.text.TextView;

/** Where a cell's text begins and ends without white space: worked out only when asked. */
final class CellTrim {
  private static final int NONE = -1;

  private int start;
  private int end;
  private int read = NONE;

  void clear() {
    read = NONE;
  }

  /** Where it begins. */
  int start(TextView text, Cell cell) {
    if (read == cell.index()) {
      return start;
    }
    read = cell.index();
    end = NONE;
    int last = cell.end();
    start = text.counting(cell.start());
    while (start < last && (text.traits(start) & Alphabet.SPACE) != 0) {
      start = text.next(start);
    }
    return start;
  }

  /** Where it ends. */
  int end(TextView text, Cell cell) {
    start(text, cell);
    if (end != NONE) {
      return end;
    }
    end = cell.end();
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
