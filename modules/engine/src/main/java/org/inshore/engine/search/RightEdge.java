package org.inshore.engine.search;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.text.TextView;

/** Check of what follows a value: Chinese text must be cut there. */
record RightEdge(KeywordIndex keywords) {

  /** Whether Chinese text is cut after a value. */
  boolean isApart(TextView text, Boundary boundary, int end) {
    int after = text.counting(end);
    return boundary != Boundary.HAN
        || (text.traits(after) & Alphabet.HAN) == 0
        || keywords.cutsFrom(text, after);
  }
}
