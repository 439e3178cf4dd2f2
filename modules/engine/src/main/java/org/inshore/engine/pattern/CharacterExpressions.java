package org.inshore.engine.pattern;

/** Sets of characters as expressions over characters. */
public final class CharacterExpressions {
  private static final String SPECIAL = "\\.+*?()|[]{}^$";
  private static final String SPECIAL_IN_CLASS = "\\[]^-&~";

  private final String han;

  /** Takes the name of the class of Chinese characters, such as {@code \p{IsHan}}. */
  public CharacterExpressions(String han) {
    this.han = han;
  }

  /** One character of a set, as a single atom. */
  public String of(CodePointSet set) {
    int[] first = set.ranges().getFirst();
    if (set.ranges().size() == 1 && first[0] == first[1]) {
      return character(first[0], SPECIAL);
    }
    boolean allHan = set.plus(CodePointSet.HAN).equals(set);
    CodePointSet rest = allHan ? set.complement().plus(CodePointSet.HAN).complement() : set;
    StringBuilder text = new StringBuilder("[").append(allHan ? han : "");
    for (int[] range : rest.ranges()) {
      // Surrogates are no characters: most engines refuse them.
      range(range[0], Math.min(range[1], Character.MIN_SURROGATE - 1), text);
      range(Math.max(range[0], Character.MAX_SURROGATE + 1), range[1], text);
    }
    return text.append(']').toString();
  }

  private static void range(int first, int last, StringBuilder text) {
    if (first <= last) {
      text.append(character(first, SPECIAL_IN_CLASS));
      if (last > first) {
        text.append('-').append(character(last, SPECIAL_IN_CLASS));
      }
    }
  }

  private static String character(int point, String special) {
    if (special.indexOf(point) >= 0) {
      return "\\" + (char) point;
    }
    boolean plain = point < 0x7f ? point >= ' ' : Character.isLetter(point);
    return plain ? Character.toString(point) : "\\x{" + Integer.toHexString(point) + "}";
  }
}
