package org.inshore.scanners.documents.structure.sql;

import java.io.IOException;
import java.util.Set;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.sql.lexer.ByteBuilder;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.scanners.documents.structure.sql.lexer.SqlLexer;

/**
 * Comment above a statement of one row, as people write whom it is about: it counts only where the
 * next statement has one as well, since a lone comment is about all that follows.
 */
final class RemarkAbove {
  private static final Set<String> WORDS =
      Set.of("INSERT", "REPLACE", "UPSERT", "UPDATE", "DELETE");

  private static final int LONGEST_LINE = 400;
  private static final int MAX_LINES = 3;

  /** Digits of a number in a list. */
  private static final int LONGEST_NUMBER = 3;

  /** The statement between two comments is no longer than this. */
  private static final int LONGEST_STATEMENT = 1 << 12;

  private final SqlInput input;

  /** Whether statements were found to have comments above them. */
  private boolean again;

  private byte[] text = new byte[0];
  private long line;

  RemarkAbove(SqlInput input) {
    this.input = input;
  }

  /** Passes the comment that begins here, if it is one above a statement. */
  void take() throws IOException, InterruptedException {
    int end = end(0);
    if (end == 0) {
      return;
    }
    if (!again) {
      int next = statementEnd(end);
      again = next > 0 && end(next) > 0;
    }
    if (!again) {
      return;
    }
    text = new byte[end];
    for (int i = 0; i < end; i++) {
      text[i] = (byte) input.peek(i);
    }
    line = input.line();
    input.skip(end);
    input.mark();
  }

  /** Where the statement begins above which comment lines stand here; 0 if none do. */
  private int end(int from) throws IOException, InterruptedException {
    int at = from;
    for (int lines = 0; lines < MAX_LINES; lines++) {
      int end = commentEnd(at);
      if (end == 0) {
        break;
      }
      at = end;
    }
    return at > from && WORDS.contains(word(at)) ? at : 0;
  }

  /** Where the line behind the comment ends that fills the line here; 0 if there is none. */
  private int commentEnd(int from) throws IOException, InterruptedException {
    int at = from;
    while (input.peek(at) == ' ' || input.peek(at) == '\t') {
      at++;
    }
    int first = input.peek(at);
    int second = input.peek(at + 1);
    boolean block = first == '/' && second == '*' && input.peek(at + 2) != '!';
    if (!block && first != '#' && !(first == '-' && second == '-')) {
      return 0;
    }
    boolean says = false;
    int last = 0;
    int before = 0;
    for (int c = input.peek(at); c != '\n'; c = input.peek(at)) {
      if (c < 0 || at - from > LONGEST_LINE) {
        return 0;
      }
      says |= c >= 0x80 || Character.isLetter(c);
      before = c == '\r' || c == ' ' ? before : last;
      last = c == '\r' || c == ' ' ? last : c;
      at++;
    }
    return says && (!block || (before == '*' && last == '/')) ? at + 1 : 0;
  }

  private String word(int from) throws IOException, InterruptedException {
    StringBuilder word = new StringBuilder();
    int at = from;
    while (input.peek(at) == ' ' || input.peek(at) == '\t') {
      at++;
    }
    for (int c = input.peek(at); SqlLexer.isWord(c) && word.length() < 8; c = input.peek(++at)) {
      word.append((char) (c >= 'a' && c <= 'z' ? c - 0x20 : c));
    }
    return word.toString();
  }

  /** Where the lines behind the statement here begin; 0 if its end is not near. */
  private int statementEnd(int from) throws IOException, InterruptedException {
    boolean ended = false;
    for (int at = from; at < from + LONGEST_STATEMENT; at++) {
      int c = input.peek(at);
      if (c < 0) {
        return 0;
      } else if (c == ';') {
        ended = true;
      } else if (ended && !SqlLexer.isSpace(c)) {
        return at;
      }
    }
    return 0;
  }

  /** Whether a comment was passed that no row has yet. */
  boolean isOpen() {
    return text.length > 0;
  }

  /** The line in which the comment begins. */
  long line() {
    return line;
  }

  /** Gives the comment away, as it is written. */
  byte[] give() {
    byte[] given = text;
    text = new byte[0];
    return given;
  }

  /** Where what a comment says begins behind the number that it has in a list; else 0. */
  private static int behindNumber(byte[] comment) {
    int at = 0;
    while (at < comment.length && "-#/* \t".indexOf(comment[at]) >= 0) {
      at++;
    }
    int first = at;
    while (at < comment.length && Ascii.isDigit(comment[at])) {
      at++;
    }
    boolean few = at > first && at - first <= LONGEST_NUMBER && at + 3 < comment.length;
    if (few && (comment[at] == '.' || comment[at] == ')' || comment[at] == ':')) {
      return at + 1;
    }
    int width = few ? markWidth(comment, at) : 0;
    return width > 0 ? at + width : 0;
  }

  /** Bytes of the full-width mark behind a number, in UTF-8 or GB 18030; 0 if there is none. */
  private static int markWidth(byte[] comment, int at) {
    int two = (comment[at] & 0xff) << 8 | (comment[at + 1] & 0xff);
    int three = two << 8 | (comment[at + 2] & 0xff);
    boolean utf8 = three == 0xe38081 || three == 0xefbc8e || three == 0xefbc89; // 、．）
    boolean gb = two == 0xa1a2 || two == 0xa3ae || two == 0xa3a9;
    return utf8 ? 3 : gb ? 2 : 0;
  }

  /** Gives away what the comment says, without its signs, its number in a list and line ends. */
  void give(ByteBuilder says) {
    byte[] given = give();
    boolean begun = false;
    int start = says.length();
    int end = given.length;
    for (int i = behindNumber(given); i < end; i++) {
      boolean sign = given[i] == '-' || given[i] == '#' || given[i] == '/' || given[i] == '*';
      boolean blank = SqlLexer.isSpace(given[i]);
      if (given[i] == '\n') {
        begun = false;
        says.append(' ');
      } else if (begun || !(sign || blank)) {
        begun = true;
        boolean closes = given[i] == '*' && i + 1 < end && given[i + 1] == '/';
        i += closes ? 1 : 0;
        if (!closes && given[i] != '\r') {
          says.append(given[i]);
        }
      }
    }
    int length = says.length();
    while (length > start && says.bytes()[length - 1] == ' ') {
      length--;
    }
    says.truncate(length);
  }
}
