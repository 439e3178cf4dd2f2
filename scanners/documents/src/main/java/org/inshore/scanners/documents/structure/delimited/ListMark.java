package org.inshore.scanners.documents.structure.delimited;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mark of an item of a list before a record: {@code - }, {@code 3、}, {@code (2)}, {@code ①}. */
final class ListMark {
  /** No mark has more bytes in any encoding. */
  private static final int MOST_BYTES = 24;

  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?:[-*+] |[•●▪◆■※·–—]\\s*|[0-9]{1,3}(?:、|[.．)）] ?)|[(（][0-9]{1,3}[)）]\\s*|[①-⑳]\\s*)(?=[^\\s0-9.]|[0-9]{6})");

  private ListMark() {}

  /**
   * How many bytes the mark has that text between two places begins with; 0 where there is none.
   */
  static int length(byte[] bytes, int from, int to, Charset charset) {
    String head = new String(bytes, from, Math.min(MOST_BYTES, to - from), charset);
    Matcher matcher = MARK.matcher(head);
    return matcher.lookingAt() ? matcher.group().getBytes(charset).length : 0;
  }
}
