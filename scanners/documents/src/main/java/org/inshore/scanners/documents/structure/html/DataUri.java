package org.inshore.scanners.documents.structure.html;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tells addresses that hold what they lead to, in Base64 (RFC 2397). */
final class DataUri {
  private static final String MARK = ";base64,";
  private static final int LONGEST_TYPE = 200;

  private DataUri() {}

  static boolean begins(CharSequence value) {
    return value.length() > 5 && value.subSequence(0, 5).toString().equalsIgnoreCase("data:");
  }

  /** The bytes; null if it holds none. */
  static byte @Nullable [] decode(String value) {
    int mark = value.indexOf(MARK);
    if (!begins(value) || mark < 0 || mark > LONGEST_TYPE) {
      return null;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value.substring(mark + MARK.length()));
      return bytes.length == 0 ? null : bytes;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static boolean isPicture(String value) {
    return value.regionMatches(true, 5, "image/", 0, 6)
        && !value.regionMatches(true, 5, "image/svg", 0, 9);
  }
}
