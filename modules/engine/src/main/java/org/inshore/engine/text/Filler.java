package org.inshore.engine.text;

import org.inshore.engine.pattern.Alphabet;

/**
 * Leaders of dots ({@code NAME......: }), tags of markup ({@code 姓名</td><td>}) and counts of labels
 * ({@code 联系人1：}), which layout sets between a label and its value; the operator of SQL before a
 * list ({@code acct_no IN ('}); and the turn from a question to its answer.
 */
public final class Filler {
  /** The longest, in characters. */
  public static final int LONGEST = 24;

  private static final String LEADERS = ".·";
  private static final String INDICES = "0123456789ABCDEabcde一二三四五①②③④⑤";

  private Filler() {}

  /** Where one ends that begins at a place; -1 if none does. */
  public static int end(TextView text, int start) {
    if (start < text.to && isIndex(text, start, text.end(start))) {
      return text.end(start);
    }
    if (isOperator(text, start)) {
      return text.end(text.next(start));
    }
    int last = partner(text, start, true);
    return last < 0 ? AnswerTurn.end(text, start) : text.end(last);
  }

  /** Where a tag begins whose last bracket stands at a place; -1 if none does. */
  public static int start(TextView text, int at) {
    return LabelNote.character(text, at) == '>' ? partner(text, at, false) : -1;
  }

  /**
   * Where a leader begins, what counts a label or a turn to an answer, that ends before a place; -1
   * if none does.
   *
   * @param before the character before the place
   * @param value where the gap ends
   */
  public static int leader(TextView text, int at, int before, int value) {
    if (at < value && isIndex(text, before, at)) {
      return before;
    }
    int letter = at < value ? text.previous(before) : -1;
    if (letter >= 0 && isOperator(text, letter)) {
      return letter;
    }
    int first = partner(text, before, false);
    return first < 0 ? AnswerTurn.start(text, at) : first;
  }

  /** Whether one letter, digit or numeral counts the label before it: 联系人1：, 受益人B[. */
  private static boolean isIndex(TextView text, int at, int end) {
    int before = text.previous(at);
    return before >= 0
        && (text.traits(before) & Alphabet.HAN) != 0
        && INDICES.indexOf(LabelNote.character(text, at)) >= 0
        && (text.traits(text.counting(end)) & (Alphabet.GAP | Alphabet.RULE)) != 0;
  }

  /** Whether IN stands at a place, behind a blank and before a bracket. */
  private static boolean isOperator(TextView text, int at) {
    int before = text.previous(at);
    if ((LabelNote.character(text, at) | ' ') != 'i' || before < 0 || !text.isSpace(before)) {
      return false;
    }
    int second = text.next(at);
    if ((LabelNote.character(text, second) | ' ') != 'n') {
      return false;
    }
    int behind = text.next(second);
    int bracket = behind < text.to && text.isSpace(behind) ? text.next(behind) : behind;
    return LabelNote.character(text, bracket) == '(';
  }

  private static int partner(TextView text, int from, boolean forward) {
    int first = LabelNote.character(text, from);
    if (first == (forward ? '<' : '>')) {
      return otherEnd(text, from, forward);
    }
    int at = from;
    if (LEADERS.indexOf(first) >= 0) {
      int next = step(text, at, forward);
      for (int i = 1; i < LONGEST && LabelNote.character(text, next) == first; i++) {
        at = next;
        next = step(text, at, forward);
      }
    }
    return at == from ? -1 : at;
  }

  /** The other bracket of a tag, which has no Chinese and no other tag in it. */
  private static int otherEnd(TextView text, int bracket, boolean forward) {
    int at = step(text, bracket, forward);
    int before = bracket;
    for (int i = 1; i < LONGEST; i++) {
      int character = LabelNote.character(text, at);
      if (character == (forward ? '>' : '<')) {
        int name = LabelNote.character(text, forward ? text.next(bracket) : before);
        return name == '/' || isLetter(name) ? at : -1;
      } else if (character == '\n'
          || character == '<'
          || character == '>'
          || (text.traits(at) & Alphabet.HAN) != 0) {
        return -1;
      }
      before = at;
      at = step(text, at, forward);
    }
    return -1;
  }

  private static boolean isLetter(int character) {
    return (character | ' ') >= 'a' && (character | ' ') <= 'z';
  }

  private static int step(TextView text, int at, boolean forward) {
    return forward ? text.next(at) : text.previous(at);
  }
}
