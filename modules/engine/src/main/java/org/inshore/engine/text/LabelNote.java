package org.inshore.engine.text;

import org.inshore.engine.pattern.Normaliser;

/**
 * Notes in brackets between a label and the sign behind it: 姓名(必填)：, 手机号（11位）：. A note is a short
 * stretch of one line without other brackets.
 */
public final class LabelNote {
  /** The longest, with its brackets, in characters. */
  public static final int LONGEST = 18;

  private static final String OPENING = "([{【〔";
  private static final String CLOSING = ")]}】〕";

  /** What stands in no note; the end of a line stands for that of the text and of a cell too. */
  private static final String OUTSIDE = ":=\n" + OPENING + CLOSING;

  private LabelNote() {}

  /** Where a note ends that begins at a place; -1 if none does. */
  public static int end(TextView text, int start) {
    int last = partner(text, start, true);
    return last < 0 ? -1 : text.end(last);
  }

  /** Where a note begins of which the last bracket stands at a place; -1 if none does. */
  public static int start(TextView text, int last) {
    return partner(text, last, false);
  }

  /** Whether a bracket that ends notes stands at a place. */
  public static boolean closes(TextView text, int at) {
    return CLOSING.indexOf(character(text, at)) >= 0;
  }

  private static int partner(TextView text, int bracket, boolean forward) {
    int kind = (forward ? OPENING : CLOSING).indexOf(character(text, bracket));
    int at = bracket;
    for (int length = 1; kind >= 0 && length < LONGEST; length++) {
      at = forward ? text.next(at) : text.previous(at);
      int character = character(text, at);
      if (OUTSIDE.indexOf(character) >= 0) {
        boolean matches = character == (forward ? CLOSING : OPENING).charAt(kind);
        return matches && length > 1 ? at : -1;
      }
    }
    return -1;
  }

  /** A character as patterns see it; the end of the text and of a cell as that of a line. */
  static int character(TextView text, int at) {
    return at < 0 || at >= text.to || text.classAt(at) == text.alphabet.barrier()
        ? '\n'
        : Normaliser.normalise(text.pointAt(at));
  }
}
