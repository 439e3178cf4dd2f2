package org.inshore.engine.search.cell;

import java.util.BitSet;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.TextView;

/** The words at the end of a cell that speak of the one to its right. */
public final class LeftLabels {
  private static final int NONE = -1;

  private final KeywordIndex keywords;
  private final BitSet labels = new BitSet();
  private final BitSet lookAlikes = new BitSet();
  private final KeywordIndex.Ending remember = this::remember;
  private TextView text;

  /** Where a word must begin; {@link #NONE} for anywhere. */
  private int first = NONE;

  LeftLabels(KeywordIndex keywords, TextView text) {
    this.keywords = keywords;
    this.text = text;
  }

  void clear() {
    labels.clear();
    lookAlikes.clear();
  }

  /**
   * Reads a cell.
   *
   * @param whole whether only a word counts that all of it is, but for Chinese before it
   */
  void read(TextView view, int start, int end, boolean whole) {
    clear();
    text = view;
    first = whole ? start : NONE;
    keywords.labelBefore(view, end, remember);
  }

  boolean any() {
    return !(labels.isEmpty() && lookAlikes.isEmpty());
  }

  /** Rules of which a label was read. */
  BitSet labels() {
    return labels;
  }

  /** Look-alikes of which a word was read. */
  BitSet lookAlikes() {
    return lookAlikes;
  }

  /** Takes a word; a domain's last part is none. */
  private boolean remember(Keyword keyword, int start, int end) {
    int before = keyword.startsInWord && start > 0 ? text.bytes[start - 1] : 0;
    if ("./@-".indexOf(before) >= 0 || (first != NONE && !isWord(first, start))) {
      return false;
    }
    labels.or(keyword.labelOf);
    lookAlikes.or(keyword.lookAlikeOf);
    return false;
  }

  /** Whether only Chinese characters stand between two places close to each other. */
  private boolean isWord(int from, int to) {
    int at = text.counting(from);
    for (int i = 0; i < Cell.LONGEST_LABEL && at < to; i++) {
      if ((text.traits(at) & Alphabet.HAN) == 0) {
        return false;
      }
      at = text.next(at);
    }
    return at == to;
  }
}
