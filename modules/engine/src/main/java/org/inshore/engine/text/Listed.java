package org.inshore.engine.text;

import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.CodePointSet;

/**
 * Items of a list: short stretches of Chinese text with a mark between them, as in 出席：甲某、乙某. A
 * label before the first speaks for all of them.
 */
public final class Listed {
  /** Furthest from the first item's start to another's, in characters. */
  public static final int REACH = 64;

  private static final int LONGEST_ITEM = 18;
  private static final int SHORTEST_ITEM = 2;

  /** What parts items, and what parts the parts of a name; each is a class of its own. */
  public static final List<CodePointSet> MARKS =
      List.of(CodePointSet.of("、"), CodePointSet.of("·"));

  private final int mark;

  private final int dot;

  public Listed(Alphabet alphabet) {
    this.mark = alphabet.classOf('、');
    this.dot = alphabet.classOf('·');
  }

  /** Where the item starts that follows one, or -1 if it is the last. */
  public int next(TextView text, int start) {
    int at = text.counting(start);
    for (int i = 0; i <= LONGEST_ITEM && at < text.to; i++) {
      if (isMark(text, at)) {
        return i < SHORTEST_ITEM ? -1 : text.counting(text.next(at));
      } else if (!isInItem(text, at)) {
        return -1;
      }
      at = text.next(at);
    }
    return -1;
  }

  /** Where the first item of a list starts of which one starts at a place; or the place. */
  public int first(TextView text, int start) {
    int first = start;
    int left = REACH;
    int mark = text.previous(start);
    while (mark >= 0 && isMark(text, mark)) {
      int item = mark;
      int length = 0;
      for (int at = text.previous(item);
          at >= 0 && length < LONGEST_ITEM && isInItem(text, at);
          at = text.previous(at)) {
        item = at;
        length++;
      }
      left -= length + 1;
      if (length < SHORTEST_ITEM || left < 0) {
        return first;
      }
      first = item;
      mark = text.previous(item);
    }
    return first;
  }

  private boolean isMark(TextView text, int at) {
    return text.classAt(at) == mark;
  }

  private boolean isInItem(TextView text, int at) {
    return (text.traits(at) & Alphabet.HAN) != 0 || text.classAt(at) == dot;
  }
}
