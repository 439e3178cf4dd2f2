package org.inshore.engine;

/** Counts code points and lines on the way through a text. */
final class Places {
  private String text = "";
  private int at;
  private long points;
  private long line;
  private long lineStart;

  /** Starts at the beginning of a text of which the offset and line are known. */
  void start(String text, long points, long line, long lineStart) {
    this.lineStart = lineStart;
    this.text = text;
    this.at = 0;
    this.points = points;
    this.line = line;
  }

  /** Goes on to a place; never back. */
  void advance(int raw) {
    long pointsBefore = points;
    int from = at;
    points += text.codePointCount(at, raw);
    while (at < raw) {
      char c = text.charAt(at++);
      boolean lone = c == '\r' && !(at < text.length() && text.charAt(at) == '\n');
      if (c == '\n' || lone) {
        line++;
        lineStart = pointsBefore + text.codePointCount(from, at);
      }
    }
  }

  /** Offset of the place in code points. */
  long points() {
    return points;
  }

  /** Offset in code points of a place further on. */
  long pointsAt(int raw) {
    return points + text.codePointCount(at, raw);
  }

  /** Offset of the first character of the place's line. */
  long lineStart() {
    return lineStart;
  }

  /** The place's line. */
  long line() {
    return line;
  }
}
