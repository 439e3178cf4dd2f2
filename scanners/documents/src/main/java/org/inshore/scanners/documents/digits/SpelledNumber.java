package org.inshore.scanners.documents.digits;

/**
 * A number that a stretch of text spells.
 *
 * @param from where the stretch begins
 * @param to where it ends
 * @param digits what it spells
 */
record SpelledNumber(int from, int to, String digits) {
  private static final int LONGEST = 19;
  private static final int UNION_PAY = 62;

  /** Whether digits that codes stand for prove themselves an identifier. */
  static boolean isCoded(String digits) {
    return IdentifierDigits.hasCheckDigit(digits) || IdentifierDigits.isMobile(digits);
  }

  /**
   * Whether digits that stand apart do: rows of figures are long as well, and one part of ten among
   * those has the check digit of a card.
   *
   * @param whole whether no more digits stand beside them in the same way
   */
  static boolean isApart(String digits, boolean whole) {
    return digits.length() <= LONGEST
        && (IdentifierDigits.isIdentity(digits)
            || (whole
                && digits.startsWith(String.valueOf(UNION_PAY))
                && IdentifierDigits.isCard(digits)));
  }

  @Override
  public String toString() {
    return "SpelledNumber[" + from + ", " + to + "]";
  }
}
