package org.inshore.scanners.documents.structure.lines;

/**
 * Lines for which a form is not tried after it was tried in vain: twice as many each time, so that
 * a text which only looks like it costs little. A table in them is found at a later row.
 */
public final class Pause {
  private static final int FIRST_LINES = 300;

  private final int shortest;
  private final int longest;
  private int length;
  private long lines;
  private long until;

  /**
   * Makes one.
   *
   * @param shortest how many lines at most among the first ones of a text
   * @param longest how many at most later
   */
  public Pause(int shortest, int longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /** Counts a line; tells whether to pass it over. */
  public boolean holds() {
    return ++lines < until;
  }

  /** Takes that the form was tried in vain. */
  public void failed() {
    length = Math.min(2 * length + 1, lines < FIRST_LINES ? shortest : longest);
    until = lines + length + 1;
  }

  /** Takes that it was found. */
  public void succeeded() {
    length = 0;
  }
}
