package org.inshore.engine.search;

/** Records the positions of a text at which the patterns of a group were already tried. */
final class TriedPositions {
  /** How far back single places are remembered. */
  private static final int REMEMBERED = Long.SIZE;

  /** The stretch in which all places were tried. */
  int from;

  int to;

  /**
   * A position, and the longest of the values it may be in: none of them reaches before the
   * stretch.
   */
  int end;

  int most;

  /** The last place at which a value may start because of another. */
  final LookbackCursor lastPlace = new LookbackCursor();

  private int last;

  /** Which places before the last one were tried: a bit for each byte. */
  private long before;

  /** Forgets the text. */
  void clear() {
    last = -1;
    before = 0;
    from = 0;
    to = 0;
    most = 0; // nothing was tried yet
    lastPlace.clear();
  }

  /** Whether the finder told of a place before; it may tell twice, a bit out of order. */
  boolean was(int at) {
    int forward = at - last;
    if (forward > 0 || last < 0) {
      before = forward >= REMEMBERED || last < 0 ? 1 : before << forward | 1;
      last = at;
      return false;
    }
    if (-forward >= REMEMBERED) {
      return false;
    }
    long bit = 1L << -forward;
    boolean was = (before & bit) != 0;
    before |= bit;
    return was;
  }

  /**
   * Whether all before the stretch's end was tried for the values that a position may be in, so
   * that it need not be seen how far back they reach.
   *
   * @param lastStart the last place at which one may start
   * @param place the position
   * @param longest how far before it they start, in characters
   */
  boolean isAllBefore(int lastStart, int place, int longest) {
    return place >= end && longest <= most && (lastStart <= to || place - to <= longest);
  }
}
