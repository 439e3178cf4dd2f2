package org.inshore.engine;

/**
 * The first lines of a text, in which a document says what it is. Blank ones do not count. Follows
 * the text through a buffer, so that it does not matter how the text is cut into blocks.
 */
final class Head {
  /** As many lines as stand above the title of an official document, and some to spare. */
  static final int LINES = 12;

  private int end;
  private int lines;
  private boolean open;
  private boolean ink;

  /** Begins with a text whose first byte will be at a place. */
  void begin(long firstLine, int at) {
    open = firstLine == 1;
    end = open ? at : 0;
    lines = 0;
    ink = false;
  }

  /** Takes bytes that were added to the text. */
  void read(byte[] bytes, int from, int to) {
    for (int i = from; i < to && open; i++) {
      int b = bytes[i];
      if (b == '\n' || b == '\r') {
        lines += ink ? 1 : 0;
        ink = false;
        open = lines < LINES;
      } else {
        ink |= b < 0 || b > ' ';
      }
      end = i + 1;
    }
  }

  /** The text was moved, by so many bytes to the front. */
  void moved(int by) {
    end -= by;
  }

  /** Where it ends, as far as that is known. */
  int end() {
    return end;
  }
}
