package org.inshore.scanners.documents.structure.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.spi.content.Encoding;

/**
 * The text of an element or attribute: collected, with entities turned; those of the document type
 * are short texts.
 */
final class XmlText {
  private static final int LONGEST_ENTITY = 12;

  private final Encoding encoding;
  private final XmlEntities declared;
  private byte[] bytes = new byte[1 << 8];
  private int length;

  /** The line of the first character that is no white space. */
  private long line;

  XmlText(Encoding encoding, XmlEntities declared) {
    this.encoding = encoding;
    this.declared = declared;
  }

  byte[] bytes() {
    return bytes;
  }

  long line() {
    return line;
  }

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether it goes on in a further line. */
  boolean hasLines() {
    int end = end();
    int at = 0;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at < end;
  }

  void clear() {
    length = 0;
  }

  /** Parts what is there from what follows. */
  void space() {
    if (length > 0 && !isSpace(bytes[length - 1])) {
      reserve(1);
      bytes[length++] = ' ';
    }
  }

  /** Where it ends without the white space at its end. */
  int end() {
    int end = length;
    while (end > 0 && isSpace(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  /**
   * Adds what stands from a line on; tells the line in which it ends. White space first is none.
   */
  long add(byte[] text, int from, int to, long begin, boolean entities) {
    long at = begin;
    int i = from;
    while (length == 0 && i < to && isSpace(text[i])) {
      at += text[i++] == '\n' ? 1 : 0;
    }
    if (length == 0) {
      line = at;
    }
    reserve(to - i);
    while (i < to) {
      byte b = text[i];
      at += b == '\n' ? 1 : 0;
      int end = entities && b == '&' ? entity(text, i, to) : -1;
      if (end > 0) {
        i = end;
      } else {
        bytes[length++] = b;
        i++;
      }
    }
    return at;
  }

  /** Turns the entity at a place; where it ends, or -1 if it is none that is known. */
  private int entity(byte[] text, int at, int to) {
    int end = at + 1;
    while (end < to && end - at < LONGEST_ENTITY && text[end] != ';') {
      end++;
    }
    if (end >= to || text[end] != ';') {
      return -1;
    }
    String name = new String(text, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
    int point =
        switch (name) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos" -> '\'';
          case "nbsp" -> ' ';
          default -> number(name);
        };
    byte[] encoded =
        point < 0 ? declared.text(name) : Character.toString(point).getBytes(encoding.charset());
    if (encoded == null) {
      return -1;
    }
    reserve(encoded.length + to - at);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    return end + 1;
  }

  /** The character of a reference by number; -1 if there is none. */
  private static int number(String name) {
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.startsWith("#") ? name.substring(hexadecimal ? 2 : 1) : "";
    if (digits.isEmpty() || digits.length() > 7) {
      return -1;
    }
    int point;
    try {
      point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
    return Character.isValidCodePoint(point) && (point < 0xd800 || point > 0xdfff) ? point : -1;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  static boolean isSpace(byte b) {
    return b >= 0 && b <= ' ';
  }
}
