package org.inshore.patterns.personalfinancial.table;

import java.util.Collection;

/**
 * Trie of words, its transitions in one hash table with open addressing: a step costs one look into
 * it, however many words go on from there.
 */
final class WordTrie {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  /** Node and character of each transition, plus one; 0 where there is none. */
  private final long[] keys;

  private final int[] children;
  private final boolean[] isWord;
  private final int mask;

  private WordTrie(int transitions) {
    int slots = 4 * Integer.highestOneBit(Math.max(1, transitions));
    keys = new long[slots];
    children = new int[slots];
    isWord = new boolean[transitions + 1];
    mask = slots - 1;
  }

  /** Makes one; of words read backwards if asked for. */
  static WordTrie of(Collection<String> words, boolean backward) {
    WordTrie trie = new WordTrie(words.stream().mapToInt(String::length).sum());
    int nodes = 1;
    for (String word : words) {
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(backward ? word.length() - 1 - i : i);
        int slot = trie.slot(node, c);
        if (trie.keys[slot] == 0) {
          trie.keys[slot] = key(node, c);
          trie.children[slot] = nodes++;
        }
        node = trie.children[slot];
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
    int slot = slot(node, c);
    return keys[slot] == 0 ? NONE : children[slot];
  }

  /** Where a transition is, or has its place. */
  private int slot(int node, char c) {
    long key = key(node, c);
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int node, char c) {
    return (((long) node << Character.SIZE) | c) + 1;
  }
}
