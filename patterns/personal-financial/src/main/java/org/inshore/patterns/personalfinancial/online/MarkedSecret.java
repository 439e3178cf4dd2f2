package org.inshore.patterns.personalfinancial.online;

import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/**
 * Passwords as policies want them, of letters, digits and a sign, or drawn at random in letters of
 * both cases, where no sign of assignment tells them: no mail address, host, version, escape or
 * place in a page.
 */
public final class MarkedSecret implements Validator {
  private static final int SHORTEST = 7;
  private static final String SIGNS = "!#$%^&*@";

  /** Behind a stroke alone, letters and digits that change as often. */
  private static final Pattern CHANGING =
      Pattern.compile(
          ".*[-_](?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]*(\\d+[A-Za-z]+\\d|[A-Za-z]\\d+[A-Za-z])[A-Za-z0-9]*");

  /** A word and a number as people make them up, or two words: Winter_6933, panda753_Tiger. */
  private static final Pattern MADE_UP =
      Pattern.compile(
          "[A-Z][a-z]{2,9}_(?!19|20)[0-9]{3,6}|[A-Za-z]?[a-z]{3,9}[0-9]{3,6}[_-][A-Za-z][a-z]{3,9}");

  private static final Pattern OTHER =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+([.][\\w-]+)+.*" // mail
              + "|[a-z0-9._-]+@[a-z][a-z0-9.-]*" // user of a host
              + "|.*@v?\\d+([.]\\d+)+.*" // version
              + "|.*%[0-9A-F]{2}.*|.*&(amp|nbsp|lt|gt|quot|#\\d+).*" // escapes
              + "|([\\w.-]*[.])?(html?|jsp|php|md|pdf|docx?|xlsx?)[#?].*|[\\w-]+#L\\d+|[A-Z]?[a-z]+#\\d{1,3}" // places
              + "|[A-Za-z0-9]+[*^]\\d+|\\d+[*^&%].*|[A-Z]{1,2}[$!]?[A-Z]{0,2}[$]\\d+"); // formulas

  @Override
  public String name() {
    return "marked-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    int signs = 0; // a bit for each that it has
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      int sign = SIGNS.indexOf(c);
      signs |= sign >= 0 ? 1 << sign : 0;
    }
    String secret = value.toString();
    return secret.length() >= SHORTEST
        && letters > 1
        && (digits > 0 || (Integer.bitCount(signs) > 1 && capitals > 0 && capitals < letters))
        && (signs != 0
            || MADE_UP.matcher(secret).matches()
            || CHANGING.matcher(secret).matches()
            || (capitals > 0 && capitals < letters && RandomSecret.hasRandomPart(secret)))
        && !OTHER.matcher(secret).matches()
        && ConfiguredSecret.isSecret(secret, false);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return true; // a part of what is no secret is none
  }
}
