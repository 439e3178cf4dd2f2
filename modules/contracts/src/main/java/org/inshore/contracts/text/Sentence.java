package org.inshore.contracts.text;

import java.util.List;

/**
 * Sentence with what introduces it.
 *
 * @param text what introduces it and itself, normalised
 * @param item the number of the item it is, such as {@code （三）}; empty if none
 * @param page its page, from 1; 0 where there are no pages
 * @param standing whether it states something, or is the title of what follows, or else
 * @param headings the titles above it, normalised, the nearest first
 */
public record Sentence(
    String text, String item, int page, Standing standing, List<String> headings) {

  /** Copies the list. */
  public Sentence {
    headings = List.copyOf(headings);
  }

  /** A statement by itself. */
  public static Sentence statement(String text) {
    return new Sentence(text, "", 0, Standing.STATEMENT, List.of());
  }

  /** Whether it is the title of what follows, and states nothing itself. */
  public boolean title() {
    return standing == Standing.TITLE;
  }

  /** The same, which is the title of nothing. */
  Sentence statement() {
    return !title() ? this : new Sentence(text, item, page, Standing.STATEMENT, headings);
  }
}
