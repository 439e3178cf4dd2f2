package org.inshore.core.outbound.record;

import java.util.Locale;

/** Acts of a gate; each is a line of its log. */
enum Act {
  /** It was opened; with the hash of its rules and its allowance. */
  OPEN,
  /** A file was taken. Its line's number is the number of the case. */
  TAKE,
  /** What was not judged to its end before the gate was killed is judged anew. */
  AGAIN,
  /** It is about to be released. */
  RELEASE,
  /** It is about to be held; with the grounds. */
  HOLD,
  /** One marking that was found; where, and for how long it holds. */
  MARKING,
  /** What was about to be done is done. */
  DONE,
  /** A step of a duty. */
  STEP,
  /** The clock went back. */
  CLOCK;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
