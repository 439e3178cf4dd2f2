package org.inshore.spi.detect;

import org.jspecify.annotations.Nullable;

/**
 * A validator that also finds values in running text by what stands around them, where neither
 * their form nor a word near them tells.
 *
 * <p>A pattern that needs its surroundings names it. It is asked wherever the pattern may begin.
 */
public interface TextValidator extends Validator {
  /** So many characters on either side are shown to it at most. */
  int AROUND = 20;

  /**
   * Weights of a character by its place in a value, from {@value #NEVER} to {@value #MOST}. A value
   * begins only where its first two characters as {@code first} and {@code second}, or its first
   * three as {@code first}, {@code middle} and {@code third}, weigh 0 or more together, or where
   * one that opens a pair stands before one that closes it.
   */
  record Weights(int first, int second, int middle, int third, boolean opens, boolean closes) {}

  /** What a character weighs where no value has it. */
  int NEVER = -64;

  /** The most that one weighs: two of these do not make up for one that no value has. */
  int MOST = 31;

  /**
   * The weights of a character, normalised; asked once for each, so that most places cost a sum.
   */
  Weights weights(char c);

  /** Whether characters, normalised, are a word of two or three that text is made of. */
  boolean isWord(CharSequence characters);

  /**
   * Whether a value may begin with the first of some characters, normalised; asked where they weigh
   * enough, so it must be quick.
   *
   * @param before what stands before it; 0 where the text begins, as behind its end
   */
  boolean mayBegin(char before, char first, char second, char third, char fourth);

  /**
   * A value that what stands around tells.
   *
   * @param end where it ends
   * @param confidence the share of values told by as much that are right
   */
  record Told(int end, double confidence) {}

  /** A value's place in a text. */
  record Span(int start, int end) {}

  /**
   * The value that is likelier by what stands around than one that was found, if one is within it.
   *
   * @param text as for {@link #tell}
   * @param start where the value that was found begins in it
   * @param end where that ends
   * @return null if none is; an empty one if what was found is likely no value either
   */
  @Nullable Span likelier(CharSequence text, int start, int end);

  /**
   * Tells the value that begins at a place; asked only where one may.
   *
   * @param text a stretch of text, normalised as values are, but with all its characters
   * @param start where the value may begin in it
   * @return null if none begins there
   */
  @Nullable Told tell(CharSequence text, int start);
}
