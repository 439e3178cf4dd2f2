package org.inshore.scanners.documents.structure.chat;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Head of a message in a chat: a line of nothing but a date, a time of day and who sent it.
 *
 * @param sender who
 * @param account what stands in brackets behind the sender; empty if nothing does
 * @param behind whether the sender stands behind the time
 */
record ChatHead(String sender, String account, boolean behind) {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 160;
  private static final String TIME =
      "[\\[(【]?\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?,? +(?:[上下]午|AM|PM)? ?"
          + "\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?[\\])】]?";
  private static final String SENDER =
      "([^\\s:：\\[\\]{}=|(（<]{1,20}(?: [^\\s:：\\[\\]{}=|(（<]{1,20}){0,2})";
  private static final String ACCOUNT = "(?:[(（<]([^)）>]{1,60})[)）>])?";
  private static final Pattern BEHIND =
      Pattern.compile(TIME + "[ \\t]+" + SENDER + ACCOUNT + "[:：]?");
  private static final Pattern BEFORE = Pattern.compile(SENDER + ACCOUNT + "[ \\t]+" + TIME);

  /** The head in a line; null if it is none. */
  static @Nullable ChatHead of(Lines lines, int from, int feed) {
    int to = lines.trimmed(from, feed);
    if (!lines.isComplete(feed) || to - from < SHORTEST || to - from > LONGEST) {
      return null;
    }
    if (!hasTime(lines.bytes(), from, to)) {
      return null;
    }
    String text = new String(lines.bytes(), from, to - from, lines.encoding().charset()).strip();
    Matcher behind = BEHIND.matcher(text);
    if (behind.matches()) {
      return of(behind, true);
    }
    Matcher before = BEFORE.matcher(text);
    return before.matches() ? of(before, false) : null;
  }

  private static ChatHead of(Matcher found, boolean behind) {
    return new ChatHead(found.group(1), Objects.requireNonNullElse(found.group(2), ""), behind);
  }

  private static boolean hasTime(byte[] bytes, int from, int to) {
    for (int i = from + 1; i + 2 < to; i++) {
      if (bytes[i] == ':' && Ascii.isDigit(bytes[i - 1]) && Ascii.isDigit(bytes[i + 1])) {
        return true;
      }
    }
    return false;
  }
}
