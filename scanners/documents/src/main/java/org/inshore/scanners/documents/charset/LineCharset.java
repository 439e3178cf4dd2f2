package org.inshore.scanners.documents.charset;

/**
 * The charset of one line by itself: logs and exports that several programs write have lines of
 * each.
 */
enum LineCharset {
  ASCII,
  UTF_8,
  GB18030,
  NEITHER;

  /** Tells the charset of some bytes: strictly UTF-8 first, then GB 18030 of common characters. */
  static LineCharset of(byte[] line, int length) {
    if (ByteWords.skipAscii(line, 0, length) == length) {
      return ASCII;
    }
    Utf8Check utf8 = new Utf8Check();
    utf8.feed(line, length);
    boolean isUtf8 = utf8.valid() && !utf8.midway();
    if (isUtf8 && !utf8.looksOdd()) {
      return UTF_8;
    }
    Gb18030Check gb18030 = new Gb18030Check();
    gb18030.feed(line, length);
    PairCounter pairs = new PairCounter();
    pairs.feed(line, length);
    if (gb18030.valid() && !gb18030.midway() && pairs.looksMostlyGb()) {
      return GB18030;
    }
    return isUtf8 ? UTF_8 : NEITHER;
  }
}
