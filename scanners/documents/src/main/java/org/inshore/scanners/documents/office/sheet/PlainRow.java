package org.inshore.scanners.documents.office.sheet;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.office.sheet.SheetBlock.Kind;
import org.inshore.scanners.documents.table.cell.Columns;

/**
 * Parser of one row of a sheet that is as programs write it: no prefix, attributes that are
 * numbers, cells with their value or text and nothing else, UTF-8, the five entities of XML.
 * Whatever is otherwise, or wrong, makes it no plain row, and a parser of XML decides what it is.
 */
final class PlainRow {
  private static final byte[] ROW = ascii("<row");
  private static final byte[] ROW_END = ascii("</row>");
  private static final byte[] CELL = ascii("<c");
  private static final byte[] CELL_END = ascii("</c>");
  private static final byte[] VALUE = ascii("<v>");
  private static final byte[] VALUE_END = ascii("</v>");
  private static final byte[] INLINE = ascii("<is>");
  private static final byte[] INLINE_END = ascii("</is>");
  private static final byte[] TEXT = ascii("<t>");
  private static final byte[] KEPT_TEXT = ascii("<t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = ascii("</t>");
  private static final byte[][] ENTITIES = {
    ascii("&amp;"), ascii("&lt;"), ascii("&gt;"), ascii("&quot;"), ascii("&apos;")
  };
  private static final String ENTITY_CHARACTERS = "&<>\"'";
  private static final int MAX_DIGITS = 9;
  private static final int MAX_LETTERS = 3;
  private static final int LETTERS = 26;

  private byte[] bytes = {};
  private int at;
  private int limit;
  private SheetBlock block = new SheetBlock();

  /** Whether a row may begin at a place. */
  static boolean begins(byte[] bytes, int at, int limit) {
    if (limit - at <= ROW.length) {
      return matches(bytes, at, limit - at, ROW);
    }
    byte next = bytes[at + ROW.length];
    return matches(bytes, at, ROW.length, ROW) && (next == '>' || next == ' ' || next == '/');
  }

  /**
   * Parses the row that begins at a place and adds it to a block.
   *
   * @return where it ends; where it begins if there is no plain one
   */
  int parse(byte[] in, int from, int to, SheetBlock into) {
    bytes = in;
    at = from;
    limit = to;
    block = into;
    int before = into.entries();
    if (row()) {
      return at;
    }
    into.cut(before);
    return from;
  }

  private boolean row() {
    if (limit - at <= ROW.length || !begins(bytes, at, limit) || !rowAttributes()) {
      return false;
    }
    if (bytes[at - 2] != '/') {
      while (!skip(ROW_END)) {
        if (!cell()) {
          return false;
        }
      }
    }
    block.add(Kind.ROW_END, 0);
    return true;
  }

  /** The attributes of a row, each a measure or a number. */
  private boolean rowAttributes() {
    at += ROW.length;
    int number = -1;
    while (skip(' ')) {
      int name = at;
      while (at < limit && (isLetter(bytes[at]) || isDigit(bytes[at]) || bytes[at] == ':')) {
        at++;
      }
      boolean isNumber = at == name + 1 && bytes[name] == 'r';
      if (at == name || !skip('=') || !skip('"')) {
        return false;
      }
      if (isNumber) {
        number = digits();
        if (number < 0 || !skip('"')) {
          return false;
        }
      } else if (!measure()) {
        return false;
      }
    }
    block.add(Kind.ROW, number);
    skip('/');
    return skip('>');
  }

  /** Short numbers, with a fraction or parted by colons, or a word for yes and no. */
  private boolean measure() {
    int begin = at;
    while (at < limit && (bytes[at] >= 'a' && bytes[at] <= 'z')) {
      at++;
    }
    if (at > begin) {
      int length = at - begin;
      return (length == 4 || length == 5) && skip('"');
    }
    do {
      int number = digits();
      if (number < 0 || number > 999_999) {
        return false;
      }
      if (skip('.')) {
        while (at < limit && isDigit(bytes[at])) {
          at++;
        }
        return skip('"');
      }
    } while (skip(':'));
    return skip('"');
  }

  private boolean cell() {
    if (!skip(CELL)) {
      return false;
    }
    int column = -1;
    int style = 0;
    CellType type = CellType.NUMBER;
    while (skip(' ')) {
      byte name = at < limit ? bytes[at++] : 0;
      if (!skip('=') || !skip('"')) {
        return false;
      }
      switch (name) {
        case 'r' -> column = column();
        case 's' -> {
          style = digits();
          if (style < 0) {
            return false;
          }
        }
        case 't' -> {
          int begin = at;
          while (at < limit && isLetter(bytes[at])) {
            at++;
          }
          type = type(begin, at);
        }
        default -> {
          return false;
        }
      }
      if ((name == 'r' && column < 0) || !skip('"')) {
        return false;
      }
    }
    boolean empty = skip('/');
    if (!skip('>') || (!empty && !content())) {
      return false;
    }
    block.cell(column, type, style);
    return true;
  }

  private CellType type(int begin, int end) {
    return end - begin == 1 && bytes[begin] == 's'
        ? CellType.SHARED
        : SheetParser.type(new String(bytes, begin, end - begin, StandardCharsets.US_ASCII));
  }

  /** The value or text of a cell, and its end. */
  private boolean content() {
    if (skip(VALUE)) {
      if (!text() || !skip(VALUE_END)) {
        return false;
      }
    } else if (skip(INLINE)
        && !((skip(TEXT) || skip(KEPT_TEXT)) && text() && skip(TEXT_END) && skip(INLINE_END))) {
      return false;
    }
    return skip(CELL_END);
  }

  private boolean text() {
    while (at < limit) {
      byte b = bytes[at];
      if (b == '<') {
        return true;
      }
      if (b < 0) {
        if (!beyondAscii()) {
          return false;
        }
      } else if (b == '&') {
        if (!entity()) {
          return false;
        }
      } else if ((b < ' ' && b != '\n' && b != '\t') || b == '>') {
        return false;
      } else {
        block.append((char) b);
        at++;
      }
    }
    return false;
  }

  private boolean entity() {
    for (int i = 0; i < ENTITIES.length; i++) {
      if (skip(ENTITIES[i])) {
        block.append(ENTITY_CHARACTERS.charAt(i));
        return true;
      }
    }
    return false;
  }

  /** A character of two or three bytes that XML allows. */
  private boolean beyondAscii() {
    int lead = bytes[at] & 0xff;
    int length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
    if (length == 0 || limit - at < length) {
      return false;
    }
    int c = length == 2 ? lead & 0x1f : lead & 0xf;
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xc0) != 0x80) {
        return false;
      }
      c = c << 6 | (next & 0x3f);
    }
    boolean isShort = length == 3 && c < 0x800;
    if (isShort || Character.isSurrogate((char) c) || c >= 0xfffe) {
      return false;
    }
    block.append((char) c);
    at += length;
    return true;
  }

  /** The column of a reference such as {@code C7}, counted from 0; -1 if it is none. */
  private int column() {
    int column = 0;
    int begin = at;
    for (; at < limit && bytes[at] >= 'A' && bytes[at] <= 'Z'; at++) {
      if (at - begin == MAX_LETTERS) {
        return -1;
      }
      column = LETTERS * column + bytes[at] - 'A' + 1;
    }
    return digits() < 0 || column > Columns.MAX ? -1 : column - 1;
  }

  /** A number of at most nine digits; -1 if there is none. */
  private int digits() {
    int number = 0;
    int begin = at;
    for (; at < limit && isDigit(bytes[at]); at++) {
      if (at - begin == MAX_DIGITS) {
        return -1;
      }
      number = 10 * number + bytes[at] - '0';
    }
    return at == begin ? -1 : number;
  }

  /** Goes past a character if it is the next one. */
  private boolean skip(char c) {
    if (at < limit && bytes[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  /** Goes past some characters if they are the next ones. */
  private boolean skip(byte[] word) {
    if (limit - at < word.length || !matches(bytes, at, word.length, word)) {
      return false;
    }
    at += word.length;
    return true;
  }

  private static boolean matches(byte[] bytes, int at, int length, byte[] word) {
    for (int i = 0; i < length; i++) {
      if (bytes[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
