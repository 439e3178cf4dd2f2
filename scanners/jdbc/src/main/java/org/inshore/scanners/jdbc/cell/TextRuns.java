package org.inshore.scanners.jdbc.cell;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text that stands as it is in bytes of an unknown form, as in serialised objects: runs
 * in ASCII and Chinese characters in UTF-8, a line each.
 */
final class TextRuns {
  /** Shorter runs are chance. */
  private static final int LEAST = 4;

  /** One byte in so many is within runs, else the bytes are packed or encrypted. */
  private static final int SHARE = 4;

  private static final Pattern BORDERS =
      Pattern.compile("(?<=^[A-Za-z])(?=[0-9]{6})|(?<=[0-9X\\p{IsHan}])(?=[a-z]{1,4}$)");

  private TextRuns() {}

  /** The runs; null if there is hardly any. */
  static @Nullable String of(byte[] bytes, int length) {
    StringBuilder runs = new StringBuilder();
    int within = 0;
    int begin = -1;
    for (int i = 0; i <= length; ) {
      int width = i == length ? 0 : width(bytes, i, length);
      if (width > 0) {
        begin = begin < 0 ? i : begin;
        i += width;
        continue;
      }
      if (begin >= 0 && i - begin >= LEAST) {
        within += i - begin;
        runs.append(runs.isEmpty() ? "" : "\n")
            .append(parted(new String(bytes, begin, i - begin, StandardCharsets.UTF_8)));
      }
      begin = -1;
      i++;
    }
    return within * SHARE >= length && within > 0 ? runs.toString() : null;
  }

  /** Parts letters at the borders, which tell type and length of what follows, from the text. */
  private static String parted(String run) {
    return BORDERS.matcher(run).replaceAll("\n");
  }

  /** How many bytes the character of a text has that begins there; 0 if none does. */
  private static int width(byte[] bytes, int at, int length) {
    byte b = bytes[at];
    if (b >= ' ' && b < 0x7f) {
      return 1;
    }
    boolean isHan =
        at + 2 < length
            && (b & 0xff) >= 0xe3
            && (b & 0xff) <= 0xe9
            && (bytes[at + 1] & 0xc0) == 0x80
            && (bytes[at + 2] & 0xc0) == 0x80;
    return isHan ? 3 : 0;
  }
}
