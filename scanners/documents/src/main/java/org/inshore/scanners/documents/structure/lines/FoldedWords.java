package org.inshore.scanners.documents.structure.lines;

import org.inshore.scanners.documents.charset.Ascii;

/** Joins the parts of a value that a client folded between its words or where a column ended. */
public final class FoldedWords {
  private FoldedWords() {}

  /**
   * Joins two parts.
   *
   * @param cut whether the upper one had no room left: then nothing stood between them
   */
  public static String joined(String above, String below, boolean cut) {
    boolean words =
        !cut
            && !above.isEmpty()
            && !below.isEmpty()
            && isSign(above.charAt(above.length() - 1))
            && isSign(below.charAt(0));
    return above + (words ? " " : "") + below;
  }

  private static boolean isSign(char c) {
    return Ascii.isLetterOrDigit(c);
  }
}
