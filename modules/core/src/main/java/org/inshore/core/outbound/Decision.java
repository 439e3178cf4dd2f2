package org.inshore.core.outbound;

/**
 * Moment of one judgement from which on more people change nothing: the allowance is passed by far.
 * Markings of state secrets are looked for to the end all the same, since more follows from them.
 */
final class Decision {
  /** So many more are counted than are allowed: small files are counted whole. */
  private static final int BEYOND = 1_000;

  private final long most;
  private volatile boolean isMade;

  /**
   * Begins open.
   *
   * @param most how many different values of one kind may leave
   */
  Decision(long most) {
    this.most = most;
  }

  /** One that is never made: everything is counted. */
  static Decision never() {
    return new Decision(Long.MAX_VALUE - BEYOND);
  }

  /** Takes how many different values of one kind identify somebody. */
  void found(long values) {
    if (values > most + BEYOND) {
      isMade = true;
    }
  }

  boolean isMade() {
    return isMade;
  }
}
