package org.inshore.reports.audit;

import java.util.List;

/** Document written from the top down; whatever it is given is text, never markup. */
interface Paper {
  /** Emphasis of a text. */
  enum Style {
    PLAIN,
    /** The verdict. */
    VERDICT,
    /** What a reader may pass over. */
    SMALL
  }

  void title(String text);

  void heading(String text);

  void text(String text, Style style);

  /** A table of labels and what they say. */
  void facts(List<List<String>> rows);

  /**
   * A table with a head that is repeated on each page.
   *
   * @param widths of the columns, in percent
   */
  void table(List<Integer> widths, List<String> head, List<List<String>> rows);

  /** A table with room for each to sign. */
  void signatures(List<String> head, List<String> roles);
}
