package org.inshore.scanners.documents.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mending of secrecy markings as a recogniser misreads them: the star between level and period is
 * no character that it knows.
 */
final class Markings {
  private static final Pattern MISREAD =
      Pattern.compile(
          "(绝\\s?密|机\\s?密|秘\\s?密)\\s?[太大女本来夫天友☆*xXkK&%#]\\s?"
              + "([0-9lLIiOo]{1,2}\\s?(?:年|个月)|长期)");

  private Markings() {}

  static String mended(String text) {
    Matcher matcher = MISREAD.matcher(text);
    return matcher.replaceAll(
        found ->
            found.group(1).replaceAll("\\s", "")
                + "★"
                + found
                    .group(2)
                    .replaceAll("[lLIi]", "1")
                    .replaceAll("[Oo]", "0")
                    .replaceAll("\\s", ""));
  }
}
