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
   * Whether a value may begin with some characters, normalised; asked all over a text, so it must
   * be quick.
   */
  boolean mayBegin(char first, char second, char third);

  /**
   * A value that what stands around tells.
   *
   * @param end where it ends
   * @param confidence the share of values told by as much that are right
   */
  record Told(int end, double confidence) {}

  /**
   * Tells the value that begins at a place; asked only where one that is valid may.
   *
   * @param text a stretch of text, normalised as values are, but with all its characters
   * @param start where the value may begin in it
   * @return null if none begins there
   */
  @Nullable Told tell(CharSequence text, int start);
}
