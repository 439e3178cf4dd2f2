package org.inshore.scanners.documents.structure.delimited;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.lines.Lines;

/**
 * Judge of lines that are lists of codes of characters, {@code 0x31, 0x33}, {@code CHR(49)||} or
 * numeric references: what looks like delimited fields there is a text.
 */
final class CodeList {
  private static final int MOST = 128;

  private static final String CODE =
      "(?:\\\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[0-7]{3})|&#x?[0-9a-f]+;|[%=][0-9a-f]{2}"
          + "|0x[0-9a-f]{2}\\b|n?chr?(?:ar)?\\(\\s*(?:0x)?[0-9a-f]+\\s*\\))";

  private static final Pattern CODES =
      Pattern.compile(
          "(?i)[\\s'\"]*" + CODE + "(?:['\"]?\\s*(?:\\|\\||[+&,.])?\\s*['\"]?" + CODE + "){2}");

  private static final boolean[] BEGINS = new boolean[128];

  static {
    for (char c : "\\&%=0cCnN'\"".toCharArray()) {
      BEGINS[c] = true;
    }
  }

  private CodeList() {}

  /** Whether a line is one. */
  static boolean is(Lines lines, int from, int to) {
    byte[] bytes = lines.bytes();
    int at = from;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    if (at == to || bytes[at] < 0 || !BEGINS[bytes[at]]) {
      return false;
    }
    int length = Math.min(to - at, MOST);
    return CODES.matcher(new String(bytes, at, length, StandardCharsets.ISO_8859_1)).lookingAt();
  }
}
