package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Encoding;

/** Reads the characters of a page, a few of them ahead, and counts lines. */
final class HtmlInput {
  private static final int SIZE = 1 << 14;

  private final Reader reader;
  private final char[] buffer = new char[SIZE];
  private int at;
  private int filled;
  private boolean ended;
  private long line = 1;

  HtmlInput(InputStream in, Encoding encoding) {
    this.reader = new InputStreamReader(in, encoding.charset());
  }

  /** The character so many behind the one here, a few at most; -1 behind the end. */
  int peek(int ahead) throws IOException, InterruptedException {
    return at + ahead < filled || fill(ahead + 1) ? buffer[at + ahead] : -1;
  }

  /** Takes the character here; -1 at the end. */
  int next() throws IOException, InterruptedException {
    if (at >= filled && !fill(1)) {
      return -1;
    }
    char c = buffer[at++];
    line += c == '\n' ? 1 : 0;
    return c;
  }

  void skip(int characters) throws IOException, InterruptedException {
    for (int i = 0; i < characters && next() >= 0; i++) {
      // passed
    }
  }

  /** Whether a text stands here, in letters of either case. */
  boolean isHere(String lower) throws IOException, InterruptedException {
    for (int i = 0; i < lower.length(); i++) {
      if (Character.toLowerCase(peek(i)) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The line of the character here, from 1. */
  long line() {
    return line;
  }

  private boolean fill(int wanted) throws IOException, InterruptedException {
    Guard.checkInterrupt();
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, filled - at);
      filled -= at;
      at = 0;
    }
    while (!ended && filled < wanted) {
      int read = reader.read(buffer, filled, buffer.length - filled);
      ended = read < 0;
      filled += Math.max(0, read);
    }
    return filled >= wanted;
  }
}
