package org.inshore.scanners.documents.rtf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.charset.Ascii;

/** Parts the bytes of an RTF document into groups, control words, bytes of text. */
final class RtfTokens {
  enum Kind {
    OPEN,
    CLOSE,
    WORD,
    /** A byte given by its hexadecimal digits. */
    HEX,
    /** A byte of text as it stands. */
    BYTE,
    END
  }

  private static final int LONGEST_WORD = 40;

  private final InputStream in;
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder digits = new StringBuilder();
  private int next = -2;
  private int number;
  private boolean numbered;

  RtfTokens(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The control word that was met last; a symbol of one character is one too. */
  String word() {
    return word.toString();
  }

  /** The number of the word, or the value of the byte. */
  int number() {
    return number;
  }

  /** The digits of the number, which may be longer than a number can be. */
  String digits() {
    return digits.toString();
  }

  /** Whether the word has a number. */
  boolean isNumbered() {
    return numbered;
  }

  Kind next() throws IOException {
    while (true) {
      int c = take();
      switch (c) {
        case -1 -> {
          return Kind.END;
        }
        case '{' -> {
          return Kind.OPEN;
        }
        case '}' -> {
          return Kind.CLOSE;
        }
        case '\r', '\n', 0 -> {}
        case '\\' -> {
          return control();
        }
        default -> {
          number = c;
          return Kind.BYTE;
        }
      }
    }
  }

  /** Takes bytes as they are; fewer at the end. */
  byte[] bytes(int most) throws IOException {
    int first = most > 0 && next != -2 ? take() : -1;
    byte[] rest = in.readNBytes(first < 0 ? most : most - 1);
    if (first < 0) {
      return rest;
    }
    byte[] all = new byte[rest.length + 1];
    all[0] = (byte) first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private Kind control() throws IOException {
    int c = take();
    word.setLength(0);
    digits.setLength(0);
    numbered = false;
    number = 0;
    if (c < 0) {
      return Kind.END;
    }
    if (c == '\'') {
      int high = Character.digit(take(), 16);
      int low = Character.digit(take(), 16);
      number = high < 0 || low < 0 ? '?' : high << 4 | low;
      return Kind.HEX;
    }
    if (!Ascii.isLetter(c)) {
      word.append(c == '\r' || c == '\n' ? "par" : String.valueOf((char) c));
      return Kind.WORD;
    }
    for (; Ascii.isLetter(c) && word.length() < LONGEST_WORD; c = take()) {
      word.append((char) c);
    }
    boolean negative = c == '-';
    if (negative) {
      c = take();
    }
    long value = 0;
    for (; c >= '0' && c <= '9' && digits.length() < LONGEST_WORD; c = take()) {
      numbered = true;
      digits.append((char) c);
      value = Math.min(Integer.MAX_VALUE, 10 * value + c - '0');
    }
    number = (int) value * (negative ? -1 : 1);
    if (c != ' ') {
      next = c;
    }
    return Kind.WORD;
  }

  private int take() throws IOException {
    int c = next;
    if (c == -2) {
      return in.read();
    }
    next = -2;
    return c;
  }
}
