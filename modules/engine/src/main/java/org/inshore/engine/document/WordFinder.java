package org.inshore.engine.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds all of many words in one pass, whatever the text (Aho and Corasick). Immutable. */
final class WordFinder {
  static final int START = 0;
  static final int NONE = -1;

  private final List<String> words;

  /** From the start by character: most characters of a text begin no word. */
  private final int[] starts = new int[1 << 16];

  /** By state: its next characters in order, and the states they lead to. */
  private final char[][] characters;

  private final int[][] targets;

  /** By state: the state of the longest proper suffix that is the start of a word. */
  private final int[] suffixes;

  /** By state: the word it is, or none. */
  private final int[] ends;

  /** By state: the nearest suffix that is a word, or none. */
  private final int[] shorter;

  /** Takes folded words, each once. */
  WordFinder(List<String> words) {
    this.words = List.copyOf(words);
    List<Map<Character, Integer>> tree = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    tree.add(new TreeMap<>());
    found.add(NONE);
    for (int i = 0; i < words.size(); i++) {
      int state = START;
      for (char c : words.get(i).toCharArray()) {
        Integer next = tree.get(state).get(c);
        if (next == null) {
          next = tree.size();
          tree.get(state).put(c, next);
          tree.add(new TreeMap<>());
          found.add(NONE);
        }
        state = next;
      }
      found.set(state, i);
    }
    int size = tree.size();
    characters = new char[size][];
    targets = new int[size][];
    ends = found.stream().mapToInt(Integer::intValue).toArray();
    for (int state = 0; state < size; state++) {
      Map<Character, Integer> next = tree.get(state);
      characters[state] = new char[next.size()];
      targets[state] = next.values().stream().mapToInt(Integer::intValue).toArray();
      int i = 0;
      for (char c : next.keySet()) {
        characters[state][i++] = c;
      }
    }
    suffixes = new int[size];
    shorter = new int[size];
    link();
  }

  private void link() {
    shorter[START] = NONE;
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < targets[START].length; i++) {
      starts[characters[START][i]] = targets[START][i];
      shorter[targets[START][i]] = NONE;
      queue.add(targets[START][i]);
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int i = 0; i < targets[state].length; i++) {
        int target = targets[state][i];
        int suffix = next(suffixes[state], characters[state][i]);
        suffixes[target] = suffix;
        shorter[target] = ends[suffix] != NONE ? suffix : shorter[suffix];
        queue.add(target);
      }
    }
  }

  List<String> words() {
    return words;
  }

  /** The state after one more character. */
  int next(int from, char c) {
    for (int state = from; state != START; state = suffixes[state]) {
      int i = Arrays.binarySearch(characters[state], c);
      if (i >= 0) {
        return targets[state][i];
      }
    }
    return starts[c];
  }

  /** The state of the longest word that ends in a state, or none. */
  int longest(int state) {
    return ends[state] != NONE ? state : shorter[state];
  }

  /** The state of the next shorter word that ends in a state, or none. */
  int shorter(int state) {
    return shorter[state];
  }

  /** The number of the word that a state is. */
  int word(int state) {
    return ends[state];
  }
}
