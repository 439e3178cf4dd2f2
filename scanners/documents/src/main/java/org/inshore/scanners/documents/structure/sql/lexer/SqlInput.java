package org.inshore.scanners.documents.structure.sql.lexer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Encoding;

/**
 * Reads the bytes of a script forward, and keeps those since a mark, so that a statement which
 * turns out to be of another form can be read again.
 */
public final class SqlInput {
  static final int MAX_KEPT = 8 << 20;
  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private final boolean wide;
  private final int mostKept;
  private byte[] buffer;
  private int mark;
  private int at;
  private int filled;
  private boolean ended;
  private long line = 1;
  private long markedLine = 1;

  public SqlInput(InputStream in, Encoding encoding) {
    this(in, encoding, FIRST_SIZE, MAX_KEPT);
  }

  public SqlInput(InputStream in, Encoding encoding, int size, int mostKept) {
    this.in = in;
    this.wide = encoding == Encoding.GB18030;
    this.mostKept = mostKept;
    this.buffer = new byte[size];
  }

  /** The byte here; -1 at the end. */
  public int peek() throws IOException, InterruptedException {
    return at < filled || fill(1) ? buffer[at] & 0xff : -1;
  }

  /** The byte so many behind the one here; -1 behind the end. */
  public int peek(int ahead) throws IOException, InterruptedException {
    return at + ahead < filled || fill(ahead + 1) ? buffer[at + ahead] & 0xff : -1;
  }

  /** Passes a byte that was peeked at. */
  public void skip() {
    if (buffer[at++] == '\n') {
      line++;
    }
  }

  public void skip(int bytes) throws IOException, InterruptedException {
    for (int i = 0; i < bytes && peek() >= 0; i++) {
      skip();
    }
  }

  /** How many bytes the character here has, as far as they are there. */
  int characterLength() throws IOException, InterruptedException {
    if (!wide || peek() <= 0x80 || peek() == 0xff) {
      return 1;
    }
    int second = peek(1);
    if (second >= 0x40 && second != 0x7f && second != 0xff) {
      return 2;
    }
    return second >= '0' && second <= '9' && peek(3) >= '0' && peek(3) <= '9' ? 4 : 1;
  }

  /** Passes the character here, whose last bytes may look like ASCII. */
  public void skipCharacter() throws IOException, InterruptedException {
    for (int bytes = characterLength(); bytes > 0; bytes--) {
      skip();
    }
  }

  /** Takes the character here. */
  public void take(ByteBuilder out) throws IOException, InterruptedException {
    for (int bytes = characterLength(); bytes > 0; bytes--) {
      out.append(buffer[at]);
      skip();
    }
  }

  /** Takes characters as they are up to one of two bytes of ASCII, as far as they are at hand. */
  public void takeUntil(int stop, int other, ByteBuilder out) {
    int from = at;
    while (at < filled) {
      byte b = buffer[at];
      if (b == stop || b == other || b == '\n' || (wide && b < 0)) {
        break;
      }
      at++;
    }
    out.append(buffer, from, at);
  }

  /** Keeps all bytes from here on. */
  public void mark() {
    mark = at;
    markedLine = line;
  }

  /** Goes back to the mark. */
  public void reset() {
    at = mark;
    line = markedLine;
  }

  /** Goes back to a place behind the mark. */
  public void reset(int offset, long lineThere) {
    at = mark + offset;
    line = lineThere;
  }

  /** How many bytes lie between the mark and here. */
  public int offset() {
    return at - mark;
  }

  /** The line here, from 1. */
  public long line() {
    return line;
  }

  /** The line at the mark. */
  public long markedLine() {
    return markedLine;
  }

  /** What holds the bytes; the one at an offset from the mark is at {@link #index}. */
  public byte[] bytes() {
    return buffer;
  }

  public int index(int offset) {
    return mark + offset;
  }

  private boolean fill(int wanted) throws IOException, InterruptedException {
    Guard.checkInterrupt();
    while (!ended && filled - at < wanted) {
      if (filled == buffer.length) {
        makeRoom();
      }
      int read = in.read(buffer, filled, buffer.length - filled);
      ended = read < 0;
      filled += Math.max(0, read);
    }
    return filled - at >= wanted;
  }

  private void makeRoom() throws Unparsed {
    if (mark > buffer.length / 2) {
      System.arraycopy(buffer, mark, buffer, 0, filled - mark);
      at -= mark;
      filled -= mark;
      mark = 0;
    } else if (buffer.length >= mostKept) {
      throw new Unparsed(true);
    } else {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }
}
