package org.inshore.engine.document;

import java.util.Arrays;
import java.util.BitSet;

/** Which word ends where in one document, in order of place; bounded. */
final class Occurrences {
  /** Most that are kept of one word. */
  static final int MOST_OF_WORD = 256;

  /** Most of all words together; the first of a word is kept beyond. */
  static final int MOST = 1 << 14;

  private final int[] counts;
  private final BitSet seen;
  private int[] words = new int[64];
  private int[] places = new int[64];
  private int size;

  Occurrences(int words) {
    this.counts = new int[words];
    this.seen = new BitSet(words);
  }

  void add(int word, int place) {
    if (counts[word] > 0 && (counts[word] == MOST_OF_WORD || size >= MOST)) {
      return;
    }
    counts[word]++;
    seen.set(word);
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    words[size] = word;
    places[size++] = place;
  }

  boolean has(int word) {
    return seen.get(word);
  }

  int size() {
    return size;
  }

  int word(int index) {
    return words[index];
  }

  int place(int index) {
    return places[index];
  }
}
