package org.inshore.engine.person;

import java.util.regex.Pattern;
import org.inshore.engine.match.Place;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.Role;
import org.inshore.engine.text.TextView;

/**
 * Assignment of values in a text to persons: by the last word of a {@link Role} before the value in
 * its line, else by the short line that heads the lines around it, as a block of a form is headed.
 *
 * <p>Only what lies within {@link #REACH} before the value bears on it, so that it does not matter
 * how the text is cut. Nothing is decoded but stretches that may hold a word of a role.
 */
public final class TextPersons {
  /** How far back words in the line of a value are read, in characters. */
  private static final int LINE = 100;

  /** The same in a cell of a table, which may have thousands of values. */
  private static final int CELL = 32;

  /** A line that begins further before its value has no heading, in characters. */
  private static final int LONGEST_LINE = 256;

  /** A line that heads others is no longer, in characters. */
  private static final int HEADING = 16;

  /** A line of more bytes is no heading, and not blank. */
  private static final int HEADING_BYTES = 8 * HEADING;

  private static final int LINES_BACK = 12;

  /** How far above a line its heading may be, in characters. */
  private static final int BLOCK = 400;

  /** How far before a value text bears on whose it is, in characters, and four times in bytes. */
  public static final int REACH = LONGEST_LINE + BLOCK + 1;

  /** How many bytes a character has at most. */
  private static final int WIDEST = 4;

  private static final int NONE = -1;

  /** What a Chinese name looks like. */
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,3}|\\p{IsHan} \\p{IsHan}");

  private final Persons persons;

  /** Where what was looked for last may begin, and whether a line surely begins there. */
  private int lowest;

  private boolean begins;

  private int headedLine = NONE;
  private int headedBy;

  /** A stretch that ends where a line does and surely has no word of a role. */
  private int clearFrom;

  private int clearTo;

  public TextPersons(Persons persons) {
    this.persons = persons;
  }

  /** Drops the current line, for a text with other places. */
  public void begin() {
    headedLine = NONE;
    clearTo = NONE;
  }

  /** The person of a value. */
  public int of(TextView view, int start) {
    if (!persons.hasRoles()) {
      return 0;
    }
    reach(view, start, LONGEST_LINE);
    int line = lineStart(view, start);
    int near = view.align(Math.max(view.atMostBack(start, LINE), earliest(view, start, LINE)));
    int from = Math.max(line, near);
    int told = persons.mayTell(view, from, start) ? persons.last(text(view, from, start)) : NONE;
    if (told >= 0 || line < 0) {
      return Math.max(told, 0);
    }
    if (headedLine != line) {
      headedLine = line;
      headedBy = headedBy(view, line);
    }
    return headedBy;
  }

  /** The person that the last word of a role before a value in its cell tells of; 0 for none. */
  public int inCell(TextView view, int cell, int start) {
    int from = view.align(Math.max(cell, view.atMostBack(start, CELL)));
    return persons.hasRoles() && persons.mayTell(view, from, start)
        ? Math.max(0, persons.last(text(view, from, start)))
        : 0;
  }

  private int headedBy(TextView view, int line) {
    reach(view, line, BLOCK);
    if (isClear(view, line)) {
      return 0;
    }
    int next = line;
    boolean blank = false;
    for (int i = 0; i < LINES_BACK && next > lowest; i++) {
      boolean pair = view.bytes[next - 1] == '\n' && view.bytes[next - 2] == '\r';
      int end = next - (pair ? 2 : 1);
      next = lineStart(view, end);
      if (next < 0) {
        return 0;
      }
      boolean isLong = end - next > HEADING_BYTES;
      if (!isLong && isBlank(view, next, end)) {
        blank = true;
        continue;
      }
      if (!isLong && persons.mayTell(view, next, end)) {
        String text = Normaliser.normalise(text(view, next, end)).strip();
        boolean value = text.indexOf(':') >= 0;
        int told = text.length() <= HEADING ? persons.first(text) : NONE;
        if (told >= 0 && !(blank && value) && !isTitle(view, next, told, text)) {
          return Math.max(0, persons.last(text)); // as of a value in the heading's own line
        }
      }
      if (blank) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * Whether a line is what somebody does who stands alone in the line above, as on cards. Of a
   * relative's such a line may head what follows.
   */
  private boolean isTitle(TextView view, int line, int told, String text) {
    if ((told & Place.IN_TABLE) == 0 || text.indexOf(':') >= 0 || line <= lowest) {
      return false;
    }
    boolean pair =
        view.bytes[line - 1] == '\n' && line - 2 >= lowest && view.bytes[line - 2] == '\r';
    int end = line - (pair ? 2 : 1);
    int start = lineStart(view, end);
    return start >= 0
        && end - start <= HEADING
        && NAME.matcher(Normaliser.normalise(text(view, start, end)).strip()).matches();
  }

  /** Whether no word of a role is within reach of a line: each character is looked at once. */
  private boolean isClear(TextView view, int line) {
    boolean goesOn = clearTo >= lowest && clearTo <= line && clearFrom <= lowest;
    int from = goesOn ? clearTo : view.align(lowest);
    if (persons.mayTell(view, from, line)) {
      clearTo = NONE;
      return false;
    }
    clearFrom = goesOn ? clearFrom : lowest;
    clearTo = line;
    return true;
  }

  /** Says how far back from a place is looked. */
  private void reach(TextView view, int at, int characters) {
    int earliest = at - WIDEST * characters;
    int place = view.atMostBack(at, characters);
    int before = view.previous(place);
    lowest = Math.max(place, earliest);
    if (place < earliest) {
      begins = false;
    } else if (before < 0) {
      begins = view.from >= earliest; // all within reach can be seen: the text begins there
    } else {
      begins = before + 1 >= earliest && view.classAt(before) == view.alphabet.barrier();
    }
  }

  private static int earliest(TextView view, int at, int characters) {
    return Math.max(view.from, at - WIDEST * characters);
  }

  /** Where the line of a place starts; negative if that is out of reach. */
  private int lineStart(TextView view, int at) {
    for (int start = at; start > lowest; start--) {
      int before = view.bytes[start - 1];
      if (before == '\n' || before == '\r') {
        return start;
      }
    }
    return begins ? lowest : NONE;
  }

  private static boolean isBlank(TextView view, int from, int to) {
    for (int at = from; at < to; at = view.end(at)) {
      int point = view.pointAt(at);
      int plain = Normaliser.normalise(point);
      if (point < 0 || (plain != Normaliser.REMOVED && !Character.isWhitespace(plain))) {
        return false;
      }
    }
    return true;
  }

  private static String text(TextView view, int from, int to) {
    return new String(view.bytes, from, Math.max(0, to - from), view.encoding().charset());
  }
}
