package org.inshore.core.scan.embedded;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads arrays of plain values, as PostgreSQL and JSON write them. */
final class ArrayCell {
  private static final String SEPARATOR = ", ";

  /** Of a character's code in JSON. */
  private static final int DIGITS = 4;

  private final String text;
  private final List<String> elements = new ArrayList<>();
  private int at = 1;

  private ArrayCell(String text) {
    this.text = text;
  }

  /** The elements of an array, set apart by commas; null if a cell is none, or nested, or empty. */
  static @Nullable String elements(String cell) {
    int last = cell.length() - 1;
    boolean array =
        last > 1
            && ((cell.charAt(0) == '{' && cell.charAt(last) == '}')
                || (cell.charAt(0) == '[' && cell.charAt(last) == ']'));
    ArrayCell read = array ? new ArrayCell(cell.substring(0, last)) : null;
    return read == null || !read.all() || read.elements.isEmpty()
        ? null
        : String.join(SEPARATOR, read.elements);
  }

  private boolean all() {
    while (at < text.length()) {
      blanks();
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      String element = quoted ? quoted() : plain();
      if (element == null) {
        return false;
      }
      if (!element.isEmpty() && (quoted || !element.equalsIgnoreCase("null"))) {
        elements.add(element);
      }
      blanks();
      if (at < text.length() && text.charAt(at++) != ',') {
        return false;
      }
    }
    return true;
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** A value in quotes; null if it does not end. */
  private @Nullable String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return value.toString();
      }
      if (c == '\\' && ++at == text.length()) {
        return null;
      }
      int escaped = c == '\\' && text.charAt(at) == 'u' ? code(at + 1) : -1;
      at += escaped < 0 ? 0 : DIGITS;
      value.append(escaped < 0 ? text.charAt(at) : (char) escaped);
    }
    return null;
  }

  /** The character of four hexadecimal digits; -1 if they are none. */
  private int code(int from) {
    int code = from + DIGITS > text.length() ? -1 : 0;
    for (int i = from; i < from + DIGITS && code >= 0; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      code = digit < 0 ? -1 : code << 4 | digit;
    }
    return code;
  }

  /** A value without quotes; null if it is none, as a field or an array is. */
  private @Nullable String plain() {
    int from = at;
    for (; at < text.length() && text.charAt(at) != ','; at++) {
      if ("{}[]\":=".indexOf(text.charAt(at)) >= 0) {
        return null;
      }
    }
    return text.substring(from, at).strip();
  }
}
