package org.inshore.scanners.documents.office.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters of a workbook's strings that are written as {@code _x0031_} (ECMA-376, ST_Xstring).
 */
final class EscapedCharacters {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedCharacters() {}

  /** A string with its characters as they are shown. */
  static String turned(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escaped ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
  }
}
