package org.inshore.scanners.s3.evidence;

/** Wildcards of policies: {@code *} for any characters, {@code ?} for one. */
final class Patterns {
  private Patterns() {}

  /** Whether a pattern fits a text; takes time in proportion to the product of their lengths. */
  static boolean fits(String pattern, String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resume = in;
      } else if (at < pattern.length()
          && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** The text that all fitting texts begin with, as far as the last slash in it. */
  static String folder(String pattern) {
    int end = 0;
    while (end < pattern.length() && "*?".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, pattern.lastIndexOf('/', end - 1) + 1);
  }
}
