package org.inshore.scanners.documents.numbering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Levels of one list of Word: where each begins, how it counts, and what stands around its number.
 */
public final class ListLevels {
  /** Levels that a list of Word has. */
  public static final int LEVELS = 9;

  private static final int MAX_COUNT = 100_000;

  private final int[] starts = new int[LEVELS];
  private final String[] formats = new String[LEVELS];
  private final String[] texts = new String[LEVELS];
  private final boolean[] digits = new boolean[LEVELS];
  private final Map<String, Integer> styles = new HashMap<>();
  private int at;

  public ListLevels() {
    Arrays.fill(starts, 1);
    Arrays.fill(formats, "decimal");
    Arrays.fill(texts, "");
  }

  /** Copies it, to be counted by itself. */
  public ListLevels own() {
    ListLevels copy = new ListLevels();
    System.arraycopy(starts, 0, copy.starts, 0, LEVELS);
    System.arraycopy(formats, 0, copy.formats, 0, LEVELS);
    System.arraycopy(texts, 0, copy.texts, 0, LEVELS);
    System.arraycopy(digits, 0, copy.digits, 0, LEVELS);
    copy.styles.putAll(styles);
    return copy;
  }

  /** Goes to a level. */
  public void level(int number) {
    at = Math.clamp(number, 0, LEVELS - 1);
  }

  /** Takes a property of the level gone to. */
  public void take(String property, String value) {
    switch (property) {
      case "start", "startOverride" -> starts[at] = ListNumber.parsed(value);
      case "numFmt" -> formats[at] = value;
      case "lvlText" -> texts[at] = value.substring(0, Math.min(value.length(), 100));
      case "pStyle" -> styles.putIfAbsent(value, at);
      case "isLgl" -> digits[at] = !value.equals("0") && !value.equals("false");
      default -> throw new IllegalArgumentException(property);
    }
  }

  /** The level of a style's paragraphs, where the style does not name it. */
  public int level(@Nullable String style) {
    return style == null ? 0 : styles.getOrDefault(style, 0);
  }

  /** Counts one more of a level, and those below it anew. */
  public void count(int level, int[] counts) {
    for (int i = 0; i < level; i++) {
      counts[i] = Math.max(counts[i], starts[i]);
    }
    counts[level] = Math.min(MAX_COUNT, Math.max(counts[level] + 1, starts[level]));
    for (int i = level + 1; i < counts.length; i++) {
      counts[i] = starts[i] - 1;
    }
  }

  /** Counters before the first paragraph. */
  public int[] counters() {
    return Arrays.stream(starts).map(start -> start - 1).toArray();
  }

  /** What is printed before a paragraph of a level, with a blank behind it. */
  public String text(int level, int[] counts) {
    if (formats[level].equals("none")) {
      return "";
    }
    if (formats[level].equals("bullet")) {
      return "• ";
    }
    StringBuilder text = new StringBuilder();
    String form = texts[level];
    for (int i = 0; i < form.length(); i++) {
      int of = i + 1 < form.length() ? form.charAt(i + 1) - '1' : -1;
      if (form.charAt(i) == '%' && of >= 0 && of < LEVELS) {
        text.append(ListNumber.of(counts[of], digits[level] ? "decimal" : formats[of]));
        i++;
      } else {
        text.append(form.charAt(i));
      }
    }
    return text.isEmpty() ? "" : text.append(' ').toString();
  }
}
