package org.inshore.engine.column;

import java.util.regex.Pattern;

/** Numbers of people that are masked by one sign, told by their length and what they still show. */
public final class MaskedNumbers {
  /** Ranks as identifiers of a person. */
  public static final int DOCUMENT = 1;

  public static final int TELEPHONE = 3;
  public static final int CARD = 4;

  private static final Pattern DOCUMENTS =
      Pattern.compile("(?=.{15}$|.{18}$)\\d{1,14}\\*{4,}[\\dXx]{1,4}");
  private static final Pattern TELEPHONES = Pattern.compile("(?=.{11}$)1[3-9]\\d\\*{3,6}\\d{2,5}");
  private static final Pattern CARDS =
      Pattern.compile("(?=.{12,19}$)(?:[3-69]\\d{3,7}\\*{4,}\\d{3,5}|\\*{8,}\\d{4})");

  private MaskedNumbers() {}

  /** The rank of what a number identifies a person by; 0 if its form tells of nobody. */
  public static int rank(String number) {
    if (TELEPHONES.matcher(number).matches()) {
      return TELEPHONE;
    }
    if (DOCUMENTS.matcher(number).matches()) {
      return DOCUMENT;
    }
    return CARDS.matcher(number).matches() ? CARD : 0;
  }
}
