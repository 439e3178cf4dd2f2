package org.inshore.scanners.documents.sweep;

import java.util.regex.Pattern;

/**
 * Tells by its form what somebody wrote from measures, colours, keywords, references and
 * identifiers of a program.
 *
 * <p>An attribute is looked through if it has a letter beyond Latin, an address of mail, a
 * character in percent-encoding, eleven digits that at most single blanks and hyphens part, or one
 * or two capitals before six to nine digits, as papers have them. What is left so is nothing that
 * is told from a measure without a label: numbers of up to ten digits (EMUs, colours, identifiers
 * of shapes, years in names of schemas), Latin words, what stands behind a decimal point, and
 * identifiers of the form of a UUID, which no identifier of a person has.
 */
public final class Written {
  private static final int FEWEST_DIGITS = 11;
  private static final int MOST_DIGITS = 22;
  private static final int FEWEST_IN_GROUP = 2;
  private static final int MOST_IN_GROUP = 8;

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Passports and the like: not a part of a longer word, nor of hexadecimal digits. */
  private static final Pattern PAPER =
      Pattern.compile("(?<![0-9A-Za-z])[A-Z]{1,2}(?:[0-9]{8,9}(?![0-9A-Za-z])|[0-9]{6}\\()");

  /** Longer than what chance makes of bytes. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9A-Za-z._-]{3,}@[0-9A-Za-z-]{3,}(?:\\.[0-9A-Za-z-]{2,})+");

  private Written() {}

  /** Whether the value of an attribute may say something. */
  static boolean inAttribute(String value) {
    return says(value, true);
  }

  /**
   * Whether what stands among bytes of a program may say something: a number, an address or the
   * marking of a secret, as other letters beyond Latin may be chance there.
   */
  public static boolean amongBytes(String value) {
    return says(value, false);
  }

  private static boolean says(String value, boolean words) {
    boolean number = false;
    boolean capital = false;
    boolean address = false;
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        boolean marking = c == '★' && i > 0 && value.charAt(i - 1) == '密';
        if (marking || (words && (Character.isLetterOrDigit(c) || Character.isSurrogate(c)))) {
          return true;
        }
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        capital |= c >= 'A' && c <= 'Z';
        if (c == '%' && isEncoded(value, i + 1)) {
          return true;
        }
        if (c == '@' && i > 0 && i + 1 < value.length() && isWord(value.charAt(i - 1))) {
          address = true;
        }
      }
    }
    if (address && (words || ADDRESS.matcher(value).find())) {
      return true;
    }
    if (digits >= FEWEST_DIGITS) {
      number = hasNumber(value);
      if (number && value.indexOf('-') >= 0 && UUID.matcher(value).find()) {
        number = hasNumber(UUID.matcher(value).replaceAll("."));
      }
    }
    return number || (capital && digits >= 6 && PAPER.matcher(value).find());
  }

  /** Whether text says something: words, or what an attribute would say. */
  static boolean inText(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
        return true;
      }
    }
    return inAttribute(text);
  }

  /** Whether digits stand beside each other, or in groups as people write long numbers. */
  private static boolean hasNumber(String value) {
    int at = 0;
    while (at < value.length()) {
      if (!isDigit(value, at)) {
        at++;
        continue;
      }
      boolean fraction = at > 1 && value.charAt(at - 1) == '.' && isDigit(value, at - 2);
      int all = 0;
      boolean grouped = true;
      int begin = at;
      while (true) {
        int end = at;
        while (isDigit(value, end)) {
          end++;
        }
        int group = end - at;
        if (group >= FEWEST_DIGITS && !(fraction && at == begin)) {
          return true;
        }
        grouped &= group >= FEWEST_IN_GROUP && group <= MOST_IN_GROUP;
        all += group;
        at = end;
        if (at >= value.length() || !isGap(value.charAt(at)) || !isDigit(value, at + 1)) {
          break;
        }
        at++;
      }
      if (grouped && !fraction && all >= FEWEST_DIGITS && all <= MOST_DIGITS) {
        return true;
      }
    }
    return false;
  }

  /** Whether a byte of a character beyond Latin stands in percent-encoding. */
  private static boolean isEncoded(String value, int at) {
    return at + 1 < value.length()
        && Character.digit(value.charAt(at), 16) >= 8
        && Character.digit(value.charAt(at + 1), 16) >= 0
        && value.indexOf('%', at) == at + 2;
  }

  private static boolean isDigit(String value, int at) {
    return at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
