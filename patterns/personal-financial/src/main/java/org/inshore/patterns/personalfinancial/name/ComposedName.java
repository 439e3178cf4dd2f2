package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.table.Resources;
import org.inshore.patterns.personalfinancial.table.WordList;
import org.inshore.spi.detect.Validator;

/**
 * Names without a surname, as Tibetans, Mongolians and Uyghurs have them: put together of words
 * that little but names is made of (次仁卓玛, 斯琴高娃). Two of them are asked for, or one of three
 * characters.
 */
public final class ComposedName implements Validator {
  private static final int LONGEST = 8;
  private static final int LONG_ELEMENT = 3;

  private static final class Table {
    static final WordList ELEMENTS =
        WordList.of(Resources.text("name-elements.txt").strip().split("\\s+", -1));
  }

  @Override
  public String name() {
    return "composed-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return isComposed(value);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return isNone(value);
  }

  /** Whether a value does not begin with such a word. */
  static boolean isNone(CharSequence value) {
    return Table.ELEMENTS.longestAt(value, 0) == 0;
  }

  /** Whether a name is made of such words from its first character to its last. */
  static boolean isComposed(CharSequence name) {
    int length = name.length();
    if (length < LONG_ELEMENT || length > LONGEST) {
      return false;
    }
    // Places up to which the beginning is made of words; as bits.
    int reached = 1;
    for (int at = 0; at < length; at++) {
      if ((reached >> at & 1) != 0) {
        for (int end = at + 2; end <= length; end++) {
          if (Table.ELEMENTS.has(name, at, end)) {
            reached |= 1 << end;
          }
        }
      }
    }
    return (reached >> length & 1) != 0;
  }
}
