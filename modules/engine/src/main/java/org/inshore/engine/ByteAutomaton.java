package org.inshore.engine;

/**
 * A deterministic automaton over bytes that is never dead: it finds pieces of text wherever they
 * are. Immutable.
 *
 * @param next by state and byte, the next state; 256 for each state
 * @param firstTagged states from that on tell of pieces that end there
 * @param tags theirs
 */
@SuppressWarnings("ArrayRecordComponent") // tables, not values
record ByteAutomaton(char[] next, int firstTagged, int[][] tags) {
  /** The state at the start of a text. */
  static final int START = 0;

  static final int SHIFT = 8;

  /** How many states there are. */
  int states() {
    return next.length >> SHIFT;
  }

  /** The tags of a state from {@link #firstTagged} on. Not to be changed. */
  int[] tags(int state) {
    return tags[state - firstTagged];
  }
}
