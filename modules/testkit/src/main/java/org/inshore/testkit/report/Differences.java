package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Differences of two texts that are mostly the same, word by word. A number is a word of its own,
 * and so is each mark and each Han character.
 */
final class Differences {
  /** How many words must be the same again for a difference to be over. */
  private static final int SAME_AGAIN = 16;

  /**
   * One difference.
   *
   * @param first the words of the first text
   * @param second the words of the second in their stead
   */
  record Difference(String first, String second) {}

  private Differences() {}

  /** The differences, from the start. */
  static List<Difference> between(String first, String second) {
    List<String> one = words(first);
    List<String> other = words(second);
    List<Difference> differences = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() || j < other.size()) {
      if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] left =
          number(one, i) && number(other, j) ? new int[] {i + 1, j + 1} : resume(one, i, other, j);
      differences.add(
          new Difference(
              String.join(" ", one.subList(i, left[0])),
              String.join(" ", other.subList(j, left[1]))));
      i = left[0];
      j = left[1];
    }
    return differences;
  }

  private static boolean number(List<String> words, int at) {
    return at < words.size() && words.get(at).matches("\\d+");
  }

  /** Where both go on alike, with as few words left out as can be; else their ends. */
  private static int[] resume(List<String> one, int i, List<String> other, int j) {
    int most = one.size() - i + other.size() - j;
    for (int left = 1; left < most; left++) {
      for (int here = Math.min(left, one.size() - i); here >= 0; here--) {
        int there = left - here;
        if (j + there <= other.size() && alike(one, i + here, other, j + there)) {
          return new int[] {i + here, j + there};
        }
      }
    }
    return new int[] {one.size(), other.size()};
  }

  private static boolean alike(List<String> one, int i, List<String> other, int j) {
    int words = Math.min(SAME_AGAIN, Math.min(one.size() - i, other.size() - j));
    return words > 0 && one.subList(i, i + words).equals(other.subList(j, j + words));
  }

  private static List<String> words(String text) {
    return text.isBlank()
        ? List.of()
        : Stream.of(
                text.strip()
                    .split("\\s+|(?<=\\d)(?!\\d)|(?<!\\d)(?=\\d)|(?=[\\p{IsHan}\\p{P}\\p{S}])"))
            .filter(word -> !word.isEmpty())
            .toList();
  }
}
