package org.inshore.engine.text;

import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.CodePointSet;

/**
 * Items of a list: short stretches of Chinese text with a mark between them, as in 出席：甲某、乙某, and
 * long numbers, also quoted ones as in {@code IN ('1100223344', '1100223355')}. A label before the
 * first speaks for all of them.
 */
public final class Listed {
  /** Furthest from the first item's start to another's, in characters. */
  public static final int REACH = 64;

  private static final int LONGEST_ITEM = 18;
  private static final int SHORTEST_ITEM = 2;

  /** Longest item that a blank parts from the next: two or three characters, as names have. */
  private static final int LONGEST_BEFORE_BLANK = 3;

  /** Shorter numbers are amounts and counts. */
  private static final int SHORTEST_NUMBER = 9;

  /** The longest with the blanks and dashes in it. */
  private static final int LONGEST_NUMBER = 28;

  private static final String QUOTES = "'\"`";

  /** What joins two numbers beside the marks. */
  private static final String CONJUNCTIONS = "和及与";

  /** What parts items, the parts of a name, and what remarks stand in; each a class of its own. */
  public static final List<CodePointSet> MARKS =
      List.of(
          CodePointSet.of("、"),
          CodePointSet.of(";"),
          CodePointSet.of(" "),
          CodePointSet.of("·"),
          CodePointSet.of("("),
          CodePointSet.of(")"));

  private final int mark;
  private final int semicolon;
  private final int blank;
  private final int dot;

  public Listed(Alphabet alphabet) {
    this.mark = alphabet.classOf('、');
    this.semicolon = alphabet.classOf(';');
    this.blank = alphabet.classOf(' ');
    this.dot = alphabet.classOf('·');
  }

  /**
   * Where the item starts that follows one, or -1 if it is the last. A blank may stand at a mark.
   */
  public int next(TextView text, int start) {
    int at = text.counting(start);
    if (isDigit(text, at)) {
      return nextNumber(text, at);
    }
    for (int i = 0; i <= LONGEST_ITEM && at < text.to; i++) {
      if (isMark(text, at)) {
        return i < SHORTEST_ITEM ? -1 : afterBlank(text, text.next(at));
      } else if (isBlank(text, at) && i >= SHORTEST_ITEM) {
        int next = text.next(at);
        if (next < text.to && isMark(text, next)) {
          return afterBlank(text, text.next(next));
        }
        return i > LONGEST_BEFORE_BLANK ? -1 : next;
      } else if (!isInItem(text, at)) {
        return -1;
      }
      at = text.next(at);
    }
    return -1;
  }

  /** Where the first item of a list starts of which one starts at a place; or the place. */
  public int first(TextView text, int start) {
    if (isDigit(text, start)) {
      return firstNumber(text, start);
    }
    int first = start;
    int left = REACH;
    int mark = beforeBlank(text, text.previous(start));
    while (mark >= 0 && (isMark(text, mark) || isBlank(text, mark))) {
      int longest = isMark(text, mark) ? LONGEST_ITEM : LONGEST_BEFORE_BLANK + 1;
      int item = mark;
      int length = 0;
      for (int at = text.previous(item);
          at >= 0 && length < longest && isInItem(text, at);
          at = text.previous(at)) {
        item = at;
        length++;
      }
      left -= length + 1;
      if (length < SHORTEST_ITEM
          || left < 0
          || (isBlank(text, mark) && length > LONGEST_BEFORE_BLANK)) {
        return first;
      }
      first = item;
      mark = beforeBlank(text, text.previous(item));
    }
    return first;
  }

  /** Where the number starts that follows one, or -1. */
  private static int nextNumber(TextView text, int start) {
    int at = start;
    int digits = 0;
    for (int i = 0; i < LONGEST_NUMBER && isOfNumber(text, at); i++) {
      digits += isDigit(text, at) ? 1 : 0;
      at = text.next(at);
    }
    int quote = QUOTES.indexOf(LabelNote.character(text, at));
    int mark = quote < 0 ? at : text.next(at);
    if (digits < SHORTEST_NUMBER || !parts(text, mark, quote >= 0)) {
      return -1;
    }
    int behind = text.next(mark);
    int item = behind < text.to && text.isSpace(behind) ? text.next(behind) : behind;
    if (quote >= 0) {
      item = LabelNote.character(text, item) == QUOTES.charAt(quote) ? text.next(item) : -1;
    }
    return item >= 0 && isDigit(text, item) ? item : -1;
  }

  /** Where the first number of a list starts of which one starts at a place; or the place. */
  private static int firstNumber(TextView text, int start) {
    int first = start;
    int from = text.atMostBack(start, REACH);
    for (int item = numberBefore(text, first); item >= from; item = numberBefore(text, first)) {
      first = item;
    }
    return first;
  }

  /** Where the number starts that stands before one in a list, or -1. */
  private static int numberBefore(TextView text, int start) {
    int at = text.previous(start);
    int quote = QUOTES.indexOf(LabelNote.character(text, at));
    int mark = quote < 0 ? at : text.previous(at);
    mark = mark >= 0 && text.isSpace(mark) ? text.previous(mark) : mark;
    if (!parts(text, mark, quote >= 0)) {
      return -1;
    }
    at = text.previous(mark);
    if (quote >= 0) {
      if (LabelNote.character(text, at) != QUOTES.charAt(quote)) {
        return -1;
      }
      at = text.previous(at);
    }
    int item = -1;
    int digits = 0;
    for (int i = 0; i < LONGEST_NUMBER && isOfNumber(text, at); i++) {
      item = isDigit(text, at) ? at : item;
      digits += isDigit(text, at) ? 1 : 0;
      at = text.previous(at);
    }
    return digits < SHORTEST_NUMBER || (quote >= 0 && at != text.previous(item)) ? -1 : item;
  }

  /** Whether a mark parts numbers; a comma does between quotes. */
  private static boolean parts(TextView text, int at, boolean quoted) {
    int mark = LabelNote.character(text, at);
    return mark == '、' || mark == ';' || (quoted ? mark == ',' : CONJUNCTIONS.indexOf(mark) >= 0);
  }

  private static boolean isDigit(TextView text, int at) {
    return at >= 0 && at < text.to && (text.traits(at) & Alphabet.DIGIT) != 0;
  }

  private static boolean isOfNumber(TextView text, int at) {
    int character = LabelNote.character(text, at);
    return isDigit(text, at) || character == '-' || character == ' ';
  }

  private boolean isMark(TextView text, int at) {
    int cls = text.classAt(at);
    return cls == mark || cls == semicolon;
  }

  private boolean isBlank(TextView text, int at) {
    return text.classAt(at) == blank;
  }

  /** The place after one blank, if one stands there. */
  private int afterBlank(TextView text, int at) {
    int place = text.counting(at);
    return place < text.to && isBlank(text, place) ? text.next(place) : place;
  }

  /** The mark before one blank, if it parts items with one; or the place. */
  private int beforeBlank(TextView text, int at) {
    if (at < 0 || !isBlank(text, at)) {
      return at;
    }
    int before = text.previous(at);
    return before >= 0 && isMark(text, before) ? before : at;
  }

  private boolean isInItem(TextView text, int at) {
    return (text.traits(at) & Alphabet.HAN) != 0 || text.classAt(at) == dot;
  }
}
