package org.inshore.engine;

import java.util.Arrays;

/**
 * Runs the automaton byte by byte with four cursors on four quarters of a stretch, since one would
 * wait for memory most of the time. Where a quarter begins, the state is first guessed from the
 * bytes before, and put right afterwards where the guess was wrong.
 */
final class PortableFinder extends Finder {
  private static final int CURSORS = 4;

  /** Shorter stretches are not worth four cursors. */
  private static final int SHORTEST = 1 << 10;

  /** How many bytes a guess looks at. */
  private static final int BEFORE = 64;

  private final ByteAutomaton automaton;
  private final char[] next;
  private final int firstTagged;
  private final Marks[] marks = new Marks[CURSORS];
  private int state;

  /** States that tell of pieces, as one cursor passed them. */
  private static final class Marks {
    private int[] ends = new int[1 << 8];
    private char[] states = new char[1 << 8];
    private int count;

    void add(int end, int state) {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
        states = Arrays.copyOf(states, 2 * count);
      }
      ends[count] = end;
      states[count++] = (char) state;
    }
  }

  PortableFinder(ByteAutomaton automaton) {
    this.automaton = automaton;
    this.next = automaton.next();
    this.firstTagged = automaton.firstTagged();
    Arrays.setAll(marks, _ -> new Marks());
  }

  @Override
  void begin() {
    state = ByteAutomaton.START;
  }

  @Override
  void find(byte[] bytes, int from, int to) {
    count = 0;
    for (Marks of : marks) {
      of.count = 0;
    }
    if (to - from < SHORTEST) {
      state = one(bytes, from, to, state, marks[0]);
      take(marks[0], from);
      return;
    }
    int quarter = (to - from) / CURSORS;
    int second = from + quarter;
    int third = second + quarter;
    int fourth = third + quarter;
    int guess2 = guess(bytes, second);
    int guess3 = guess(bytes, third);
    int guess4 = guess(bytes, fourth);
    four(bytes, from, quarter, state, guess2, guess3, guess4);
    int end1 = ended[0];
    int end2 = ended[1];
    int end3 = ended[2];
    int end4 = one(bytes, fourth + quarter, to, ended[3], marks[3]);
    take(marks[0], from);
    end2 = put(bytes, second, third, end1, guess2, end2, marks[1]);
    end3 = put(bytes, third, fourth, end2, guess3, end3, marks[2]);
    state = put(bytes, fourth, to, end3, guess4, end4, marks[3]);
  }

  private final int[] ended = new int[CURSORS];

  private void four(byte[] bytes, int from, int quarter, int s0, int s1, int s2, int s3) {
    final char[] next = this.next;
    final int firstTagged = this.firstTagged;
    int state0 = s0;
    int state1 = s1;
    int state2 = s2;
    int state3 = s3;
    int second = from + quarter;
    int third = second + quarter;
    int fourth = third + quarter;
    for (int i = 0; i < quarter; i++) {
      state0 = next[(state0 << ByteAutomaton.SHIFT) | (bytes[from + i] & 0xff)];
      state1 = next[(state1 << ByteAutomaton.SHIFT) | (bytes[second + i] & 0xff)];
      state2 = next[(state2 << ByteAutomaton.SHIFT) | (bytes[third + i] & 0xff)];
      state3 = next[(state3 << ByteAutomaton.SHIFT) | (bytes[fourth + i] & 0xff)];
      if (Math.max(Math.max(state0, state1), Math.max(state2, state3)) >= firstTagged) {
        mark(0, state0, from + i + 1);
        mark(1, state1, second + i + 1);
        mark(2, state2, third + i + 1);
        mark(3, state3, fourth + i + 1);
      }
    }
    ended[0] = state0;
    ended[1] = state1;
    ended[2] = state2;
    ended[3] = state3;
  }

  private void mark(int cursor, int passed, int end) {
    if (passed >= firstTagged) {
      marks[cursor].add(end, passed);
    }
  }

  private int one(byte[] bytes, int from, int to, int begin, Marks into) {
    final char[] next = this.next;
    int passed = begin;
    for (int i = from; i < to; i++) {
      passed = next[(passed << ByteAutomaton.SHIFT) | (bytes[i] & 0xff)];
      if (passed >= firstTagged) {
        into.add(i + 1, passed);
      }
    }
    return passed;
  }

  private int guess(byte[] bytes, int at) {
    int passed = ByteAutomaton.START;
    for (int i = at - BEFORE; i < at; i++) {
      passed = next[(passed << ByteAutomaton.SHIFT) | (bytes[i] & 0xff)];
    }
    return passed;
  }

  /**
   * Takes what a cursor passed, after going its way again as far as its first state was wrong.
   *
   * @return the state at the end
   */
  private int put(byte[] bytes, int from, int to, int right, int guessed, int end, Marks of) {
    int state = right;
    int wrong = guessed;
    int at = from;
    while (state != wrong && at < to) {
      int b = bytes[at++] & 0xff;
      state = next[(state << ByteAutomaton.SHIFT) | b];
      wrong = next[(wrong << ByteAutomaton.SHIFT) | b];
      if (state >= firstTagged) {
        found(at, state);
      }
    }
    take(of, at);
    return state == wrong ? end : state;
  }

  /** Takes what was passed after a place. */
  private void take(Marks of, int after) {
    for (int i = 0; i < of.count; i++) {
      if (of.ends[i] > after) {
        found(of.ends[i], of.states[i]);
      }
    }
  }

  private void found(int end, int passed) {
    for (int tag : automaton.tags(passed)) {
      add(end, tag);
    }
  }
}
