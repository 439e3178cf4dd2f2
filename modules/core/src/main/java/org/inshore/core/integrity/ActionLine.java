package org.inshore.core.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.inshore.core.file.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of actions: number from 1, time in UTC, verb, source, account, place, result,
 * and the hash, with a tab between. The hash is the SHA-256, in hex, of the hash of the line
 * before, a line feed, and this line up to the tab before its hash, in UTF-8. The first line is a
 * head without a hash of its own; the line after it is bound to the SHA-256 of the head.
 *
 * @param number its number
 * @param text all before its hash
 * @param chain its hash
 */
record ActionLine(long number, String text, String chain) {
  private static final int FIELDS = 8;

  static String head(String run) {
    return "# Inshore actions 1\t" + escaped(run);
  }

  static String text(long number, Instant time, Action action) {
    return String.join(
        "\t",
        List.of(
            Long.toString(number),
            time.toString(),
            action.verb().name().toLowerCase(Locale.ROOT),
            escaped(action.source()),
            escaped(action.account()),
            escaped(action.place()),
            escaped(action.result())));
  }

  static String chain(String before, String text) {
    return Sha256.of(before + "\n" + text);
  }

  /** Reads a line; null if it is not one. */
  static @Nullable ActionLine parse(String line) {
    int last = line.lastIndexOf('\t');
    if (last < 0 || line.chars().filter(each -> each == '\t').count() != FIELDS - 1) {
      return null;
    }
    String number = line.substring(0, line.indexOf('\t'));
    return number.matches("[1-9][0-9]{0,17}")
        ? new ActionLine(Long.parseLong(number), line.substring(0, last), line.substring(last + 1))
        : null;
  }

  /** A name of a foreign system without what would end a field or a line. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\\') {
                escaped.append("\\\\");
              } else if (Character.isISOControl(c)
                  || c == 0x2028
                  || c == 0x2029
                  || (c >= 0xd800 && c <= 0xdfff)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
