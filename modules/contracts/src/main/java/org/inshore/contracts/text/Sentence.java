package org.inshore.contracts.text;

/**
 * Sentence with what introduces it.
 *
 * @param text what introduces it and itself, normalised
 * @param item the number of the item it is, such as {@code （三）}; empty if none
 * @param page its page, from 1; 0 where there are no pages
 * @param title whether it is the title of what follows, and states nothing itself
 */
public record Sentence(String text, String item, int page, boolean title) {

  /** The same, which is the title of nothing. */
  Sentence statement() {
    return new Sentence(text, item, page, false);
  }
}
