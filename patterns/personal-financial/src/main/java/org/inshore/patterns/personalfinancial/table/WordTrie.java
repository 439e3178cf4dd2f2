package org.inshore.patterns.personalfinancial.table;

import java.util.Collection;

/**
 * Trie of words, its transitions in one hash table: a step costs one look into it, however many
 * words go on from there.
 */
final class WordTrie {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  /** Node and character of each transition. */
  private final LongKeys transitions;

  /** By place of a transition, where it leads. */
  private final int[] children;

  private final boolean[] isWord;

  private WordTrie(int most) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * most);
    transitions = new LongKeys(bits);
    children = new int[1 << bits];
    isWord = new boolean[most + 1];
  }

  /** Makes one; of words read backwards if asked for. */
  static WordTrie of(Collection<String> words, boolean backward) {
    WordTrie trie = new WordTrie(words.stream().mapToInt(String::length).sum());
    int nodes = 1;
    for (String word : words) {
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(backward ? word.length() - 1 - i : i);
        int place = trie.transitions.add(key(node, c));
        if (trie.children[place] == ROOT) {
          trie.children[place] = nodes++;
        }
        node = trie.children[place];
      }
      trie.isWord[node] = true;
    }
    return trie;
  }

  /** How long the longest word is that begins at a place and ends before an end; 0 if none does. */
  int longest(CharSequence text, int place, int end) {
    int longest = 0;
    int node = ROOT;
    for (int at = place; at < end; at++) {
      node = next(node, text.charAt(at));
      if (node == NONE) {
        return longest;
      }
      if (isWord[node]) {
        longest = at + 1 - place;
      }
    }
    return longest;
  }

  /** Whether a stretch ends with a word, of a trie of words read backwards. */
  boolean ends(CharSequence text, int from, int to) {
    int node = ROOT;
    for (int at = to - 1; at >= from; at--) {
      node = next(node, text.charAt(at));
      if (node == NONE) {
        return false;
      }
      if (isWord[node]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch is a word. */
  boolean is(CharSequence text, int from, int to) {
    int node = ROOT;
    for (int at = from; at < to; at++) {
      node = next(node, text.charAt(at));
      if (node == NONE) {
        return false;
      }
    }
    return isWord[node];
  }

  private int next(int node, char c) {
    int place = transitions.find(key(node, c));
    return place < 0 ? NONE : children[place];
  }

  /** A number that is not 0. */
  private static long key(int node, char c) {
    return (((long) node << Character.SIZE) | c) + 1;
  }
}
