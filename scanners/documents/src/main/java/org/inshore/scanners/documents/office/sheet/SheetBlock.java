package org.inshore.scanners.documents.office.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Part of a sheet as it stands in the XML: rows, cells and texts in their order, kept as numbers
 * and characters in two arrays, without an object for a cell.
 */
final class SheetBlock {

  /** Kinds of entries. */
  enum Kind {
    ROW,
    ROW_END,
    CELL,
    FORMULA,
    SAID,
    MARGIN,
    LONG_TEXT
  }

  private static final int MAX_ENTRIES = 1 << 12;
  private static final int MAX_CHARS = 1 << 15;
  private static final int MAX_TEXTS = 1 << 8;
  private static final int FEW = 1 << 8;
  private static final int WORDS = 3;

  private Kind[] kinds = new Kind[FEW];
  private CellType[] types = new CellType[FEW];

  /** Of each entry: its number; its style; the end of its characters. */
  private int[] words = new int[WORDS * FEW];

  private int entries;
  private char[] chars = new char[1 << 12];

  /** Where the characters of the entry to come begin, and where they end so far. */
  private int begin;

  private int end;

  /** Texts that are no cells, which are rare. */
  private final List<String> texts = new ArrayList<>();

  /** Takes all entries away; the characters of the cell to come stay. */
  void clear() {
    System.arraycopy(chars, begin, chars, 0, end - begin);
    end -= begin;
    begin = 0;
    entries = 0;
    texts.clear();
  }

  /** Takes away what was added since there were so many entries. */
  void cut(int size) {
    entries = size;
    begin = size == 0 ? 0 : words[WORDS * size - 1];
    end = begin;
  }

  boolean isFull() {
    return entries >= MAX_ENTRIES || begin >= MAX_CHARS || texts.size() >= MAX_TEXTS;
  }

  int entries() {
    return entries;
  }

  /** Adds more characters to the cell to come. */
  void append(char[] more, int from, int length) {
    if (end + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, end + length));
    }
    System.arraycopy(more, from, chars, end, length);
    end += length;
  }

  /** Adds one more character to the cell to come. */
  void append(char more) {
    if (end == chars.length) {
      chars = Arrays.copyOf(chars, 2 * end);
    }
    chars[end++] = more;
  }

  /** How many characters the cell to come has so far. */
  int pending() {
    return end - begin;
  }

  /** Takes the characters of the cell to come away. */
  String drop() {
    String dropped = new String(chars, begin, end - begin);
    end = begin;
    return dropped;
  }

  void add(Kind kind, int number) {
    add(kind, CellType.OTHER, 0, number);
  }

  void add(Kind kind, String text) {
    add(kind, texts.size());
    texts.add(text);
  }

  /**
   * Adds a cell of the characters appended.
   *
   * @param column counted from 0; negative where the cell does not say it
   */
  void cell(int column, CellType type, int style) {
    begin = end;
    add(Kind.CELL, type, style, column);
  }

  private void add(Kind kind, CellType type, int style, int number) {
    if (entries == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * entries);
      types = Arrays.copyOf(types, 2 * entries);
      words = Arrays.copyOf(words, 2 * words.length);
    }
    kinds[entries] = kind;
    types[entries] = type;
    int at = WORDS * entries++;
    words[at] = number;
    words[at + 1] = style;
    words[at + 2] = begin;
  }

  Kind kind(int entry) {
    return kinds[entry];
  }

  CellType type(int entry) {
    return types[entry];
  }

  int style(int entry) {
    return words[WORDS * entry + 1];
  }

  int number(int entry) {
    return words[WORDS * entry];
  }

  /** The text of an entry that is no cell. */
  String text(int entry) {
    return texts.get(number(entry));
  }

  /** How many characters a cell has. */
  int length(int entry) {
    return words[WORDS * entry + 2] - charsBegin(entry);
  }

  /** The characters of a cell. */
  String chars(int entry) {
    return new String(chars, charsBegin(entry), length(entry));
  }

  /** The characters of a cell as a number of at most nine digits; -1 when they are none. */
  int digits(int entry) {
    int from = charsBegin(entry);
    int to = words[WORDS * entry + 2];
    if (to - from > 9 || from == to) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private int charsBegin(int entry) {
    return entry == 0 ? 0 : words[WORDS * (entry - 1) + 2];
  }
}
