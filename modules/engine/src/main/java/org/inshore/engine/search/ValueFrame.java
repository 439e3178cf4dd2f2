package org.inshore.engine.search;

import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.text.TextView;

/** Parts a value from the frame that it was matched with: a run of two characters of it or more. */
final class ValueFrame {
  private int start;
  private int end;

  /** Whether there is such a run: the first, or the last if the pattern's value stands there. */
  boolean parts(CompiledPattern pattern, TextView text, int from, int to) {
    start = from;
    end = from;
    for (int at = from; at < to; ) {
      while (at < to && (text.isSpace(at) || !pattern.value().get(text.classAt(at)))) {
        at = text.next(at);
      }
      int first = at;
      int last = at;
      for (; at < to && pattern.value().get(text.classAt(at)); at = text.next(at)) {
        last = text.isSpace(at) ? last : text.end(at);
      }
      if (first < last && text.next(first) < last) {
        start = first;
        end = last;
        if (!pattern.source().valueLast()) {
          break;
        }
      }
    }
    return start < end;
  }

  /** Where the value starts. */
  int start() {
    return start;
  }

  /** Where it ends. */
  int end() {
    return end;
  }
}
