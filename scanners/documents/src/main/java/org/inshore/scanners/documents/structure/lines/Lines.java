package org.inshore.scanners.documents.structure.lines;

import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.spi.content.Encoding;

/**
 * Lines of a text that are at hand.
 *
 * @param bytes what holds them
 * @param to where they end
 * @param whole whether the text ends there; else the last line may be cut off
 * @param encoding how characters are encoded
 */
@SuppressWarnings("ArrayRecordComponent") // the reader's buffer: not copying it is the point
public record Lines(byte[] bytes, int to, boolean whole, Encoding encoding) {

  /** Where a line ends: its line feed, or the end of the lines. */
  public int feed(int at) {
    return ByteWords.indexOf(bytes, (byte) '\n', at, to);
  }

  /** Whether the line that has its line feed there is all at hand. */
  public boolean isComplete(int feed) {
    return feed < to || whole;
  }

  /** Where a line ends without its line end. */
  public int trimmed(int from, int feed) {
    return feed > from && bytes[feed - 1] == '\r' ? feed - 1 : feed;
  }

  /** Where the line after one begins. */
  public int next(int feed) {
    return Math.min(feed + 1, to);
  }

  /** Where the line begins that ends before a place, at or after another. */
  public int before(int at, int least) {
    int start = at - 1;
    while (start > least && bytes[start - 1] != '\n') {
      start--;
    }
    return Math.max(start, least);
  }

  /** Whether nothing but blanks of ASCII stands there. */
  public boolean isBlank(int from, int end) {
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** How many bytes a character has whose first byte is there, as far as others may look alike. */
  public int width(int at) {
    boolean pair =
        bytes[at] < 0 && encoding == Encoding.GB18030 && at + 1 < to && isTrail(bytes[at + 1]);
    return pair ? 2 : 1;
  }

  private static boolean isTrail(byte b) {
    return b < 0 || b >= '@';
  }

  /** How many line feeds there are. */
  public int count(int from, int end) {
    return count(bytes, from, end);
  }

  private static int count(byte[] bytes, int from, int end) {
    long feeds = '\n' * ByteWords.ONES;
    int count = 0;
    int i = from;
    for (; i <= end - ByteWords.SIZE; i += ByteWords.SIZE) {
      count += Long.bitCount(ByteWords.equal(ByteWords.at(bytes, i), feeds));
    }
    for (; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Says how much there is, never what. */
  @Override
  public String toString() {
    return "Lines[" + to + "]";
  }
}
