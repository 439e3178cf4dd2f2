package org.inshore.scanners.documents.picture;

import java.util.regex.Pattern;

/**
 * Mending of secrecy markings as a recogniser misreads them: the star between level and period is
 * no character that it knows.
 */
final class Markings {
  private static final String LEVEL = "(绝\\s?密|机\\s?密|秘\\s?密)\\s?";
  private static final String PERIOD = "([0-9lLIiOo|]{1,3}\\s?(?:年|个月)|长期)";

  /** What stars are mostly taken for, wherever it stands. */
  private static final Pattern MISREAD =
      Pattern.compile(LEVEL + "[太大女本来夫天友文六☆*xXkK&%#]\\s?" + PERIOD);

  /** A line of its own: any one sign may stand for the star. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\s*" + LEVEL + "[^\\s0-9]\\s?" + PERIOD + "(?=\\s*$)");

  private static final int LONGEST = 30;

  private Markings() {}

  static String mended(String text) {
    return mended(LINE, mended(MISREAD, text));
  }

  private static String mended(Pattern misread, String text) {
    return misread
        .matcher(text)
        .replaceAll(found -> found.group(1).replaceAll("\\s", "") + "★" + period(found.group(2)));
  }

  private static String period(String read) {
    String period = read.replaceAll("\\s", "");
    String mended = period.replaceAll("[lLIi|]", "1").replaceAll("[Oo]", "0");
    int unit = mended.indexOf('年');
    boolean tooLong = unit > 0 && Integer.parseInt(mended.substring(0, unit)) > LONGEST;
    return tooLong ? period.replaceAll("[lLIiOo|]", "") : mended;
  }
}
