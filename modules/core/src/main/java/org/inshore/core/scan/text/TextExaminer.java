package org.inshore.core.scan.text;

import org.inshore.engine.MatchSink;
import org.inshore.spi.scan.Content;

/** Looks through text; belongs to one thread. */
public interface TextExaminer {

  /** Looks through a block of text; blocks of one text come in order. */
  void text(Content.Text text, MatchSink sink);

  /**
   * Looks through a part of a text, cut at line ends; keeps no state between calls.
   *
   * @param part its bytes, its first line's number
   * @param visibleFrom where what is known of the text around it begins in the same array
   * @param visibleTo where that ends
   */
  void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink);

  /** How many bytes on each side of a part must be visible. */
  int reach();

  /** Whether no value can hold a line end, so that a text may be cut there. */
  boolean keepsToLines();
}
