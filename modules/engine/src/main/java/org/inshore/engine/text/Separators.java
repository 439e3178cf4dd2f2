package org.inshore.engine.text;

import java.util.BitSet;

/**
 * Characters of which one may stand between two of a value.
 *
 * @param text the characters
 * @param classes theirs
 * @param low bits of those up to 63
 * @param high bits of those from 64 to 127
 */
public record Separators(String text, BitSet classes, long low, long high) {
  private static final long DIGITS = 0x03ff_0000_0000_0000L;
  private static final long LETTERS = 0x07ff_fffe_07ff_fffeL;

  public static Separators of(String text, BitSet classes) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      low |= c < Long.SIZE ? 1L << c : 0;
      high |= c >= Long.SIZE && c < 2 * Long.SIZE ? 1L << c : 0;
    }
    return new Separators(text, classes, low, high);
  }

  /** Whether a letter or digit is one. */
  boolean inWords() {
    return (low & DIGITS) != 0 || (high & LETTERS) != 0;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether one stands in a stretch of text. */
  public boolean standIn(TextView view, int from, int to) {
    for (int at = from; at < to && !isEmpty(); at = view.next(at)) {
      if (classes.get(view.classAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a normalised character is one. */
  boolean contains(int point) {
    return point < Long.SIZE
        ? (low >>> point & 1) != 0
        : point < 2 * Long.SIZE ? (high >>> point & 1) != 0 : text.indexOf(point) >= 0;
  }
}
