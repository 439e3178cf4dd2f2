package org.inshore.engine;

import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Joins the blocks of a text, so that it does not matter where it was cut: what is not decided at
 * the end of one block is looked at again with the next.
 */
final class TextBlocks {
  private @Nullable Location location;
  private String text = "";
  private long firstCodePoint;
  private long firstLine;

  /** Offset of the first character of the text that was not seen yet. */
  private long unseen;

  /** Where in the text the decided part ends. */
  private int decided;

  void join(Content.Text block) {
    String value = block.value();
    int overlap = Math.min(Math.max(0, block.overlap()), value.length());
    boolean goesOn =
        block.location().equals(location)
            && block.firstCodePoint() + value.codePointCount(0, overlap) == unseen;
    if (goesOn) {
      text = text + value.substring(overlap);
    } else {
      clear();
      text = value;
      firstCodePoint = block.firstCodePoint();
      firstLine = block.firstLine();
    }
    if (block.more()) {
      location = block.location();
      unseen = block.firstCodePoint() + value.codePointCount(0, value.length());
    }
  }

  /** The text that is known and still bears on what is not decided. */
  String text() {
    return text;
  }

  /** Offset of its first character in the whole text. */
  long firstCodePoint() {
    return firstCodePoint;
  }

  long firstLine() {
    return firstLine;
  }

  /** Where the decided part of the text ends, as a raw offset. */
  int decided() {
    return decided;
  }

  /** Forgets what lies before a place. */
  void keep(int from, int decidedTo) {
    Places places = new Places();
    places.start(text, firstCodePoint, firstLine);
    places.advance(from);
    firstCodePoint = places.points();
    firstLine = places.line();
    text = text.substring(from);
    decided = decidedTo - from;
  }

  void clear() {
    location = null;
    text = "";
    decided = 0;
    unseen = -1;
  }
}
