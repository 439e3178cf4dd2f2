package org.inshore.scanners.documents.structure.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one paragraph or cell, with white space as browsers show it, and what is beside it.
 */
final class HtmlRun {
  static final int LONGEST = 1 << 16;

  /** Letters and digits around a value that say nothing of anybody. */
  private static final int MAX_AROUND = 4;

  private static final int MAX_ASIDE = 1 << 16;
  private static final int MAX_ASIDES = 64;

  private final StringBuilder text = new StringBuilder();
  private final List<String> asides = new ArrayList<>();
  private int asideLength;
  private boolean space;
  private long line;

  /** The line of the source on which it begins. */
  long line() {
    return line;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  void add(char c, long at) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      space = true;
      return;
    }
    if (text.isEmpty()) {
      line = at;
    } else if (space && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    space = false;
    text.append(c);
  }

  /** Begins a new line inside. */
  void lineBreak() {
    if (!text.isEmpty()) {
      text.append('\n');
      space = false;
    }
  }

  /** Adds what somebody filled in: behind a label, if there is one. */
  void field(String value, long at) {
    int last = text.length() - 1;
    if (last >= 0 && (Character.isLetterOrDigit(text.charAt(last)) || text.charAt(last) == '*')) {
      text.append(':');
    }
    space = true;
    for (int i = 0; i < value.length(); i++) {
      add(value.charAt(i), at);
    }
    space = true;
  }

  /** Adds what is written in the source, but not shown here. */
  boolean aside(String label, String value) {
    if (asides.size() >= MAX_ASIDES || asideLength + value.length() > MAX_ASIDE) {
      return false;
    }
    asideLength += value.length();
    asides.add(label);
    asides.add(value.strip());
    return true;
  }

  /** What is not shown, unless it is shown as well; each on a line. */
  List<String> asides() {
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < asides.size(); i += 2) {
      String value = asides.get(i + 1);
      if (!value.isEmpty() && text.indexOf(value) < 0 && !wraps(value, text.toString().strip())) {
        unseen.add(asides.get(i).isEmpty() ? value : asides.get(i) + ": " + value);
      }
    }
    return unseen;
  }

  /** Whether a value is what is shown and hardly more, as <code>{"1":2,"2":"shown"}</code> is. */
  private static boolean wraps(String value, String shown) {
    // Of an empty cell, only what is plainly notation says nothing.
    int at = shown.isEmpty() && !value.startsWith("{") ? -1 : value.indexOf(shown);
    if (at < 0) {
      return false;
    }
    String rest = value.substring(0, at) + value.substring(at + shown.length());
    return rest.chars().filter(Character::isLetterOrDigit).count() <= MAX_AROUND;
  }

  boolean isLong() {
    return text.length() >= LONGEST;
  }

  StringBuilder text() {
    return text;
  }

  void clear() {
    text.setLength(0);
    asides.clear();
    asideLength = 0;
    space = false;
  }
}
