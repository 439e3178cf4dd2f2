package org.inshore.engine.document;

import java.util.function.IntUnaryOperator;

/**
 * Reads one document's text, piece by piece, and notes where words end. Latin words only count as
 * whole ones. Keeps no text.
 */
final class WordScan {
  /** Longest word; what came before it is remembered in the bits of a long. */
  static final int LONGEST_WORD = 32;

  /** How far apart the parts of a text are that has something left out: nothing is near. */
  static final int APART = DocumentRules.FURTHEST + LONGEST_WORD + 1;

  private final WordFinder finder;
  private final IntUnaryOperator normaliser;
  private final Occurrences found;
  private int state = WordFinder.START;
  private int place;
  private boolean space;

  /** By character, the last one lowest: whether it was a Latin letter or digit. */
  private long alphanumeric;

  /** Words that count if no Latin letter or digit follows, from the state that is longest. */
  private int waiting = WordFinder.NONE;

  private long before;

  WordScan(WordFinder finder, IntUnaryOperator normaliser, Occurrences found) {
    this.finder = finder;
    this.normaliser = normaliser;
    this.found = found;
  }

  /** Reads some more characters of the text. */
  void read(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      int point = normaliser.applyAsInt(chars[i]);
      if (point < 0) {
        continue;
      }
      char c = Folding.lower((char) point);
      if (Folding.isSpace(c)) {
        space = true;
        continue;
      }
      boolean inWord = Folding.isAlphanumeric(c);
      if (space && inWord && (alphanumeric & 1) != 0) {
        step(' ', false);
      }
      space = false;
      step(c, inWord);
    }
  }

  /** What follows does not stand beside what came before. */
  void leaveOut() {
    settle();
    state = WordFinder.START;
    alphanumeric = 0;
    space = false;
    place += APART;
  }

  /** No more follows. */
  void finish() {
    settle();
  }

  private void step(char c, boolean inWord) {
    if (inWord) {
      waiting = WordFinder.NONE;
    } else {
      settle();
    }
    place++;
    alphanumeric = alphanumeric << 1 | (inWord ? 1 : 0);
    state = finder.next(state, c);
    int longest = finder.longest(state);
    if (longest == WordFinder.NONE) {
      return;
    }
    if (inWord) {
      waiting = longest;
      before = alphanumeric;
    } else {
      note(longest, alphanumeric);
    }
  }

  private void settle() {
    if (waiting != WordFinder.NONE) {
      note(waiting, before);
      waiting = WordFinder.NONE;
    }
  }

  private void note(int longest, long traits) {
    for (int at = longest; at != WordFinder.NONE; at = finder.shorter(at)) {
      int word = finder.word(at);
      String text = finder.words().get(word);
      boolean startsInside =
          Folding.isAlphanumeric(text.charAt(0)) && (traits >>> text.length() & 1) != 0;
      if (!startsInside) {
        found.add(word, place);
      }
    }
  }
}
