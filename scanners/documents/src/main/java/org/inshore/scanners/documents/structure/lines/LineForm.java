package org.inshore.scanners.documents.structure.lines;

import org.jspecify.annotations.Nullable;

/** Recognises one way in which consecutive lines of a text are the rows of a table. */
public interface LineForm {

  /**
   * The table that begins with a line, or null. Only what is sure is a table: all else stays
   * running text. Linear in the lines it looks at, of which most should be turned down by few.
   *
   * @param at where the line begins
   */
  @Nullable LineTable find(Lines lines, int at);
}
