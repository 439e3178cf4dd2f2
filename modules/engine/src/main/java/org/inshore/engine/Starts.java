package org.inshore.engine;

import java.util.List;

/** Which automata a value can start with at a character: the look-up that all text goes through. */
final class Starts {
  private static final int LABEL = 1 << 31;

  /** Beyond 31 groups the last bit stands for all the rest. */
  private static final int LAST = 30;

  private final int[] masks;

  Starts(int classes, List<Program.Group> groups, KeywordIndex keywords) {
    masks = new int[classes];
    for (int cls = 0; cls < classes; cls++) {
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).automaton().canStart(cls)) {
          masks[cls] |= bit(i);
        }
      }
      if (keywords.canCall(cls)) {
        masks[cls] |= LABEL;
      }
    }
  }

  /** A mask for the other methods; 0 where nothing can start. */
  int of(int cls) {
    return masks[cls];
  }

  static boolean label(int mask) {
    return (mask & LABEL) != 0;
  }

  static boolean anyGroup(int mask) {
    return (mask & ~LABEL) != 0;
  }

  static boolean group(int mask, int number) {
    return (mask & bit(number)) != 0;
  }

  private static int bit(int group) {
    return 1 << Math.min(group, LAST);
  }
}
