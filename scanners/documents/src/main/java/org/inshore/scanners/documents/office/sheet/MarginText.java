package org.inshore.scanners.documents.office.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a sheet's header or footer, whose codes part it into left, middle and right and say how
 * it looks: {@code &C&"Arial,Bold"&12机密}.
 */
public final class MarginText {
  /** A size before more digits may be a part of what is shown. */
  private static final Pattern CODE =
      Pattern.compile(
          "&(?:(?<side>[LCR])|(?<sign>&)|[BIUEHSXY]|\"[^\"]*\"|\\d{1,3}(?!\\d)"
              + "|K(?:[0-9A-Fa-f]{6}|\\d{2}[+-]\\d{3}))");

  private MarginText() {}

  /** The text as it is shown: each side in a line of its own. */
  public static String plain(CharSequence margin) {
    Matcher code = CODE.matcher(margin);
    StringBuilder text = new StringBuilder();
    while (code.find()) {
      boolean parts = code.group("side") != null && (code.start() > 0 || !text.isEmpty());
      code.appendReplacement(text, parts ? "\n" : code.group("sign") != null ? "&" : "");
    }
    return code.appendTail(text).toString();
  }
}
