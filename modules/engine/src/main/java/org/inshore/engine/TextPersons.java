package org.inshore.engine;

import org.inshore.spi.scan.Content;

/**
 * Assignment of values in a text to persons: by the last word of a {@link Role} before the value in
 * its line, else, in a short text such as a form, by the short line that heads the lines around it.
 */
final class TextPersons {
  /** A text up to this is read as a form, in bytes. */
  private static final int FORM = 1 << 16;

  /** How far back a line is read, in characters. */
  private static final int LINE = 100;

  /** A line that heads others is no longer, in characters. */
  private static final int HEADING = 16;

  private static final int LINES_BACK = 12;

  private final Persons persons;
  private boolean form;
  private int headedLine = -1;
  private int headedBy;

  TextPersons(Persons persons) {
    this.persons = persons;
  }

  void begin(Content.Text text) {
    form = text.firstLine() == 1 && !text.more() && text.length() <= FORM;
    headedLine = -1;
  }

  /** The person of a value. */
  int of(TextView view, int start) {
    int line = lineStart(view, start);
    int from = Math.max(line, view.atMostBack(start, LINE));
    int told = persons.last(text(view, from, start));
    if (told >= 0 || !form) {
      return Math.max(told, 0);
    }
    if (headedLine != line) {
      headedLine = line;
      headedBy = headedBy(view, line);
    }
    return headedBy;
  }

  private int headedBy(TextView view, int line) {
    int end = line;
    boolean blank = false;
    for (int i = 0; i < LINES_BACK && end > view.from; i++) {
      int start = lineStart(view, end - 1);
      String text = Normaliser.normalise(text(view, start, end - 1)).strip();
      end = start;
      if (text.isEmpty()) {
        blank = true;
        continue;
      }
      boolean value = text.indexOf(':') >= 0;
      int told = text.length() <= HEADING ? persons.first(text) : -1;
      if (told >= 0 && !(blank && value)) {
        return told;
      }
      if (blank) {
        return 0;
      }
    }
    return 0;
  }

  private static int lineStart(TextView view, int at) {
    int start = at;
    while (start > view.from && view.bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static String text(TextView view, int from, int to) {
    return new String(view.bytes, from, Math.max(0, to - from), view.encoding().charset());
  }
}
