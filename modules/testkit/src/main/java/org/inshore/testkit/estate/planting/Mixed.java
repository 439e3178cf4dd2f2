package org.inshore.testkit.estate.planting;

import org.jspecify.annotations.Nullable;

/**
 * A cell that is not simply a value of its column's kind.
 *
 * @param text what is written
 * @param kind the kind that lies in it; null for none
 * @param value the value of that kind within the text; null for none
 */
public record Mixed(String text, @Nullable String kind, @Nullable String value) {

  /** A text with nothing in it, whatever its column is for. */
  public static Mixed plain(String text) {
    return new Mixed(text, null, null);
  }

  /** What is written for a cell of any sort. */
  public static @Nullable Object written(@Nullable Object cell) {
    return cell instanceof Mixed mixed ? mixed.text() : cell;
  }
}
