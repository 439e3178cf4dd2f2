package org.inshore.scanners.documents.structure.toml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement of TOML: a header of a table, or a key with its value. */
final class TomlStatement {
  private static final int DEEPEST = 32;

  private final CharSequence text;
  private List<String> key = List.of();
  private @Nullable Object value;
  private boolean element;
  private boolean open;
  private String comment = "";
  private int at;

  /** A table within a line. */
  record Table(List<String> keys, List<Object> values) {
    /** Says how much there is, never what. */
    @Override
    public String toString() {
      return "Table[" + keys.size() + "]";
    }
  }

  private TomlStatement(CharSequence text) {
    this.text = text;
  }

  static TomlStatement of(CharSequence text) {
    TomlStatement read = new TomlStatement(text);
    read.read();
    return read;
  }

  /** The keys of a path; empty if this is no statement. */
  List<String> key() {
    return key;
  }

  /** A string, a list or a {@link Table}; null for a header. */
  @Nullable Object value() {
    return value;
  }

  /** Whether it heads an element of an array of tables. */
  boolean isElement() {
    return element;
  }

  /** Whether a value goes on in the next line. */
  boolean isOpen() {
    return open;
  }

  String comment() {
    return comment;
  }

  private void read() {
    boolean header = skip('[');
    element = header && skip('[');
    List<String> path = path();
    boolean ends = header ? skip(']') && (!element || skip(']')) : skip('=');
    if (path.isEmpty() || !ends) {
      return;
    }
    value = header ? null : value(0);
    space();
    if (at < text.length() && text.charAt(at) == '#') {
      comment = text.subSequence(at, text.length()).toString();
      at = text.length();
    }
    if (at == text.length() && (header || value != null)) {
      key = path;
    }
  }

  private List<String> path() {
    List<String> path = new ArrayList<>();
    do {
      space();
      char c = peek();
      String part;
      if (c == '"' || c == '\'') {
        part = quoted(c);
      } else {
        int from = at;
        while (isBare(peek())) {
          at++;
        }
        part = text.subSequence(from, at).toString();
      }
      if (part.isEmpty() || path.size() == DEEPEST) {
        return List.of();
      }
      path.add(part);
      space();
    } while (skip('.'));
    return path;
  }

  private static boolean isBare(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private @Nullable Object value(int depth) {
    space();
    char c = peek();
    if (depth > DEEPEST) {
      return null;
    } else if (c == '"' || c == '\'') {
      return quoted(c);
    } else if (c == '[') {
      return array(depth);
    } else if (c == '{') {
      return table(depth);
    }
    int from = at;
    while (at < text.length() && ",]}#\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.subSequence(from, at).toString().strip();
    return word.matches("true|false|[+-]?(?:inf|nan|[0-9][0-9A-Fa-f_xobTtZz.: +-]*)") ? word : null;
  }

  private @Nullable List<Object> array(int depth) {
    at++;
    List<Object> elements = new ArrayList<>();
    while (true) {
      lines();
      if (skip(']')) {
        return elements;
      }
      Object next = at < text.length() ? value(depth + 1) : null;
      lines();
      open |= at >= text.length();
      if (next == null || !(skip(',') || peek() == ']')) {
        return null;
      }
      elements.add(next);
    }
  }

  private @Nullable Table table(int depth) {
    at++;
    Table table = new Table(new ArrayList<>(), new ArrayList<>());
    while (true) {
      lines();
      if (skip('}')) {
        return table;
      }
      List<String> path = path();
      Object next = !path.isEmpty() && skip('=') ? value(depth + 1) : null;
      lines();
      open |= at >= text.length();
      if (next == null || !(skip(',') || peek() == '}')) {
        return null;
      }
      table.keys().add(String.join(".", path));
      table.values().add(next);
    }
  }

  /** A string in quotation marks, also over several lines in three of them. */
  private String quoted(char mark) {
    String three = String.valueOf(mark).repeat(3);
    boolean many = text.length() - at >= 3 && text.subSequence(at, at + 3).toString().equals(three);
    at += many ? 3 : 1;
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean ends =
          many
              ? text.length() - at >= 3 && text.subSequence(at, at + 3).toString().equals(three)
              : c == mark;
      if (ends) {
        at += many ? 3 : 1;
        return value.toString();
      }
      if (!many && c == '\n') {
        break;
      }
      at++;
      if (c == '\\' && mark == '"' && at < text.length()) {
        escape(value);
      } else {
        value.append(c);
      }
    }
    open |= many;
    at = text.length() + 1; // no statement
    return "";
  }

  private void escape(StringBuilder value) {
    char c = text.charAt(at++);
    int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0 && at + digits <= text.length()) {
      String code = text.subSequence(at, at + digits).toString();
      if (code.matches("(?:000[0-9]|0010)?[0-9A-Fa-f]{4}")) {
        value.appendCodePoint(Integer.parseInt(code, 16));
        at += digits;
      }
    } else {
      value.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean skip(char c) {
    space();
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private void space() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Goes over blanks, line ends and comments within brackets. */
  private void lines() {
    while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '#')) {
      if (peek() == '#') {
        while (at < text.length() && peek() != '\n') {
          at++;
        }
      } else {
        at++;
      }
    }
  }
}
