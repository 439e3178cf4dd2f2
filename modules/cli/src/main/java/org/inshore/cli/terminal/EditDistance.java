package org.inshore.cli.terminal;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Edit distance of Damerau and Levenshtein, restricted: a letter more, less or another, or two
 * changed over. It tells the word that was meant: two edits away at most, and half of its letters;
 * else one that begins the other, as {@code --out} and {@code --output}.
 */
public final class EditDistance {
  private static final int MOST = 2;

  /** The shortest word that may be meant by a longer one, dashes counted. */
  private static final int LEAST = 4;

  private EditDistance() {}

  /** The nearest of the known words; null if none is near. */
  public static @Nullable String nearest(String typed, Collection<String> known) {
    String nearest =
        known.stream()
            .min(
                Comparator.<String>comparingInt(word -> of(typed, word))
                    .thenComparing(word -> word))
            .orElse(null);
    return nearest != null && of(typed, nearest) <= Math.min(MOST, nearest.length() / 2)
        ? nearest
        : known.stream()
            .filter(word -> Math.min(word.length(), typed.length()) >= LEAST)
            .filter(word -> word.startsWith(typed) || typed.startsWith(word))
            .min(Comparator.comparingInt(String::length).thenComparing(word -> word))
            .orElse(null);
  }

  static int of(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }
}
