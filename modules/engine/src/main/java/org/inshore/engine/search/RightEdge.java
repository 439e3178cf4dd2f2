package org.inshore.engine.search;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.text.TextView;

/** What may follow values of Chinese characters. */
record RightEdge(KeywordIndex keywords) {

  /** Whether Chinese text is cut after a value, and the value is more than what a mask left. */
  boolean isApart(TextView text, Boundary boundary, int start, int end) {
    int after = text.counting(end);
    int traits = text.traits(after);
    return (traits & Alphabet.HAN) == 0
        ? (traits & Alphabet.MASK) == 0 || !isMasked(text, start, end)
        : boundary != Boundary.HAN || keywords.cutsFrom(text, after);
  }

  /**
   * Whether two Chinese characters before a sign that hides what follows are but a surname, as in
   * 欧阳*. Between such signs they are set in bold.
   */
  private static boolean isMasked(TextView text, int start, int end) {
    int second = text.next(start);
    return second < end
        && text.next(second) >= end
        && (text.traits(start) & text.traits(second) & Alphabet.HAN) != 0
        && (text.traitsBefore(start) & Alphabet.MASK) == 0;
  }
}
