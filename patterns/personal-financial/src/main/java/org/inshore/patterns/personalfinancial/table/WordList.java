package org.inshore.patterns.personalfinancial.table;

import java.util.Arrays;
import java.util.Collection;

/**
 * Lookup of the words of a fixed list that begin or end at a place, by a trie of the words and one
 * of the words read backwards.
 */
public final class WordList {
  private final WordTrie forward;
  private final WordTrie backward;

  private WordList(Collection<String> words) {
    forward = WordTrie.of(words, false);
    backward = WordTrie.of(words, true);
  }

  public static WordList of(String... words) {
    return new WordList(Arrays.asList(words));
  }

  public static WordList of(Collection<String> words) {
    return new WordList(words);
  }

  /** How long the longest word is that begins at a place; 0 if none does. */
  public int longestAt(CharSequence text, int place) {
    return forward.longest(text, place, text.length());
  }

  /** Whether a word begins at a place. */
  public boolean isAt(CharSequence text, int place) {
    return longestAt(text, place) > 0;
  }

  /** Whether a stretch ends with a word. */
  public boolean endsIn(CharSequence text, int from, int to) {
    return backward.ends(text, from, to);
  }

  /** Whether a word lies in a stretch. */
  public boolean isIn(CharSequence text, int from, int to) {
    for (int place = from; place < to; place++) {
      if (forward.longest(text, place, to) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch is a word. */
  public boolean has(CharSequence text, int from, int to) {
    return forward.is(text, from, to);
  }
}
