package org.inshore.patterns.personalfinancial.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Characters and words that tell names from other text, by key. Read on first use. */
public final class NameWords {
  /** By key, its lines, each without the key. */
  private static final Map<String, List<List<String>>> ROWS =
      Resources.text("name-words.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split(" ", -1)))
          .collect(
              Collectors.groupingBy(
                  List::getFirst,
                  Collectors.mapping(
                      line -> List.copyOf(line.subList(1, line.size())),
                      Collectors.toUnmodifiableList())));

  private NameWords() {}

  /** The lines of a key. */
  public static List<List<String>> rows(String key) {
    List<List<String>> rows = ROWS.get(key);
    if (rows == null) {
      throw new IllegalArgumentException("no such words: " + key);
    }
    return rows;
  }

  /** The words of a key. */
  public static List<String> words(String key) {
    return rows(key).stream().flatMap(List::stream).toList();
  }

  /** The characters of a key, one behind the other. */
  public static String characters(String key) {
    return String.join("", words(key));
  }
}
