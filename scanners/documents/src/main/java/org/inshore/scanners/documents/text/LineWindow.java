package org.inshore.scanners.documents.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.content.Encoding;

/** The part of a text that is at hand, in one buffer that moves along it. */
final class LineWindow {
  /** What is at hand behind a line, unless the text ends: enough to judge what begins there. */
  static final int AHEAD = 1 << 16;

  private static final int SIZE = 1 << 20;

  private final InputStream in;
  private final Encoding encoding;
  private byte[] bytes;
  private Lines lines;
  private int filled;
  private boolean ended;

  /**
   * Makes an empty one.
   *
   * @param size how many bytes the text has; -1 when not known
   */
  LineWindow(InputStream in, Encoding encoding, long size) {
    this.in = in;
    this.encoding = encoding;
    // One more than there are, so that the end is seen; words are read beyond it.
    long room = size < 0 ? SIZE : Math.min(size + 1 + ByteWords.SIZE, SIZE);
    this.bytes = new byte[(int) room];
    this.lines = new Lines(bytes, 0, false, encoding);
  }

  /** What is at hand. */
  Lines lines() {
    return lines;
  }

  /** Whether there is too little behind a place, and more to read. */
  boolean isShort(int at) {
    return !ended && filled - at < AHEAD;
  }

  /** Forgets what lies before a place, which moves to the beginning, and reads on. */
  void move(int from) throws IOException {
    filled -= from;
    System.arraycopy(bytes, from, bytes, 0, filled);
    read();
    if (!ended && bytes.length < SIZE) {
      bytes = Arrays.copyOf(bytes, SIZE); // it has grown
      read();
    }
    lines = new Lines(bytes, filled, ended, encoding);
  }

  private void read() throws IOException {
    int room = bytes.length - ByteWords.SIZE - filled;
    int read = in.readNBytes(bytes, filled, room);
    ended = read < room;
    filled += read;
  }
}
