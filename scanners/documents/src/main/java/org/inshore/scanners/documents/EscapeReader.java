package org.inshore.scanners.documents;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Turns {@code \u4e2d} into its character, as JSON, Java and JavaScript write what is not ASCII.
 *
 * <p>Only escapes beyond ASCII are turned, so that a program's text stays as it is. Each keeps the
 * room of its six characters: the character, then zero-width ones, which the engine passes over;
 * offsets stay those of the text as it is written.
 */
final class EscapeReader extends FilterReader {
  private static final int LENGTH = 6;
  private static final char FILLER = '\u200b';

  /** The begin of what may be an escape, cut off at the end of the last read. */
  private final char[] held = new char[LENGTH - 1];

  private int holding;

  EscapeReader(Reader reader) {
    super(reader);
  }

  @Override
  public int read() throws IOException {
    throw new UnsupportedOperationException("read into a buffer");
  }

  /** Reads into a buffer with room for at least two escapes. */
  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    System.arraycopy(held, 0, buffer, offset, holding);
    int count = holding;
    holding = 0;
    while (true) {
      int read = in.read(buffer, offset + count, length - count);
      if (read < 0) {
        turn(buffer, offset, count);
        return count == 0 ? -1 : count;
      }
      count += read;
      int cut = cut(buffer, offset, count);
      if (cut > 0) {
        holding = count - cut;
        System.arraycopy(buffer, offset + cut, held, 0, holding);
        turn(buffer, offset, cut);
        return cut;
      }
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** How many characters hold no escape that goes on behind them. */
  private static int cut(char[] buffer, int offset, int count) {
    for (int i = Math.max(0, count - LENGTH + 1); i < count; i++) {
      if (buffer[offset + i] == '\\') {
        return i;
      }
    }
    return count;
  }

  private static void turn(char[] buffer, int offset, int count) {
    int last = offset + count - LENGTH;
    for (int i = offset; i <= last; i++) {
      if (buffer[i] == '\\' && buffer[i + 1] == 'u') {
        int value = hex(buffer, i + 2);
        if (value >= 0x80) {
          buffer[i] = (char) value;
          for (int k = 1; k < LENGTH; k++) {
            buffer[i + k] = FILLER;
          }
          i += LENGTH - 1;
        }
      }
    }
  }

  private static int hex(char[] buffer, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(buffer[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
