package org.inshore.patterns.personalfinancial.name.model;

import java.util.Arrays;

/**
 * The likeliest ways to part a stretch of Chinese text into words of a dictionary, up to each of
 * its places and from each on (dynamic programming over shares of words).
 */
public final class Segmentation {
  /** The longest word, in characters. */
  static final int LONGEST = 3;

  /** A character that the dictionary does not have as a word. */
  private static final double UNKNOWN = -NameModel.NEVER * NameModel.STEP;

  /** What it costs to stand beside a character that is no word, since a word is cut there. */
  private static final double PART = 3;

  /** A word that the dictionary lacks, and each of its characters. */
  private static final double STRANGE = -14;

  private static final double STRANGE_MORE = -4;

  private final String text;

  /** By place and length, the logarithm of the share of what stands there as a word. */
  private final double[] words;

  private final double[] upTo;
  private final double[] from;

  Segmentation(String text) {
    int length = text.length();
    this.text = text;
    this.words = new double[LONGEST * length];
    this.upTo = new double[length + 1];
    this.from = new double[length + 1];
    Arrays.fill(upTo, 1, length + 1, Double.NEGATIVE_INFINITY);
    Arrays.fill(from, 0, length, Double.NEGATIVE_INFINITY);
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= Math.min(length, start + LONGEST); end++) {
        words[LONGEST * start + end - start - 1] = share(start, end);
        upTo[end] = Math.max(upTo[end], upTo[start] + word(start, end));
      }
      int foreign = foreign(start);
      if (foreign > start) {
        double share = upTo[start] + Transliteration.share(text, start, foreign);
        upTo[foreign] = Math.max(upTo[foreign], share);
      }
    }
    for (int start = length - 1; start >= 0; start--) {
      for (int end = start + 1; end <= Math.min(length, start + LONGEST); end++) {
        from[start] = Math.max(from[start], from[end] + word(start, end));
      }
      int foreign = foreign(start);
      if (foreign > start) {
        double share = from[foreign] + Transliteration.share(text, start, foreign);
        from[start] = Math.max(from[start], share);
      }
    }
  }

  /**
   * Where characters of foreign words end of which the first stands here; else the place itself.
   */
  private int foreign(int start) {
    int end = start;
    if (start == 0 || !Transliteration.has(text.charAt(start - 1))) {
      while (end < text.length() && Transliteration.has(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  /** The logarithm of the share of all of it. */
  double all() {
    return from[0];
  }

  /** That of what stands before a place where a name begins. */
  double before(int end) {
    double best = Double.NEGATIVE_INFINITY;
    for (int start = Math.max(0, end - LONGEST); start < end; start++) {
      double word = word(start, end);
      double beside = NameNeighbours.before(text.substring(start, end)) - part(word);
      best = Math.max(best, upTo[start] + word + beside);
    }
    return best;
  }

  /** That of what stands behind a place where a name ends. */
  double behind(int start) {
    double best = Double.NEGATIVE_INFINITY;
    for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST); end++) {
      double word = word(start, end);
      double beside = NameNeighbours.behind(text.substring(start, end)) - part(word);
      best = Math.max(best, word + from[end] + beside);
    }
    return best;
  }

  private static double part(double word) {
    return word == UNKNOWN ? PART : 0;
  }

  private double word(int start, int end) {
    return words[LONGEST * start + end - start - 1];
  }

  private double share(int start, int end) {
    int length = end - start;
    return word(
        text.charAt(start),
        length > 1 ? text.charAt(start + 1) : 0,
        length > 2 ? text.charAt(start + 2) : 0);
  }

  /** The logarithm of the share of a word of up to three characters, 0 behind its last. */
  private static double word(int first, int second, int third) {
    double share = NameModel.word(first, second, third);
    int length = third != 0 ? 3 : 2;
    return second == 0
        ? Math.max(share, UNKNOWN)
        : Math.max(share, STRANGE + STRANGE_MORE * length);
  }

  /**
   * The logarithm of the share of two or three characters, parted as is likeliest.
   *
   * @param third the last one; 0 for none
   */
  public static double share(char first, char second, char third) {
    double two = Math.max(word(first, 0, 0) + word(second, 0, 0), word(first, second, 0));
    if (third == 0) {
      return two;
    }
    double three = Math.max(word(first, second, third), word(first, 0, 0) + word(second, third, 0));
    return Math.max(three, two + word(third, 0, 0));
  }
}
