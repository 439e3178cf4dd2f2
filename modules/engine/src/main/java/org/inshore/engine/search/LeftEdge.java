package org.inshore.engine.search;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.text.TextView;

/** Decides whether a value may begin at a place, by what stands before it. */
final class LeftEdge {
  private final KeywordIndex keywords;
  private TextView text;

  /** The place asked last for whether Chinese text is cut before it, and the answer. */
  private int cutAskedAt = -1;

  private boolean cut;

  LeftEdge(KeywordIndex keywords, TextView text) {
    this.keywords = keywords;
    this.text = text;
  }

  /** Begins with other text. */
  void begin(TextView view) {
    text = view;
    cutAskedAt = -1;
  }

  /** Whether the character before a place does not bar a value from starting there. */
  boolean mayStart(Boundary boundary, int at) {
    int barred = boundary.barred();
    return barred == 0 || (text.traitsBefore(at) & barred) == 0;
  }

  /** Whether Chinese text must be cut before values. */
  static boolean needsApart(Boundary boundary) {
    return boundary == Boundary.HAN || boundary == Boundary.HAN_BEFORE;
  }

  /**
   * Whether a Chinese character is right before a place that is no gap behind a label, as 为 is, and
   * with which no word ends that cuts text: then {@link KeywordIndex#cutsBefore} is false.
   */
  boolean isJoined(int at) {
    int before = text.previous(at);
    if (before < 0 || text.bytes[before] >= 0) {
      return false;
    }
    return isJoined(text.classAt(before), text.alphabet, keywords);
  }

  /** The same by the class of the character before the place. */
  static boolean isJoined(int cls, Alphabet alphabet, KeywordIndex keywords) {
    int traits = alphabet.traitsOf(cls) & (Alphabet.HAN | Alphabet.GAP);
    return traits == Alphabet.HAN && !keywords.mayCutAfter(cls);
  }

  /** Whether Chinese text is cut before a value where it must be: costs more than most values. */
  boolean isApart(Boundary boundary, int at) {
    if (!needsApart(boundary) || (text.traitsBefore(at) & Alphabet.HAN) == 0) {
      return true;
    }
    if (cutAskedAt != at) { // the same for all patterns that fit there
      cutAskedAt = at;
      cut = keywords.cutsBefore(text, at);
    }
    return cut;
  }
}
