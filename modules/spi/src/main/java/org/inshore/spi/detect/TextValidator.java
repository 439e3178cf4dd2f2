package org.inshore.spi.detect;

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
   * Where the value ends that begins at a place.
   *
   * @param text a stretch of text, normalised as values are, but with all its characters
   * @param start where the value may begin in it
   * @return where it ends; 0 if none begins there
   */
  int end(CharSequence text, int start);
}
