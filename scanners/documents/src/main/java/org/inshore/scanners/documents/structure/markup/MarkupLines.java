package org.inshore.scanners.documents.structure.markup;

import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text as strings, within the bounds of a row.
 *
 * @param lines that are at hand
 * @param width how many cells a row has; 0 while it is not known
 */
record MarkupLines(Lines lines, int width) {
  /** A row has no more lines than this. */
  static final int MOST = 256;

  private static final int LONGEST = 1 << 13;

  /** The line that begins there without blanks around it; null behind the end, or if too long. */
  @Nullable String at(int place) {
    int feed = place < lines.to() ? lines.feed(place) : place;
    if (place >= lines.to() || feed - place > LONGEST || !lines.isComplete(feed)) {
      return null;
    }
    int to = lines.trimmed(place, feed);
    return new String(lines.bytes(), place, to - place, lines.encoding().charset()).strip();
  }

  /** Where the line behind the one there begins. */
  int next(int place) {
    return lines.next(lines.feed(place));
  }

  /** Says how much there is, never what. */
  @Override
  public String toString() {
    return "MarkupLines[" + lines.to() + "]";
  }
}
