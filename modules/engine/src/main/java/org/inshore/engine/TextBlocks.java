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
  private long lineStart;

  /** Where in the text the decided part ends. */
  private int decided;

  void join(Content.Text block) {
    String value =
        new String(block.bytes(), block.from(), block.length(), block.encoding().charset());
    if (block.firstLine() == 0 && block.location().equals(location)) {
      text = text + value;
    } else {
      clear();
      text = value;
      firstLine = block.firstLine();
    }
    if (block.more()) {
      location = block.location();
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

  long lineStart() {
    return lineStart;
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
    places.start(text, firstCodePoint, firstLine, lineStart);
    places.advance(from);
    lineStart = places.lineStart();
    firstCodePoint = places.points();
    firstLine = places.line();
    text = text.substring(from);
    decided = decidedTo - from;
  }

  void clear() {
    location = null;
    text = "";
    firstCodePoint = 0;
    lineStart = 0;
    decided = 0;
  }
}
