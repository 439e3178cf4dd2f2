package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.Program;
import org.inshore.engine.program.WordEdges;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.text.DocumentHead;
import org.inshore.engine.text.LabelNote;
import org.inshore.engine.text.Listed;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/** Labels right before a place, or before the list in which it is an item. */
final class LabelsBefore {
  /** So many characters of a list's first item may be a label and what joins it. */
  private static final int LONGEST_LABEL = 12;

  /** Ends of quotations, and their begins in the same order. */
  private static final String CLOSING = "”’」』\"'`";

  private static final String OPENING = "“‘「『\"'`";

  /** What stands in identifiers beside letters and digits. */
  private static final String IDENTIFIERS = "_$%-";

  private static final String COLONS = ":：";

  /** What parts a key from its value. */
  private static final String ASSIGNMENTS = "=＝" + COLONS;

  private final KeywordIndex keywords;
  private final WordEdges edges;
  private final Listed listed;
  private final KeywordIndex.Ending collect = this::collect;

  /** Nearest first. */
  private final List<Label> labels = new ArrayList<>();

  private int place = -1;

  /** One that heads the column of what is asked about. */
  private @Nullable Label head;

  LabelsBefore(Program program, WordEdges edges) {
    this.edges = edges;
    this.keywords = program.keywords();
    this.listed = new Listed(program.alphabet());
  }

  /** Has a label speak for any place, or no more. */
  void headed(@Nullable Label label) {
    head = label;
  }

  /** Forgets the place. */
  void clear() {
    place = -1;
  }

  /** A label and where it stands. */
  record Label(Keyword word, int start, int end) {}

  /** The label of a rule right before a place, or null. */
  @Nullable Label of(TextView text, int start, int rule) {
    if (head != null && head.word.labelOf.get(rule)) {
      return head;
    }
    if (place != start) {
      place = start;
      labels.clear();
      keywords.labelBefore(text, start, collect);
      int first = listed.first(text, start);
      if (first != start) {
        keywords.labelBefore(text, first, collect);
        amid(text, first);
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      if (label.word.labelOf.get(rule) && edges.isWord(text, label.start, label.end)) {
        return label;
      }
    }
    return null;
  }

  /** Takes labels that the first item of a list is joined to: 柜员为甲某、乙某. */
  private void amid(TextView text, int first) {
    int at = text.next(first);
    for (int i = 0; i < LONGEST_LABEL && (text.traits(at) & Alphabet.HAN) != 0; i++) {
      if ((text.traitsBefore(at) & Alphabet.GAP) != 0) {
        keywords.labelBefore(text, at, collect);
      }
      at = text.next(at);
    }
  }

  private boolean collect(Keyword word, int start, int end) {
    if (!word.labelOf.isEmpty()) {
      labels.add(new Label(word, start, end));
    }
    return false; // there may be more
  }

  /** Where a quotation begins that a label ends right before Chinese text; -1 if none does. */
  private static int opening(TextView text, Label label) {
    int closing = text.counting(label.end);
    int quote = closing < text.to ? CLOSING.indexOf(text.pointAt(closing)) : -1;
    if (quote < 0 || (text.traits(text.next(closing)) & Alphabet.HAN) == 0) {
      return -1;
    }
    int at = text.previous(label.start);
    for (int i = 0; i < LONGEST_LABEL && at >= 0 && isIdentifier(text, at); i++) {
      at = text.previous(at);
    }
    return at >= 0 && text.pointAt(at) == OPENING.charAt(quote) ? at : -1;
  }

  private static boolean isIdentifier(TextView text, int at) {
    return (text.traits(at) & (Alphabet.LETTER | Alphabet.DIGIT | Alphabet.HAN)) != 0
        || IDENTIFIERS.indexOf(text.bytes[at]) >= 0;
  }

  /**
   * Whether a label and a value that nothing parts are a field of a form and not a stretch of a
   * sentence: a blank or the begin of a line or cell stands before them, and behind them such an
   * end or the next label; the end of a quotation parts nothing (“姓名”和). Text that any Chinese fits
   * proves nothing by itself.
   */
  boolean isField(Label label, Hit hit, TextView text) {
    boolean attached =
        text.counting(label.end) == hit.start
            && (text.traitsBefore(label.end) & Alphabet.HAN) != 0
            && (text.traits(hit.start) & Alphabet.HAN) != 0;
    int opening = opening(text, label);
    if (isPartOfNote(label, hit, text)
        || (keywords.isLabel(text, hit.start, hit.end, label.word)
            && isOneOf(COLONS, hit.end, text))) {
      return false;
    }
    return !(attached || opening >= 0)
        || (isBlank(text.previous(opening < 0 ? label.start : opening), text)
            && (isBlank(text.counting(hit.end), text) || keywords.labelFrom(text, hit.end)));
  }

  /**
   * Whether a stretch is the key of the next field, behind a blank and before a sign, and not a
   * further value of the label before: 姓名=张三 星级=3.
   */
  boolean isKey(Hit hit, TextView text) {
    int before = text.previous(hit.start);
    return before >= 0
        && text.isSpace(before)
        && isOneOf(ASSIGNMENTS, hit.end, text)
        && listed.first(text, hit.start) != hit.start;
  }

  /** Whether a value but begins what stands in brackets right behind a label: 见证人（双人面签）. */
  private static boolean isPartOfNote(Label label, Hit hit, TextView text) {
    int bracket = text.counting(label.end);
    return bracket < hit.start
        && text.next(bracket) == hit.start
        && LabelNote.end(text, bracket) >= 0
        && (text.traits(text.counting(hit.end)) & Alphabet.HAN) != 0;
  }

  /** Whether brackets follow a label that ends a longer word: 巡检记录（机房）. */
  private static boolean isNote(Label label, TextView text) {
    return (text.traitsBefore(label.start) & Alphabet.HAN) != 0
        && LabelNote.end(text, text.counting(label.end)) >= 0;
  }

  private static boolean isOneOf(String signs, int end, TextView text) {
    int at = text.counting(end);
    return at < text.to && signs.indexOf(text.pointAt(at)) >= 0;
  }

  /**
   * Whether one of them proves what stands behind it and a sign, or alone in a line with it, and is
   * no word with another label: 原审被告.
   */
  boolean prove(Hit hit, TextView text) {
    int rule = hit.pattern.ruleNumber();
    if (of(text, hit.start, rule) == null) {
      return false;
    }
    for (Label label : labels) {
      if (label.word.provingLabelOf.get(rule)
          && ((isSign(text.counting(label.end), text) && !isNote(label, text))
              || isSign(text.previous(label.end), text) // the label has it: 人:
              || isLine(label, hit, text))) {
        return isField(label, hit, text) && !keywords.labelFrom(text, hit.end, rule);
      }
    }
    return false;
  }

  /** Whether a line has nothing but a label, a blank and a value. */
  private static boolean isLine(Label label, Hit hit, TextView text) {
    return text.isSpace(text.counting(label.end))
        && DocumentHead.isAlone(text, label.start, hit.end);
  }

  /** Whether a sign stands at a place, behind a blank or two. */
  private static boolean isSign(int first, TextView text) {
    int at = first;
    while (at < text.to && text.isSpace(at)) {
      at = text.next(at);
    }
    return (text.traits(at) & (Alphabet.HAN | Alphabet.LETTER | Alphabet.LINE_END)) == 0;
  }

  static boolean isBlank(int at, TextView text) {
    return at < 0
        || at >= text.to
        || text.classAt(at) == text.alphabet.barrier()
        || (text.traits(at) & (Alphabet.SPACE | Alphabet.LINE_END)) != 0;
  }
}
