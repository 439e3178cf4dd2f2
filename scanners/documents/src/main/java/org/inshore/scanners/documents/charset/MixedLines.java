package org.inshore.scanners.documents.charset;

/** Counts the lines of a text by their charsets. Bounded: of a long line only its begin counts. */
final class MixedLines {
  private static final int LONGEST = 1 << 12;

  /** One line in so many may be of neither charset. */
  private static final int BROKEN_ONE_IN = 50;

  private final byte[] line = new byte[LONGEST];
  private int length;
  private boolean cut;
  private long utf8;
  private long gb18030;
  private long neither;

  void feed(byte[] chunk, int count) {
    int from = 0;
    while (from < count) {
      int end = ByteWords.indexOf(chunk, (byte) '\n', from, count);
      int taken = Math.min(end - from, LONGEST - length);
      System.arraycopy(chunk, from, line, length, taken);
      length += taken;
      cut |= taken < end - from;
      if (end < count) {
        end();
      }
      from = end + 1;
    }
  }

  /** Ends a line; one that is cut may end within a character and is not counted. */
  void end() {
    if (!cut) {
      switch (LineCharset.of(line, length)) {
        case UTF_8 -> utf8++;
        case GB18030 -> gb18030++;
        case NEITHER -> neither++;
        case ASCII -> {}
      }
    }
    length = 0;
    cut = false;
  }

  /** Whether lines are of both charsets, and hardly any of neither. */
  boolean looksMixed() {
    return utf8 > 0 && gb18030 > 0 && neither * BROKEN_ONE_IN <= utf8 + gb18030;
  }
}
