package org.inshore.patterns.personalfinancial.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Lookup of the words of a fixed list that begin or end at a place, by a hash table of their first
 * and of their last characters. A place at which none does costs one look into a table.
 */
public final class WordList {
  private static final String[] NONE = {};

  private final int mask;
  private final String[][] byFirst;
  private final String[][] byLast;

  private WordList(Collection<String> words) {
    int slots = 2 * Integer.highestOneBit(Math.max(256, words.size()));
    mask = slots - 1;
    List<String> longestFirst =
        words.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    byFirst = table(slots);
    byLast = table(slots);
    for (String word : longestFirst) {
      add(byFirst, word.charAt(0), word);
      add(byLast, word.charAt(word.length() - 1), word);
    }
  }

  public static WordList of(String... words) {
    return new WordList(Arrays.asList(words));
  }

  public static WordList of(Collection<String> words) {
    return new WordList(words);
  }

  private static String[][] table(int slots) {
    String[][] table = new String[slots][];
    Arrays.fill(table, NONE);
    return table;
  }

  private void add(String[][] table, char key, String word) {
    String[] before = table[slot(key)];
    String[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = word;
    table[slot(key)] = after;
  }

  private int slot(char c) {
    return (c ^ c >>> 8) & mask;
  }

  /** How long the longest word is that begins at a place; 0 if none does. */
  public int longestAt(CharSequence text, int place) {
    return place < text.length() ? longestAt(text, place, text.length()) : 0;
  }

  private int longestAt(CharSequence text, int place, int end) {
    for (String word : byFirst[slot(text.charAt(place))]) {
      if (word.length() <= end - place && isAt(text, place, word)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Whether a word begins at a place. */
  public boolean isAt(CharSequence text, int place) {
    return longestAt(text, place) > 0;
  }

  /** Whether a stretch ends with a word. */
  public boolean endsIn(CharSequence text, int from, int to) {
    if (from < to) {
      for (String word : byLast[slot(text.charAt(to - 1))]) {
        if (word.length() <= to - from && isAt(text, to - word.length(), word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word lies in a stretch. */
  public boolean isIn(CharSequence text, int from, int to) {
    for (int place = from; place < to; place++) {
      if (longestAt(text, place, to) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch is a word. */
  public boolean has(CharSequence text, int from, int to) {
    if (from < to) {
      for (String word : byFirst[slot(text.charAt(from))]) {
        if (word.length() == to - from && isAt(text, from, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(CharSequence text, int place, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(place + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
